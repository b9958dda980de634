using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Storing;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>What operators see first, what goes out when nobody answers, and what is never told when they reject it.</summary>
public class ApprovalTests
{
    private static readonly DateTimeOffset Later = Some.Morning.AddHours(1);

    private readonly Desk _desk = new("@operators");

    [Fact]
    public async Task ARaisedTollThatPassesAHundredWaits()
    {
        await _desk.ReadAsync(Some.Report(Some.Strike()));

        var told = Readers(await _desk.ReadAsync(Some.Report(Some.Strike(600, 3), version: 2, readAt: Later)));

        Assert.Equal([PostAction.Edit, PostAction.Reply], told.Select(alert => alert.Action));
        Assert.All(told, alert => Assert.Equal(Later.AddMinutes(10), alert.NotBefore));
        Assert.All(told, alert => Assert.Contains("not reviewed", alert.Parts[0], StringComparison.Ordinal));
        Assert.Single(_desk.Told, alert => alert.Kind == AlertKind.Operators);
    }

    [Fact]
    public async Task ATollOnceLetPassIsNotAskedAboutAgainWhenItCreeps()
    {
        await _desk.ReadAsync(Some.Report(Some.Strike(120, 3)));
        await Hand().ApproveAsync("i310510_01", _desk.Chats, CancellationToken.None);

        var told = Readers(await _desk.ReadAsync(Some.Report(Some.Strike(131, 3), version: 2, readAt: Later)));

        Assert.All(told, alert => Assert.Null(alert.NotBefore));
        Assert.Single(_desk.Told, alert => alert.Kind == AlertKind.Operators);
    }

    [Fact]
    public async Task WhatComesWhileOperatorsAreAskedWaitsWithIt()
    {
        await _desk.ReadAsync(Some.Report(Some.Strike(160, 3)));

        var told = Readers(await _desk.ReadAsync(Some.Report(Some.Strike(170, 3), version: 2, readAt: Some.Morning.AddMinutes(5))));

        var post = Assert.Single(told);
        Assert.Equal((PostAction.Post, Some.Morning.AddMinutes(10)), (post.Action, post.NotBefore));
        Assert.Single((await _desk.IncidentAsync(post.Subject)).Telling.Pending, alert => alert.Kind == AlertKind.Incident);
    }

