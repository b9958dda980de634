"""The folding of data/gazetteer/folding.tsv, as core/Extracting/Places/NameFolding.cs does it."""
import unicodedata


class Folding:
    def __init__(self, path):
        self.drop, self.space, self.articles = set(), set(), set()
        self.prefixes, self.tokens, self.endings, self.letters = [], {}, [], []
        for line in open(path, encoding="utf-8"):
            if line.startswith("#") or line.startswith("rule\t") or not line.strip():
                continue
            rule, old, new = (line.rstrip("\n").split("\t") + [""])[:3]
            if rule == "drop": self.drop.add(old)
            elif rule == "space": self.space.add(old)
            elif rule == "article": self.articles.add(old)
            elif rule == "prefix": self.prefixes.append(old)
            elif rule == "token": self.tokens[old] = new
            elif rule == "ending": self.endings.append((old, new))
            elif rule == "letters": self.letters.append((old, new))
        self.endings.sort(key=lambda e: -len(e[0]))
        self.letters.sort(key=lambda e: -len(e[0]))

    def plain(self, text):
        text = unicodedata.normalize("NFD", text)
        return "".join(c for c in text if unicodedata.category(c) != "Mn").lower()

    def key(self, name):
        words = []
        for c in self.plain(name):
            words.append("" if c in self.drop else " " if c in self.space or c.isspace() else c if c.isalnum() else " ")
        words = "".join(words).split()
        kept = [w for i, w in enumerate(words) if i == len(words) - 1 or w not in self.articles]
        return "".join(self.word(w) for w in kept)

    def word(self, w):
        for p in self.prefixes:
            if w.startswith(p) and len(w) - len(p) >= 3:
                w = w[len(p):]
                break
        if w in self.tokens:
            return self.tokens[w]
        for old, new in self.endings:
            if w.endswith(old) and len(w) - len(old) >= 3:
                w = w[:len(w) - len(old)] + new
                break
        out, i = [], 0
        while i < len(w):
            for old, new in self.letters:
                if w.startswith(old, i):
                    out.append(new)
                    i += len(old)
                    break
            else:
                out.append(w[i])
                i += 1
        text = "".join(out)
        return "".join(c for i, c in enumerate(text) if i == 0 or c != text[i - 1])
