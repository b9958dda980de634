using Monitoring.Alerting;
using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Alerting;

/// <summary>The five marked seeds, played in date order: how many posts each leads to, and what none of them may say.</summary>
public class SeedPostsTests
{
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
        var told = await PlayAsync();

        Assert.Equal(posts, told[seed].Count(alert => alert.Action == PostAction.Post));
        Assert.DoesNotContain(told[seed], alert => alert.Action != PostAction.Post);
    }

    [SkippableFact]
    public async Task NoSeedPostSaysWhatThePageDoesNot()
    {
        var told = await PlayAsync();

        foreach (var html in told.Values.SelectMany(alerts => alerts).SelectMany(alert => alert.Parts))
        {
            var own = System.Text.RegularExpressions.Regex.Replace(html, "<blockquote>.*?</blockquote>|href=\"[^\"]*\"|“[^”]*”", string.Empty, System.Text.RegularExpressions.RegexOptions.Singleline);
            foreach (var words in Forbidden)
                Assert.DoesNotContain(words, own, StringComparison.OrdinalIgnoreCase);
            Assert.True(Html.VisibleLength(html) <= 900, $"{Html.VisibleLength(html)} visible characters: {html}");
        }
    }

    private static async Task<Dictionary<string, IReadOnlyList<Alert>>> PlayAsync()
    {
        var reports = MarkedReports.Read(MarkedTexts.Require("gold/seeds.jsonl"), SourceOf);
        var desk = new Desk();
        var told = new Dictionary<string, IReadOnlyList<Alert>>(StringComparer.Ordinal);
        foreach (var report in reports.OrderBy(report => report.ReadAt))
        {
            var id = report.Article.Url.AbsolutePath.Trim('/');
            told[id] = (await desk.ReadAsync(report)).Alerts;
            if (Environment.GetEnvironmentVariable("SHOW_POSTS") is { Length: > 0 })
                await File.AppendAllTextAsync(Path.Combine(Path.GetTempPath(), "seed-posts.txt"), $"=== {id}\n{string.Join("\n\n", told[id].SelectMany(alert => alert.Parts))}\n");
        }

        return told;
    }

    private static Source SourceOf(string id) => id is "seed-000" or "seed-001"
        ? Some.Source("sohr-en", "SOHR")
        : Some.Source("paper", "The Paper", PublisherType.Newspaper);
}
