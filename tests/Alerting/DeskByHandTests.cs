using Monitoring.Alerting;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

public class DeskByHandTests
{
    [Fact]
    public async Task ARetractionStrikesThePostThroughAndKeepsTheRecord()
    {
        var desk = new Desk();
        var first = await desk.ReadAsync(Some.Report(Some.Strike()));
        await new ReaderPage(desk).DeliverAsync(first.Alerts);
        var hand = Hand(desk);

        var done = Assert.IsType<HandOutcome.Done>(await hand.RetractAsync("#i310510_01", desk.Chats, CancellationToken.None));

        Assert.Equal([AlertKind.Incident, AlertKind.Correction], done.Alerts.Select(alert => alert.Kind));
        Assert.StartsWith("<s>", done.Alerts[0].Parts[0], StringComparison.Ordinal);
        Assert.Single((await desk.IncidentAsync(first.Alerts[0].Subject)).Incident.Claims);
        Assert.Equal("#i310510_01: it is retracted already", Assert.IsType<HandOutcome.Refused>(await hand.RetractAsync("#i310510_01", desk.Chats, CancellationToken.None)).Said);
    }

    [Fact]
    public async Task MergedIncidentsAreOneAndLaterReportsFindIt()
    {
        var desk = new Desk();
        var first = await desk.ReadAsync(Some.Report(Some.Strike()));
        await desk.ReadAsync(Some.Report(Some.Strike(5, 1, Monitoring.Extracting.Qualifier.Exact, "Kafr Rumman"), Some.Source("snhr-en", "SNHR"), readAt: Some.Morning.AddHours(1)));

        await Hand(desk).MergeAsync("i310510_02", "i310510_01", desk.Chats, CancellationToken.None);
        var later = await desk.ReadAsync(Some.Report(Some.Strike(6, 1, Monitoring.Extracting.Qualifier.Exact, "Kafr Rumman"), Some.Source("snhr-en", "SNHR"), version: 2, readAt: Some.Morning.AddHours(3)));

        Assert.All(later.Alerts, alert => Assert.Equal(first.Alerts[0].Subject, alert.Subject));
        Assert.Equal(3, (await desk.IncidentAsync(first.Alerts[0].Subject)).Incident.Claims.Count);
    }

    [Fact]
    public async Task ASourceCanBeSplitOff()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report(Some.Strike()));
        await desk.ReadAsync(Some.Report(Some.Strike(8, 3), Some.Source("snhr-en", "SNHR"), readAt: Some.Morning.AddHours(1)));
        var hand = Hand(desk);

        Assert.IsType<HandOutcome.Done>(await hand.SplitAsync("i310510_01", "snhr-en", desk.Chats, CancellationToken.None));

        var incidents = await hand.ListAsync(new DateOnly(2031, 5, 10), new DateOnly(2031, 5, 10), CancellationToken.None);
        Assert.Equal(["sohr-en", "snhr-en"], incidents.Select(told => Assert.Single(told.Incident.Claims).Source));
    }

    [Fact]
    public async Task AnApprovedPostGoesOutAtOnceAndWithoutTheMark()
    {
        var desk = new Desk(operatorChat: "@operators");
        var first = await desk.ReadAsync(Some.Report(Some.Strike(120, 30)));
        Assert.Equal(Some.Morning.AddMinutes(10), first.Alerts.Single(alert => alert.Kind == AlertKind.Incident).NotBefore);

        var done = Assert.IsType<HandOutcome.Done>(await Hand(desk).ApproveAsync("i310510_01", desk.Chats, CancellationToken.None));

        var released = Assert.Single(done.Alerts);
        Assert.Null(released.NotBefore);
        Assert.DoesNotContain("not reviewed", released.Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLedgerAddsUp()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report(Some.Strike()));
        await desk.ReadAsync(Some.Report(Some.Strike(source: "SOHR"), Some.Source("paper", "The Paper", Monitoring.Watching.PublisherType.Newspaper), readAt: Some.Morning.AddHours(1)));
        await desk.ReadAsync(Some.Report([Some.Figure("f1", "380,000 people", Monitoring.Extracting.Measure.Killed, 380000, scope: Monitoring.Extracting.FigureScope.WarTotal)], path: "9", readAt: Some.Morning.AddHours(2)));

        var ledger = await new LedgerKeeper(desk.Store, desk.Clock).ComputeAsync(new DateOnly(2031, 5, 10), CancellationToken.None);

        Assert.Equal((3, 0, 1, 1, 1, 0, 0), (ledger.Detected, ledger.Posted, ledger.Merged, ledger.Silent, ledger.Pending, ledger.Dead, ledger.Unaccounted));
        Assert.Equal(new SilenceCount(SilenceReason.WarTotal, 1), Assert.Single(ledger.Reasons));
    }

    [Fact]
    public async Task AChatThatIsAddedLaterGetsWhatIsNewThen()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report(Some.Strike()));
        desk.Chats = [Desk.Chat, new ChatSettings { Id = "@late" }];
        await desk.ReadAsync(Some.Report([], path: "other", readAt: Some.Morning.AddHours(1)));

        var raised = await desk.ReadAsync(Some.Report(Some.Strike(9, 3), version: 2, readAt: Some.Morning.AddHours(2)));
        var next = await desk.ReadAsync(Some.Report(Some.Strike(2, 1, place: "Kafr Rumman"), path: "2", readAt: Some.Morning.AddHours(3)));

        Assert.DoesNotContain(raised.Alerts, alert => alert.Chat == "@late");
        Assert.Contains(next.Alerts, alert => alert.Chat == "@late");
    }

    private static IncidentDesk Hand(Desk desk) => new(desk.Store, Desk.Writer, Some.Tables, desk.Clock);
}
