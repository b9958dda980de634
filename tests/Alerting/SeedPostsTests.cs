using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>The five marked seeds, played in date order: how many posts each leads to, and what none of them may say.</summary>
public partial class SeedPostsTests
{
    private static readonly FigureExtractor Extractor = FigureExtractor.Load(Repository.File("data"));

    private static readonly string[] Forbidden =
    [
        "323", "121 ", "169", "290 killed", "75 ", "294", "25 civilians", "33 ", "1,500", "1500", "650,000", "400,000", "380,000", "1,800",
        "4 members of Russian forces killed</b>", "regime", "massacre", "guarantor", "terrorist", "dozens", "288", "Lataminah</b>",
    ];

    [SkippableTheory]
    [InlineData("seed-000", 1)]
    [InlineData("seed-001", 1)]
    [InlineData("seed-002", 2)]
    [InlineData("seed-003", 1)]
    [InlineData("seed-004", 0)]
    public async Task EachSeedLeadsToItsPosts(string seed, int posts)
    {
        foreach (var told in new[] { await PlayAsync(asMarked: true), await PlayAsync(asMarked: false) })
        {
            Assert.True(posts == told[seed].Count(alert => alert.Action == PostAction.Post), string.Join("\n\n", told[seed].SelectMany(alert => alert.Parts)));
            Assert.DoesNotContain(told[seed], alert => alert.Action != PostAction.Post);
        }
    }

    /// <summary>Every line of every post, but for the day and the address of the page, which are the play's.</summary>
    public static readonly TheoryData<string, string[]> Lines = new()
    {
        {
            "seed-000",
            [
                "<b>SOHR total for 15–23 Jan 2020, Idlib and Aleppo: 87 civilians killed, 182 injured</b>",
                "<i>Total for the whole period, not a new incident.</i>",
                "",
                "34 of the 87 were children.",
                "SOHR’s breakdown:",
                "• 52 in bombardment by Russian forces (29 children, 9 females)",
                "• 21 in aerial bombardment by Syrian government forces on Idlib city and Hass, Idlib (3 children, 1 civil defence member)",
                "• 14 in shelling by “jihadi groups” in Aleppo city, government-held (2 children, 4 females)",
                "Combatants killed: 236 – 119 from Syrian government forces; 72 fighters (56 “jihadis”); another 41 “jihadis”; 4 from Russian forces.",
                "Attacks: more than 4,755 – raids, barrel bombs, rockets and artillery shells counted together.",
                "Headline differs: nearly 290 civilians killed or injured; the text gives 87 and 182.",
                "",
                "[link]. Not independently verified.",
                "#Idlib #Aleppo #SOHR #total",
            ]
        },
        {
            "seed-001",
            [
                "<b>SOHR total for 2–7 Nov 2019, Idlib and western Aleppo: 20 civilians killed in air strikes</b>",
                "<i>Total, not a new incident. Days of the attacks not stated. SOHR: toll expected to rise.</i>",
                "",
                "5 of the 20 were children.",
                "SOHR attributes to Russian forces 16 (5 children, 3 women):",
                "• Al-Sahara, W Aleppo: 7 (2 women, 1 child)",
                "• Jabbala, S Idlib: 6 (1 child, 1 woman)",
                "• Al-Dar al-Kabira, S Idlib: 3 children",
                "To Syrian government forces 4:",
                "• Al-Kafir, Idlib: 3 (1 woman)",
                "• Jesr al-Shughur, Idlib: 1",
                "Also killed: 13 members of opposition factions, attributed to Russian forces.",
                "Air strikes: more than 125 attributed to Russian forces; at least 53 attributed to Syrian government forces.",
                "Also hit: “hospital for ‘children’” in Shnan, Idlib, reported out of service, attributed to Russian forces.",
                "",
                "[link]. Not independently verified.",
                "#Idlib #Aleppo #SOHR #total",
            ]
        },
        {
            "seed-002",
            [
                "<b>Aleppo city · SANA (Syrian state agency): 6 civilians killed, 15 injured by rocket fire</b>",
                "SANA (Syrian state agency) says 6 civilians were killed and 15 were injured by rocket fire in Aleppo city (<i>حلب</i>), held by the Syrian government.",
                "Who carried it out: not stated by SANA (Syrian state agency). Day of the attack: not stated; reported 16 Jan 2020.",
                "<blockquote>[quotation]</blockquote>",
                "[link], citing SANA (Syrian state agency). Not independently verified.",
                "#Aleppo #SANA #i200116_01",
                "<b>SOHR, 24 hours to 16 Jan 2020, Idlib province: nearly 20 civilians killed</b>",
                "<i>24-hour total, not one incident.</i>",
                "",
                "3 of the nearly 20 killed were children.",
                "Also killed: 29 members of Syrian government forces and 26 “jihadists and rebels”.",
                "Injured: not stated. Who carried out which attack: not stated for these figures.",
                "Elsewhere in the same report: “[quotation]”",
                "Denial in the same report: “[quotation]”",
                "<blockquote>[quotation]</blockquote>",
                "[link], citing SOHR. Not independently verified.",
                "#Idlib #SOHR #total",
            ]
        },
        {
            "seed-003",
            [
                "<b>Atareb, Aleppo · SOHR: at least 6 civilians killed in air strikes</b>",
                "SOHR says at least 6 civilians, among them at least 2 children, were killed in air strikes on Atareb (<i>الأتارب</i>), west of Aleppo, held by the opposition, on Saturday 24 Dec 2016.",
                "Who carried it out: not stated by SOHR. Injured: not stated.",
                "<blockquote>[quotation]</blockquote>",
                "[link], citing SOHR. Not independently verified.",
                "#Aleppo #SOHR #i161224_01",
            ]
        },
        { "seed-004", [] },
    };

