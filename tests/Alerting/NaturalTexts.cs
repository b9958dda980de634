using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>
/// Invented reports as papers, monitors and agencies word them: lists, several voices, parts behind their whole, totals in their layouts,
/// other countries, other languages. Each message was looked at as a reader sees it.
/// </summary>
internal sealed class NaturalTexts
{
    private static readonly Source SohrArabic = Some.Source("sohr-ar", "SOHR") with { Language = "ar", Origin = "sohr" };
    private static readonly Source SohrEnglish = Some.Source("sohr-en", "SOHR") with { Origin = "sohr" };
    private static readonly Source SanaArabic = Some.Source("sana-ar", "SANA", PublisherType.StateMedia, ownership: "Syrian state agency") with { Language = "ar" };
    private static readonly Source FrenchPaper = Some.Source("journal", "Le Journal", PublisherType.Newspaper) with { Language = "fr" };

    /// <summary>One report.</summary>
    private sealed record Step(string Title, string Text, Source Source, int Minutes = 0, int Version = 1);

    private static readonly (string Name, Step[] Steps)[] Stories =
    [
        ("two-voices-in-one-article", [new("Air strikes kill civilians in Ariha", "Air strikes on the town of Ariha killed eleven civilians on Monday, the White Helmets said. The Syrian Observatory for Human Rights put the toll at nine, four of them children. Damascus and Moscow have not commented.", TextDesk.Paper)]),
        ("among-the-dead", [new("Market bombed in Maarrat al-Numan", "At least 13 people were killed on Monday in an air strike on a market in Maarrat al-Numan in Idlib province, the White Helmets said. Among the dead were five children and a nurse.", TextDesk.Paper)]),
        ("still-missing", [new("Search goes on in Sarmin", "Four civilians were killed on Monday in an air strike on two houses in Sarmin in Idlib, and six people are still missing under the rubble, the White Helmets said.", TextDesk.Helmets)]),
        ("toll-expected-to-rise", [new("Car bomb in Al-Bab", "A car bomb went off on Monday in a crowded street of Al-Bab in Aleppo province, killing eight people and wounding more than 20, the Observatory said. The death toll is expected to rise because many of the injured are in a serious condition.", TextDesk.Paper)]),
        ("farmer-and-his-sons", [new("Shelling of Kafr Nuran", "Government forces shelled the village of Kafr Nuran in Aleppo on Tuesday, killing a farmer and injuring his two sons, SOHR said.", TextDesk.Sohr)]),
        ("parts-behind-their-whole", [new("Shelling of Kafr Takharim", "Seven people lost their lives when rocket shells landed on a vegetable market in Kafr Takharim, northern Idlib, on Monday, according to the Observatory. Three of the dead were children.", TextDesk.Sohr)]),
        ("volunteer-and-civilians", [new("Volunteer killed", "A White Helmets volunteer and two other civilians were killed on Monday in a double-tap air strike on Khan Sheikhoun in Idlib, the White Helmets said.", TextDesk.Helmets)]),
        ("two-villages-one-figure", [new("Artillery on two villages", "Artillery shelling of the villages of Balyun and Kansafra in Idlib on Monday killed three civilians and injured nine, the White Helmets said.", TextDesk.Helmets)]),
        ("road-between-two-towns", [new("Soldiers", "Four soldiers were killed on Monday when a bus was hit by an explosive device planted by Islamic State on the al-Mayadeen–Palmyra road, SANA said.", TextDesk.Sana)]),
        ("hold-of-a-place", [new("Raids near the front", "Two civilians were killed on Monday in Russian air strikes on the rebel-held town of Atareb, west of Aleppo, SOHR said.", TextDesk.Sohr)]),
        ("loaded-word-of-an-agency", [new("Army strikes in Latakia countryside", "An army unit killed 14 terrorists on Monday in the village of Kabani in the countryside of Latakia, SANA said.", TextDesk.Sana)]),
        ("group-by-its-name", [new("Shelling of Jurin", "Two civilians were injured on Monday when HTS fired rockets at the village of Jurin in Hama, SOHR said.", TextDesk.Sohr)]),
        ("headline-of-another-count", [new("Nine dead in bombing of Saraqib", "Six civilians, two of them women, were killed on Monday in bombing of Saraqib in Idlib, the Observatory said.", TextDesk.Paper)]),
        ("accused-and-denied", [new("Hospital hit in Afrin", "Shells hit a hospital in Afrin in Aleppo province on Monday, killing at least 13 people, the Observatory said. Turkey blamed Kurdish forces for the attack. The SDF denied that it had shelled Afrin.", TextDesk.Paper)]),
        ("hedges-of-two-kinds", [new("Strike on training camp", "About 30 fighters of Turkish-backed factions were killed and up to 50 wounded on Monday in Russian air strikes on a training camp near Kafr Takharim in Idlib, the Observatory said.", TextDesk.Paper)]),
        ("no-day", [new("Rockets on Nubl", "Two women and a child were injured as terrorist groups targeted Nubl in the northern countryside of Aleppo with rockets, SANA's correspondent reported.", TextDesk.Sana)]),
        ("killed-or-injured-by-police", [new("Blast in Damascus", "Some 30 people were killed or wounded by two explosive devices that went off near a bus station in Damascus on Monday, a police source said.", TextDesk.Paper)]),
        ("executed", [new("Four shot", "Four detainees were executed by Islamic State on Monday in the town of Hajin in eastern Deir ez-Zor, SNHR said.", TextDesk.Snhr)]),
        ("lebanon", [new("Israeli strike on Beirut", "An Israeli air strike on the southern suburbs of Beirut killed four people on Monday, Lebanon's health ministry said.", TextDesk.Paper)]),
        ("libya", [new("Shelling in Libya", "Shelling of a residential district of Tripoli in Libya killed three civilians and wounded five on Monday, the Libyan health ministry said.", TextDesk.Paper)]),
        ("ukraine", [new("Missiles hit Kharkiv", "Russian missiles hit an apartment block in Kharkiv on Monday, killing two people and injuring 17, the regional governor said.", TextDesk.Paper)]),
        ("west-bank", [new("Raid on Jenin", "Israeli forces shot dead two Palestinians and wounded six others during a raid on Jenin in the occupied West Bank on Monday, the Palestinian health ministry said.", TextDesk.Paper)]),
        ("iraq", [new("Drone strike in Sinjar", "A Turkish drone strike on a vehicle killed three fighters of the Sinjar Resistance Units near Sinjar in northern Iraq on Monday, security officials said.", TextDesk.Paper)]),
        ("day-by-governorate", [new("Civilians killed on Tuesday", "SNHR documented the killing of 12 civilians, including three children and two women, in Syria on Tuesday: five in Idlib by Russian forces, four in Aleppo by Syrian government forces and three in Daraa by unidentified gunmen.", TextDesk.Snhr)]),
        ("month-by-perpetrator", [new("118 civilians killed in February", "SNHR documented the deaths of 118 civilians in February 2024, including 21 children and 16 women.\nSyrian government forces killed 46 civilians, including nine children.\nRussian forces killed 14 civilians, including four children.\nThe SDF killed seven civilians.\nThe remaining 51 were killed by other parties.", TextDesk.Snhr)]),
        ("days-with-a-school", [new("Five days of raids", "In the past five days Russian warplanes carried out more than 90 air strikes on the south of Idlib province, killing 14 civilians, including four children, SOHR said. On Sunday Russian warplanes hit a school in Ihsim and put it out of service.", TextDesk.Sohr)]),
        ("three-attacks-in-one-report", [new("Several attacks in the north", "Government forces shelled the village of Kafr Nuran in Aleppo on Tuesday, killing a farmer and injuring his two sons. A drone attack on a car near Ras al-Ain in Hasakah killed two SDF fighters. In Nawa in Daraa, gunmen shot a former opposition fighter dead.", TextDesk.Sohr)]),
        ("raised-in-other-words",
        [
            new("Air strikes on Kafr Nabl", "Three civilians were killed on Monday in air strikes on Kafr Nabl in Idlib, SOHR said.", TextDesk.Sohr),
            new("Air strikes on Kafr Nabl", "The number of civilians killed in Monday's air strikes on Kafr Nabl in Idlib has risen to seven, among them a woman and two children, SOHR said.", TextDesk.Sohr, 180, 2),
        ]),
        ("lowered-for-a-reason",
        [
            new("Bomb in Azaz", "At least 12 people were killed on Monday by a car bomb in Azaz in Aleppo province, the White Helmets said.", TextDesk.Helmets),
            new("Bomb in Azaz", "Ten people were killed on Monday by a car bomb in Azaz in Aleppo province, the White Helmets said. Two bodies had been counted twice.", TextDesk.Helmets, 300, 2),
        ]),
        ("english-page-then-arabic-page",
        [
            new("Armanaz: raids kill seven", "Seven civilians were killed and more than 15 injured in Russian air raids on Armanaz in northern Idlib on Monday, SOHR says.", SohrEnglish),
            new("مقتل 7 مدنيين بغارات روسية على أرمناز", "قتل 7 مدنيين بينهم 3 أطفال وأصيب أكثر من 15 آخرين بجروح، أمس الإثنين، جراء غارات جوية روسية على بلدة أرمناز بريف إدلب الشمالي، وفق المرصد السوري لحقوق الإنسان.", SohrArabic, 20),
        ]),
        ("arabic-page", [new("استشهاد ثلاثة مدنيين في نبل", "حلب-سانا: استشهد ثلاثة مدنيين وأصيب خمسة آخرون بجروح، أمس، جراء قصف صاروخي على بلدة نبل بريف حلب الشمالي.", SanaArabic)]),
        ("arabic-page-with-a-loaded-word", [new("القضاء على 12 إرهابياً في ريف اللاذقية", "اللاذقية-سانا: قضت وحدة من الجيش أمس على 12 إرهابياً في بلدة كنسبا بريف اللاذقية.", SanaArabic)]),
        ("french-page", [new("Syrie : huit civils tués à Saraqeb", "Huit civils, dont trois enfants, ont été tués le 4 mars 2024 dans des frappes aériennes russes sur la ville de Saraqeb, dans la province d'Idleb, a indiqué l'Observatoire syrien des droits de l'Homme (OSDH).", FrenchPaper)]),
    ];

    /// <summary>Every message by name, in the order of its story.</summary>
    public static async Task<SortedDictionary<string, string>> WriteAsync()
    {
        var messages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, steps) in Stories)
        {
            var desk = new TextDesk();
            foreach (var step in steps)
                await desk.ReadAsync(step.Text, step.Source, step.Minutes, version: step.Version, title: step.Title);
            var number = 0;
            foreach (var (alert, part) in desk.Desk.Told.SelectMany(alert => alert.Parts.Select(part => (alert, part))))
                messages.Add($"{name}.{++number}.{alert.Kind}.{alert.Action}".ToLowerInvariant(), part);
            Assert.True(number > 0, $"{name}: nothing was told");
        }

        return messages;
    }
}
