using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>When a change is worth a reply, and what the living post remembers.</summary>
public class ReplyTests
{
    [Theory]
    [InlineData(6, 8, false)]
    [InlineData(6, 9, true)]
    [InlineData(7, 10, false)]
    [InlineData(4, 7, true)]
    [InlineData(2, 4, false)]
    [InlineData(40, 49, false)]
    [InlineData(40, 50, true)]
    [InlineData(60, 70, true)]
    [InlineData(99, 108, false)]
    [InlineData(100, 110, true)]
    [InlineData(110, 120, false)]
    [InlineData(110, 121, true)]
    public async Task ARiseIsAnsweredFromThreeAndAHalfOrTenAndATenth(long before, long after, bool reply)
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report(Some.Strike(before, 1)));

        var told = await desk.ReadAsync(Some.Report(Some.Strike(after, 1), version: 2, readAt: Some.Morning.AddHours(2)));

        Assert.Equal(reply ? [PostAction.Edit, PostAction.Reply] : [PostAction.Edit], told.Alerts.Select(alert => alert.Action));
        Assert.All(told.Alerts, alert => Assert.True(alert.Silent));
    }

    [Fact]
    public async Task OfSeveralRisesInAnHourReadersSeeTheLastStateAlone()
    {
        var desk = new Desk();
        var page = new ReaderPage(desk);
        foreach (var (killed, at) in new[] { (6, 0.0), (12, 0.2), (20, 0.4), (33, 0.9) })
            await page.DeliverAsync((await desk.ReadAsync(Some.Report(Some.Strike(killed, 1), version: 1 + (int)(at * 10), readAt: Some.Morning.AddHours(at)))).Alerts);
        Assert.Equal(["now says at least 12"], Replies(page));

        desk.Clock.Now = Some.Morning.AddHours(1.3);
        await page.DeliverAsync([]);

        Assert.Equal(["now says at least 12", "now says at least 33"], Replies(page));
        Assert.StartsWith("Earlier figure: at least 12", page.Messages[^1].Html.Split('\n')[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARiseThatIsTakenBackWithinTheHourIsNotTold()
    {
        var desk = new Desk();
        var page = new ReaderPage(desk);
        foreach (var (killed, version) in new[] { (6, 1), (12, 2), (33, 3), (13, 4) })
            await page.DeliverAsync((await desk.ReadAsync(Some.Report(Some.Strike(killed, 1), version: version, readAt: Some.Morning.AddMinutes(version * 10)))).Alerts);
        desk.Clock.Now = Some.Morning.AddHours(2);
        await page.DeliverAsync([]);

        Assert.DoesNotContain(page.Messages, message => message.ReplyTo is not null && message.Html.Contains("now says at least 33", StringComparison.Ordinal));
        Assert.Contains("at least 13", page.Messages[0].Html.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePostRemembersTheLastThreeSteps()
    {
        var desk = new Desk();
        foreach (var killed in new[] { 5, 6, 7, 8, 9 })
            await desk.ReadAsync(Some.Report(Some.Strike(killed, 1, Qualifier.Exact), version: killed - 4, readAt: Some.Morning.AddHours(killed)));

        var before = Assert.Single(desk.Told[^1].Parts[0].Split('\n'), line => line.StartsWith("Before: ", StringComparison.Ordinal));
        Assert.Equal(["6 civilians", "7 civilians", "8 civilians"], before["Before: ".Length..].Split("; ").Select(step => step.Split(',')[0]));
    }

    [Theory]
    [InlineData("terrorists", "terrorist organizations", false)]
    [InlineData("terrorists", "opposition", false)]
    [InlineData("unknown", "opposition", false)]
    [InlineData("unknown", "russia", false)]
    [InlineData("terrorists", "syrianGovernment", true)]
    [InlineData("Sons of the River", "opposition", true)]
    [InlineData("russia", "opposition", true)]
    public async Task OnlyPartiesAreSaidToDiffer(string one, string other, bool differ)
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report([Some.Figure("f1", "6 civilians", Measure.Killed, 6, by: one)]));

        await desk.ReadAsync(Some.Report([Some.Figure("f1", "6 civilians", Measure.Killed, 6, by: other)], Some.Source("whitehelmets-en", "White Helmets"), path: "2", readAt: Some.Morning.AddHours(2)));

        Assert.Equal(differ, desk.Told.Exists(alert => alert.Action == PostAction.Reply));
    }

    private static IEnumerable<string> Replies(ReaderPage page) => page.Messages.Where(message => message.ReplyTo is not null)
        .Select(message => message.Html[message.Html.IndexOf("now says", StringComparison.Ordinal)..].Split(" civilians")[0]);
}