    [SkippableTheory]
    [MemberData(nameof(Lines))]
    public async Task ASeedReadByTheExtractorSaysWhatItsPageSaysAndNothingElse(string seed, string[] lines)
    {
        var told = await PlayAsync(asMarked: false);

        var said = told[seed].SelectMany(alert => alert.Parts).SelectMany(part => part.Split('\n')).ToArray();
        Assert.Equal(lines, said.Select(Own));
        var page = Flat(MarkedReports.Read(MarkedTexts.Require("gold/seeds.jsonl"), SourceOf).Single(report => report.Article.Url.AbsolutePath.Trim('/') == seed).Article.Text);
        Assert.All(said.SelectMany(line => Quotations().Matches(line)), quoted => Assert.Contains(Flat(Html.Plain(quoted.Groups[1].Value)).Trim(' ', '…'), page, StringComparison.Ordinal));
    }

    /// <summary>Without the link, the time of reading, and the page's own sentences, which are compared with the page.</summary>
    private static string Own(string line) => Quotations().Replace(Reading().Replace(line, found => found.Value.StartsWith('<') ? "[link]" : string.Empty), found => found.Value.Replace(found.Groups[1].Value, "[quotation]", StringComparison.Ordinal));

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [System.Text.RegularExpressions.GeneratedRegex("^<a href=\"[^\"]*\">[^<]*</a>|[,.] [Rr]ead [^.]*Damascus \\([^)]*\\)")]
    private static partial System.Text.RegularExpressions.Regex Reading();

    /// <summary>A quotation of a whole sentence: what is shorter is a word of the source in a line of ours.</summary>
    [System.Text.RegularExpressions.GeneratedRegex("(?:<blockquote>|“)([^<”]{40,})(?:</blockquote>|”)")]
    private static partial System.Text.RegularExpressions.Regex Quotations();

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NoSeedPostSaysWhatThePageDoesNot(bool asMarked)
    {
        var told = await PlayAsync(asMarked);

        foreach (var html in told.Values.SelectMany(alerts => alerts).SelectMany(alert => alert.Parts))
        {
            var own = System.Text.RegularExpressions.Regex.Replace(html, "<blockquote>.*?</blockquote>|href=\"[^\"]*\"|“[^”]*”", string.Empty, System.Text.RegularExpressions.RegexOptions.Singleline);
            foreach (var words in Forbidden)
                Assert.DoesNotContain(words, own, StringComparison.OrdinalIgnoreCase);
            Assert.True(Html.VisibleLength(html) <= 900, $"{Html.VisibleLength(html)} visible characters: {html}");
        }
    }

    /// <summary>In date order, with the marks of the texts or with what the extractor reads.</summary>
    private static async Task<Dictionary<string, IReadOnlyList<Alert>>> PlayAsync(bool asMarked)
    {
        var reports = MarkedReports.Read(MarkedTexts.Require("gold/seeds.jsonl"), SourceOf);
        var desk = new Desk();
        var told = new Dictionary<string, IReadOnlyList<Alert>>(StringComparer.Ordinal);
        foreach (var report in reports.OrderBy(report => report.ReadAt))
            told[report.Article.Url.AbsolutePath.Trim('/')] = (await desk.ReadAsync(asMarked ? report : AsRead(report))).Alerts;
        return told;
    }

    private static Report AsRead(Report report) => report with
    {
        Extraction = Extractor.Extract(new ReportText(report.Article.Title, report.Article.Text, "en", report.Article.Published?.Day)),
    };

    private static Source SourceOf(string id) => id is "seed-000" or "seed-001"
        ? Some.Source("sohr-en", "SOHR")
        : Some.Source("paper", "The Paper", PublisherType.Newspaper);
}
