using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>The toll of a whole area after posts of its towns.</summary>
public class AreaTollTests
{
    private static readonly Monitoring.Watching.Source Paper = Some.Source("paper", "Paper");

    [Theory]
    [InlineData("as many as both together", 11, AlertKind.Total)]
    [InlineData("more than both", 19, AlertKind.Total)]
    [InlineData("fewer than both: it does not hold them", 9, AlertKind.Incident)]
    public async Task WhatHoldsTheAttacksOfItsTownsIsATotal(string toll, long killed, AlertKind kind)
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report([Killed(6, "Tall Zayt")], path: "1"));
        await desk.ReadAsync(Some.Report([Killed(5, "Sarmin")], path: "2"));

        var told = await desk.ReadAsync(Area(killed));

        Assert.True(kind == told.Alerts.Single().Kind, toll);
    }

    [Fact]
    public async Task OneAttackMayBeTheSameToldWithoutItsTown()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report([Killed(6, "Tall Zayt")], path: "1"));

        Assert.Equal(AlertKind.Incident, (await desk.ReadAsync(Area(19))).Alerts.Single().Kind);
    }

    [Fact]
    public async Task AttacksWithAnotherWeaponAreNotHeld()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report([Killed(6, "Tall Zayt", Means.MineOrIed)], path: "1"));
        await desk.ReadAsync(Some.Report([Killed(5, "Sarmin")], path: "2"));

        Assert.Equal(AlertKind.Incident, (await desk.ReadAsync(Area(19))).Alerts.Single().Kind);
    }

    [Fact]
    public async Task ALaterVersionOfTheTotalIsNoIncidentEither()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report([Killed(6, "Tall Zayt")], path: "1"));
        await desk.ReadAsync(Some.Report([Killed(5, "Sarmin")], path: "2"));
        await desk.ReadAsync(Area(12));

        var told = await desk.ReadAsync(Area(14, version: 2));

        Assert.All(told.Alerts, alert => Assert.Equal(AlertKind.Total, alert.Kind));
        Assert.DoesNotContain(told.Findings, finding => finding.Subject?.StartsWith("incidents/", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task WhatWasToldAsOneAttackStaysOne()
    {
        var desk = new Desk();
        var first = await desk.ReadAsync(Area(19));
        await desk.ReadAsync(Some.Report([Killed(6, "Tall Zayt")], Some.Source("whitehelmets-en", "White Helmets"), path: "1"));
        await desk.ReadAsync(Some.Report([Killed(5, "Sarmin")], path: "2"));

        var told = await desk.ReadAsync(Area(20, version: 2));

        Assert.Equal(first.Findings[0].Subject, told.Findings[0].Subject);
    }

    private static Figure Killed(long killed, string place, Means means = Means.Airstrike) =>
        Some.Figure("f1", $"{killed} civilians", Measure.Killed, killed, place: place, means: means);

    private static Report Area(long killed, int version = 1) => Some.Report(
        [Killed(killed, "Eastern Hills") with { Places = [Some.Place("Eastern Hills", precision: PlacePrecision.Region)] }], Paper, path: "area", version: version, readAt: Some.Morning.AddHours(5 + version));
}
