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
    [InlineData("seed-000", "87 civilians killed, 182 injured", "Total for the whole period", "52 civilians", "21 civilians", "14 civilians", "nearly 290")]
    [InlineData("seed-001", "20 civilians killed", "Total for the whole period", "16 civilians", "4 people")]
    [InlineData("seed-002", "nearly 20 civilians killed", "24-hour total", "29 members of Syrian government forces and 26 fighters", "6 civilians killed, 15 injured", "SANA (Syrian state agency)")]
    [InlineData("seed-003", "at least 6 civilians killed in air strikes", "at least 2 children", "Who carried it out: not stated by SOHR")]
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
