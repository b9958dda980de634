using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>The five marked seeds, played in date order: how many posts each leads to, and what none of them may say.</summary>
public class SeedPostsTests
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

    [SkippableTheory]
    [InlineData("seed-000", "SOHR total for 15–23 Jan 2020, Idlib and Aleppo: 87 civilians killed, 182 injured", "<i>Total for the whole period, not a new incident.</i>", "34 children", "• 52 in bombardment by Russian forces (29 children and 9 women)", "• 21 in bombardment by Syrian government forces in Idlib city and Hass, Idlib (3 children and 1 civil defence member)", "• 14 in shelling by “jihadist” groups in the city of Aleppo (2 children and 4 women)", "236 fighters (119 of Syrian government forces; 72 fighters, among them 56 of “jihadist” groups; another 41 of “jihadist” groups; 4 of Russian forces)", "more than 4,755 – raids, barrel bombs, rockets and artillery shells counted together", "nearly 290", "the text gives 87 and 182", "#Idlib #Aleppo #SOHR #total")]
    [InlineData("seed-001", "SOHR total for 2–7 Nov 2019, Idlib: 20 civilians killed", "Total for the whole period", "toll expected to change", "SOHR attributes to Russian forces 16 in strikes (5 children and 3 women):", "• Al-Sahara, Aleppo: 7 (2 women and 1 child)", "• Jabbala, Idlib: 6 (1 child and 1 woman)", "• Al-Dar al-Kabira, Idlib: 3 children", "To Syrian government forces 4 people in air strikes in Idlib countryside:", "• Al-Kafir, Idlib: 3 civilians (1 woman)", "13 members of opposition factions, attributed to Russian forces", "Air strikes: more than 125 attributed to Russian forces; at least 53 attributed to Syrian government forces", "Days of the attacks not stated", "#Idlib #SOHR #total")]
    [InlineData("seed-002", "SOHR, 24 hours to 16 Jan 2020, Idlib province: nearly 20 civilians killed", "24-hour total, not one incident", "3 children", "Who carried out which attack: not stated", "Moscow denied", "citing SOHR", "6 civilians killed and 15 injured", "citing SANA (Syrian state agency)", "Who carried it out: not stated by SANA (Syrian state agency)", "Day of the attack: not stated; reported 16 Jan 2020", "29 members of Syrian government forces and 26 fighters", "6 civilians killed, 15 injured", "SANA (Syrian state agency)")]
    [InlineData("seed-003", "at least 6 civilians killed in air strikes", "<b>Atareb, Aleppo · SOHR:", "SOHR says at least 6 civilians, among them at least 2 children, were killed in air strikes in Atareb (<i>الأتارب</i>), west of Aleppo, on Saturday 24 Dec 2016", "on Saturday 24 Dec 2016", "Who carried it out: not stated by SOHR", "Injured: not stated", "<blockquote>", "citing SOHR", "Not independently verified", "#Aleppo #SOHR #i161224_01")]
    public async Task ASeedReadByTheExtractorSaysWhatItsPageSays(string seed, params string[] said)
    {
        var told = await PlayAsync(asMarked: false);
        var posts = string.Join('\n', told[seed].SelectMany(alert => alert.Parts));

        foreach (var words in said)
            Assert.Contains(words, posts, StringComparison.Ordinal);
    }

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