    [Fact]
    public async Task ARejectedFigureIsInNoPostOfAnotherSource()
    {
        await _desk.ReadAsync(Some.Report(Some.Strike(160, 3)));
        await Hand().RejectAsync("i310510_01", _desk.Chats, CancellationToken.None);

        var post = Assert.Single(Readers(await _desk.ReadAsync(Some.Report(Some.Strike(16, 3), Some.Source("whitehelmets-en", "White Helmets"), readAt: Later))));

        Assert.Null(post.NotBefore);
        Assert.DoesNotContain("160", post.Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARejectedRiseLeavesWhatStoodBefore()
    {
        var first = await _desk.ReadAsync(Some.Report(Some.Strike()));
        await _desk.ReadAsync(Some.Report(Some.Strike(600, 3), version: 2, readAt: Later));

        await Hand().RejectAsync("i310510_01", _desk.Chats, CancellationToken.None);
        var told = Readers(await _desk.ReadAsync(Some.Report(Some.Strike(7, 3), version: 3, readAt: Later.AddHours(1))));

        Assert.All(told, alert => Assert.DoesNotContain("600", alert.Parts[0], StringComparison.Ordinal));
        Assert.Contains("raised from at least 6", told[0].Parts[0], StringComparison.Ordinal);
        Assert.Equal(first.Alerts[0].Subject, told[0].Subject);
    }

    [Fact]
    public async Task ARejectedFigureThatIsToldAgainIsNotAskedAboutAgain()
    {
        await _desk.ReadAsync(Some.Report(Some.Strike(160, 3)));
        await Hand().RejectAsync("i310510_01", _desk.Chats, CancellationToken.None);

        Assert.Empty((await _desk.ReadAsync(Some.Report(Some.Strike(160, 3), path: "again", readAt: Later))).Alerts);
    }

    [Fact]
    public async Task ALargeFigureInARoundUpHasAPostOfItsOwnThatWaits()
    {
        var told = Readers(await _desk.ReadAsync(Some.Report(
        [
            Some.Figure("f1", "140 civilians", Measure.Killed, 140, place: "Atarib"),
            Some.Figure("f2", "2 civilians", Measure.Killed, 2, place: "Binnish"),
            Some.Figure("f3", "3 civilians", Measure.Killed, 3, place: "Saraqib"),
        ])));

        Assert.Equal([AlertKind.Incident, AlertKind.RoundUp], told.Select(alert => alert.Kind).Order());
        Assert.NotNull(told.Single(alert => alert.Kind == AlertKind.Incident).NotBefore);
        Assert.DoesNotContain("140", told.Single(alert => alert.Kind == AlertKind.RoundUp).Parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALargeTotalWaitsAndMayBeRejected()
    {
        var told = await _desk.ReadAsync(Total(312));
        var question = Assert.Single(told.Alerts, alert => alert.Kind == AlertKind.Operators);
        var code = question.Buttons[1].Callback.Split(' ')[1];

        Assert.Equal(Some.Morning.AddHours(12).AddMinutes(10), Assert.Single(Readers(told)).NotBefore);
        Assert.IsType<HandOutcome.Done>(await Hand().RejectAsync(code, _desk.Chats, CancellationToken.None));
        Assert.DoesNotContain((await _desk.Store.ReadAsync<ToldSeries>(question.Subject, CancellationToken.None))!.Value.Telling.Pending, alert => alert.Kind == AlertKind.Total);
    }

    [Fact]
    public async Task ATotalOfItsOriginsUsualSizeNeedsNobody()
    {
        for (var day = 1; day <= 12; day++)
            await _desk.ReadAsync(Total(90 + day, day));

        Assert.Null(Assert.Single(Readers(await _desk.ReadAsync(Total(130, 13)))).NotBefore);
    }

    [Fact]
    public async Task ATotalThatIsLoweredWhileItWaitsIsAnsweredByNoReply()
    {
        await _desk.ReadAsync(Total(312));

        var lowered = await _desk.ReadAsync(Total(290) with { Version = 2, ReadAt = Some.Morning.AddHours(12).AddMinutes(5) });

        Assert.DoesNotContain(lowered.Alerts, alert => alert.Action == PostAction.Reply);
        Assert.Contains(lowered.Alerts, alert => alert is { Action: PostAction.Edit, NotBefore: not null } && alert.Parts[0].Contains("not reviewed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnApprovedTotalLosesTheMark()
    {
        var told = await _desk.ReadAsync(Total(312));
        var code = told.Alerts.Single(alert => alert.Kind == AlertKind.Operators).Buttons[0].Callback.Split(' ')[1];

        var done = Assert.IsType<HandOutcome.Done>(await Hand().ApproveAsync(code, _desk.Chats, CancellationToken.None));

        var post = Assert.Single(done.Alerts);
        Assert.Null(post.NotBefore);
        Assert.DoesNotContain("not reviewed", post.Parts[0], StringComparison.Ordinal);
    }

    private IncidentDesk Hand() => new(_desk.Store, Desk.Writer, Some.Tables, _desk.Clock);

    private static Alert[] Readers(TellingOutcome outcome) => [.. outcome.Alerts.Where(alert => alert.Kind != AlertKind.Operators)];

    private static Report Total(long killed, int day = 10)
    {
        var at = new DateTimeOffset(2031, 5, day, 18, 0, 0, TimeSpan.Zero);
        return Some.Report([Some.Figure("f1", $"{killed} civilians", Measure.Killed, killed, scope: FigureScope.DailyTotal, day: day, means: null)], path: $"total-{day}", readAt: at, published: at.AddMinutes(-5));
    }
}
