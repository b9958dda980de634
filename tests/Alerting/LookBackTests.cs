using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>Attacks that reports look back on: anniversaries, "a week after the attack that killed nine".</summary>
public class LookBackTests
{
    [Fact]
    public async Task AnAttackThatHadHappenedLongBeforeFoundsNoIncident()
    {
        var desk = new Desk();

        var told = await desk.ReadAsync(LookingBack(9, by: Some.Morning.AddYears(-1)));

        Assert.Empty(told.Alerts);
        Assert.Equal(SilenceReason.OfEarlierAttack, told.Findings[0].Reason);
    }

    [Fact]
    public async Task ItIsNotTakenForTheAttackOfTheDay()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report([Killed(9)]));

        var told = await desk.ReadAsync(LookingBack(9, by: Some.Morning.AddDays(-20)));

        Assert.Equal(SilenceReason.OfEarlierAttack, told.Findings[0].Reason);
    }

    [Fact]
    public async Task WhatAReportLooksBackOnIsApartFromItsNews()
    {
        var desk = new Desk();
        var news = Killed(2);
        var told = await desk.ReadAsync(Some.Report([LookedBackOn(10, Some.Morning.AddDays(-20)), news with { Id = "f2", Evidence = news.Evidence with { Start = 120, End = 131 } }]));

        var claim = (await desk.IncidentAsync(told.Findings.Single(finding => finding.Fate == Fate.Posted).Subject!)).Incident.Claims.Single();

        Assert.Equal([2L], claim.Figures.Select(figure => figure.Count!.Value));
    }

    [Theory]
    [InlineData("within the last week", 6, true)]
    [InlineData("some time this month", 20, false)]
    public async Task AnAttackOfAnUnknownDayIsAsOldAsItMayBe(string time, int days, bool posted)
    {
        var desk = new Desk();
        var attack = Killed(4) with { Start = DateOnly.FromDateTime(Some.Morning.AddDays(-days).Date), End = DateOnly.FromDateTime(Some.Morning.Date) };

        var told = await desk.ReadAsync(Some.Report([attack]));

        Assert.True(posted == told.Alerts.Count > 0, time);
    }

    private static Figure Killed(long killed) => Some.Figure("f1", $"{killed} civilians", Measure.Killed, killed);

    private static Figure LookedBackOn(long killed, DateTimeOffset by) => Killed(killed) with { Start = null, End = DateOnly.FromDateTime(by.Date) };

    private static Report LookingBack(long killed, DateTimeOffset by) =>
        Some.Report([LookedBackOn(killed, by)], Some.Source("paper", "Paper"), path: "back", readAt: Some.Morning.AddHours(3));
}
