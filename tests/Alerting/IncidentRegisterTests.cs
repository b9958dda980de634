using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

public class IncidentRegisterTests
{
    [Fact]
    public async Task AFirstReportIsOnePost()
    {
        var desk = new Desk();

        var outcome = await desk.ReadAsync(Some.Report(Some.Strike()));

        var alert = Assert.Single(outcome.Alerts);
        Assert.Equal((AlertKind.Incident, PostAction.Post, true), (alert.Kind, alert.Action, alert.Silent));
        Assert.StartsWith("<b>Tall Zayt, Idlib · SOHR: at least 6 civilians killed in air strikes</b>", alert.Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSameReportAgainHandsOutTheSamePendingAlert()
    {
        var desk = new Desk();
        var first = await desk.ReadAsync(Some.Report(Some.Strike()));

        var second = await desk.ReadAsync(Some.Report(Some.Strike()));

        Assert.Equal(first.Alerts.Select(alert => alert.Id), second.Alerts.Select(alert => alert.Id));
        Assert.Single((await desk.IncidentAsync(first.Alerts[0].Subject)).Telling.Pending);
    }

    [Fact]
    public async Task ARaisedTollIsAnEditAndAReply()
    {
        var desk = new Desk();
        var first = await desk.ReadAsync(Some.Report(Some.Strike()));

        var second = await desk.ReadAsync(Some.Report(Some.Strike(9, 3), version: 2, readAt: Some.Morning.AddHours(5)));

        Assert.Equal([PostAction.Edit, PostAction.Reply], second.Alerts.Select(alert => alert.Action));
        Assert.All(second.Alerts, alert => Assert.Equal(first.Alerts[0].Subject, alert.Subject));
        Assert.Contains("raised from at least 6", second.Alerts[0].Parts[0], StringComparison.Ordinal);
        Assert.StartsWith("<b>Toll raised · Tall Zayt, Idlib, air strikes of 10 May 2031: SOHR now says at least 9 civilians killed</b>", second.Alerts[1].Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task SeveralVoicesOfOneReportAreOneMessage()
    {
        var desk = new Desk();

        var outcome = await desk.ReadAsync(Some.Report(
        [
            Some.Figure("f1", "6 civilians", Measure.Killed, 6, source: "SOHR"),
            Some.Figure("f2", "30 civilians", Measure.Killed, 30, source: "White Helmets", sentence: "The White Helmets said 30 civilians died in Tall Zayt."),
        ]));

        var alert = Assert.Single(outcome.Alerts);
        Assert.Equal(PostAction.Post, alert.Action);
        Assert.Contains("6 to 30 civilians reported killed", alert.Parts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Updated", alert.Parts[0], StringComparison.Ordinal);
        Assert.Equal(alert.Parts, Assert.Single((await desk.IncidentAsync(alert.Subject)).Telling.Pending).Parts);
    }

    [Fact]
    public async Task ADeathOfWoundsThatTwoPagesOfOneOriginTellCountsOnce()
    {
        var desk = new Desk();
        var first = await desk.ReadAsync(Some.Report([Some.Figure("f1", "6 civilians", Measure.Killed, 6)]));
        foreach (var (page, hours) in new[] { ("sohr-en", 30), ("sohr-ar", 31) })
            await desk.ReadAsync(Some.Report([Some.Figure("f1", "one civilian", Measure.Killed, 1, sentence: "one civilian died of wounds from the strike on Tall Zayt.")], Some.Source(page, "SOHR", origin: "sohr"), path: "wounds", readAt: Some.Morning.AddHours(hours)));

        var current = Assert.Single((await desk.IncidentAsync(first.Alerts[0].Subject)).Incident.Current);

        Assert.Equal(7, current.Figures[0].Count);
    }

    [Fact]
    public async Task TenTimesTheUsualOfItsSourceWaitsForOperators()
    {
        var desk = new Desk("@operators");
        for (var number = 0; number < 12; number++)
            await desk.ReadAsync(Some.Report([Some.Figure("f1", "2 civilians", Measure.Killed, 2, place: "Village " + (char)('A' + number))], path: $"{number}", readAt: Some.Morning.AddHours(number)));

        var usual = await desk.ReadAsync(Some.Report([Some.Figure("f1", "19 civilians", Measure.Killed, 19, place: "Kafr Sumac")], path: "usual", readAt: Some.Morning.AddHours(20)));
        var unusual = await desk.ReadAsync(Some.Report([Some.Figure("f1", "25 civilians", Measure.Killed, 25, place: "Kafr Rumman")], path: "large", readAt: Some.Morning.AddHours(21)));

        Assert.Null(Assert.Single(usual.Alerts).NotBefore);
        Assert.NotNull(unusual.Alerts.Single(alert => alert.Kind == AlertKind.Incident).NotBefore);
        Assert.Single(unusual.Alerts, alert => alert.Kind == AlertKind.Operators);
    }

    [Theory]
    [InlineData("Kafr Zayta", "Kafr Zeita", 2)]
    [InlineData("Tall Zayt", "Tall Zayt", 1)]
    public async Task TwoPlacesThatAGazetteerKnowsAreOneOnlyWhenItCallsThemTheSame(string one, string other, int incidents)
    {
        var desk = new Desk();

        await desk.ReadAsync(Some.Report(Some.Strike(place: one)));
        var second = await desk.ReadAsync(Some.Report(Some.Strike(place: other), Some.Source("snhr-en", "SNHR"), readAt: Some.Morning.AddHours(1)));

        Assert.Equal(incidents, second.Alerts.Any(alert => alert.Action == PostAction.Post) ? 2 : 1);
    }

    [Fact]
    public async Task HundredsWithoutAPlaceOfTheirOwnAreNoEvent()
    {
        var desk = new Desk();

        var outcome = await desk.ReadAsync(Some.Report([Some.Figure("f1", "more than 300,000 people", Measure.Killed, 300000, VictimGroup.People, sentence: "The war has killed more than 300,000 people.")]));

        Assert.Empty(outcome.Alerts);
        Assert.Equal(SilenceReason.ScopeUnclear, Assert.Single(outcome.Findings).Reason);
    }

    [Fact]
    public async Task ASmallRiseIsAnEditOnly()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report(Some.Strike()));

        var second = await desk.ReadAsync(Some.Report(Some.Strike(7), version: 2, readAt: Some.Morning.AddHours(5)));

        Assert.Equal([PostAction.Edit], second.Alerts.Select(alert => alert.Action));
    }

    [Fact]
    public async Task ALoweredTollAlwaysGetsAReply()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report(Some.Strike()));

        var second = await desk.ReadAsync(Some.Report(Some.Strike(5, 2, Qualifier.Exact), version: 2, readAt: Some.Morning.AddHours(5)));

        Assert.Equal([PostAction.Edit, PostAction.Reply], second.Alerts.Select(alert => alert.Action));
        Assert.Contains("If you used the earlier figure, please check.", second.Alerts[1].Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherOriginEditsThePostAndBothStandSideBySide()
    {
        var desk = new Desk();
        var first = await desk.ReadAsync(Some.Report(Some.Strike()));

        var second = await desk.ReadAsync(Some.Report(Some.Strike(8, 3, Qualifier.Exact), Some.Source("whitehelmets-en", "White Helmets"), readAt: Some.Morning.AddHours(2)));

        var edit = Assert.Single(second.Alerts);
        Assert.Equal((PostAction.Edit, first.Alerts[0].Subject), (edit.Action, edit.Subject));
        Assert.StartsWith("<b>Tall Zayt, Idlib · SOHR and White Helmets: 6 to 8 civilians reported killed in air strikes; sources differ</b>", edit.Parts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("7", Html.Plain(edit.Parts[0]).Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task APaperThatRepeatsItsSourceChangesNothing()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report(Some.Strike()));

        var second = await desk.ReadAsync(Some.Report(Some.Strike(source: "the Syrian Observatory for Human Rights"), Some.Source("paper", "The Paper", Monitoring.Watching.PublisherType.Newspaper), readAt: Some.Morning.AddHours(2)));

        Assert.Empty(second.Alerts);
        Assert.Equal(Fate.Merged, second.Findings[0].Fate);
    }

    [Fact]
    public async Task ThreeEventsOfOneReportAreOneRoundUp()
    {
        var desk = new Desk();
        IReadOnlyList<Figure> figures =
        [
            Some.Figure("f1", "3 civilians", Measure.Killed, 3, place: "Tall Zayt"),
            Some.Figure("f2", "2 civilians", Measure.Killed, 2, place: "Kafr Rumman"),
            Some.Figure("f3", "5 civilians", Measure.Injured, 5, place: "Ayn Hawr"),
        ];

        var outcome = await desk.ReadAsync(Some.Report(figures));

        var alert = Assert.Single(outcome.Alerts);
        Assert.Equal((AlertKind.RoundUp, PostAction.Post), (alert.Kind, alert.Action));
        Assert.DoesNotContain((await desk.ReadAsync(Some.Report(figures))).Alerts, again => again.Id != alert.Id);
    }

    [Fact]
    public async Task AFigureThatIsGoneFromItsReportIsWithdrawn()
    {
        var desk = new Desk();
        await new ReaderPage(desk).DeliverAsync((await desk.ReadAsync(Some.Report(Some.Strike()))).Alerts);

        var second = await desk.ReadAsync(Some.Saying(Some.Report([], version: 2, readAt: Some.Morning.AddHours(5)), "Planes were over Tall Zayt."));

        Assert.Equal([PostAction.Edit, PostAction.Reply], second.Alerts.Select(alert => alert.Action));
        Assert.StartsWith("<b>Figure withdrawn", second.Alerts[1].Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFirstSightOfASourceIsStoredAndNotTold()
    {
        var desk = new Desk();

        var outcome = await desk.ReadAsync(Some.Report(Some.Strike(), baseline: true));

        Assert.Empty(outcome.Alerts);
        Assert.Equal(SilenceReason.Baseline, outcome.Findings[0].Reason);
    }

    [Fact]
    public async Task ARoadAccidentIsNoNews()
    {
        var desk = new Desk();

        var outcome = await desk.ReadAsync(Some.Report([.. Some.Strike().Select(figure => figure with { Conflict = ConflictStatus.No })]));

        Assert.Empty(outcome.Alerts);
        Assert.All(outcome.Findings, finding => Assert.Equal(SilenceReason.NotConflict, finding.Reason));
    }

    [Fact]
    public async Task TenKilledByOneOriginRingUnlessTheChatSleeps()
    {
        var desk = new Desk(new ChatSettings { Id = "@awake" }, new ChatSettings { Id = "@asleep", QuietFrom = new TimeOnly(22, 0), QuietUntil = new TimeOnly(12, 0) });

        var outcome = await desk.ReadAsync(Some.Report(Some.Strike(10)));

        Assert.Equal([("@awake", false), ("@asleep", true)], outcome.Alerts.Select(alert => (alert.Chat, alert.Silent)));
    }

    [Theory]
    [InlineData("A strike killed a Hezbollah commander and two others in Qusayr on Monday, SOHR said.", "1 member of Hezbollah and 2 others killed")]
    [InlineData("A strike killed a Hezbollah commander and two civilians in Qusayr on Monday, SOHR said.", "2 civilians and 1 member of Hezbollah killed")]
    public async Task SomebodyAndTwoOthersAreOneAttack(string text, string toll) =>
        Assert.Contains(toll, await TextDesk.PostAsync(text), StringComparison.Ordinal);
}
