using Monitoring.Alerting;
using Monitoring.Reconciling;
using Monitoring.Tests.Alerting;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Publishing;

/// <summary>Posts link to the public pages where there are some, and promise none where there are not.</summary>
public class PageLinkTests
{
    private static readonly PostWriter Linking = PostWriter.Load(Repository.File("data"), new NewsThresholds(), new Uri("https://example.org/api/public/"));

    [Fact]
    public async Task AnEditLeadsToAllVersionsAndAFirstPostDoesNot()
    {
        var desk = new TextDesk();
        var first = await IncidentAsync(desk, "Six civilians were killed in air strikes on Binnish in Idlib on Monday, SOHR said.", 1);
        var raised = await IncidentAsync(desk, "Nine civilians were killed in air strikes on Binnish in Idlib on Monday, SOHR said.", 2);

        Assert.DoesNotContain("example.org/api", Linking.Incident("en", first, first: true), StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://example.org/api/public/i/i240304_01\">All versions</a>", Linking.Incident("en", raised), StringComparison.Ordinal);
        Assert.DoesNotContain("All versions", Desk.Writer.Incident("en", raised), StringComparison.Ordinal);
    }

    [Fact]
    public void ADigestLeadsToTheDaysFiguresAndToWhatIsCounted()
    {
        var day = new DigestDay(new DateOnly(2031, 5, 9), Some.Morning, [], [], [], [], [], new SourceSight(12, 12, []));

        Assert.Contains("<a href=\"https://example.org/api/public/day/2031-05-09\">All figures with quotes, CSV</a> · <a href=\"https://example.org/api/public/method\">what is counted</a>\n#digest", Assert.Single(Linking.Digest("en", day, _ => null)), StringComparison.Ordinal);
        Assert.DoesNotContain("what is counted", Assert.Single(Desk.Writer.Digest("en", day, _ => null)), StringComparison.Ordinal);
    }

    private static async Task<Incident> IncidentAsync(TextDesk desk, string text, int version)
    {
        var told = await desk.ReadAsync(text, minutes: version * 60, version: version);
        return (await desk.Desk.IncidentAsync(told[0].Subject)).Incident;
    }
}
