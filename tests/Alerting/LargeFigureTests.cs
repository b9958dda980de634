using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Tests.Reconciling;

namespace Monitoring.Tests.Alerting;

/// <summary>What counts as large: people of groups that share nobody together, and vague words by their floor.</summary>
public class LargeFigureTests
{
    public static TheoryData<string, bool, bool, Figure[]> Tolls { get; } = new()
    {
        { "60 civilians and 70 fighters", true, true, [Killed(60), Killed(70, VictimGroup.Combatants, "f2")] },
        { "60 civilians and 30 fighters", false, true, [Killed(60), Killed(30, VictimGroup.Combatants, "f2")] },
        { "hundreds of civilians", true, true, [Vague("Hundreds of civilians", 100)] },
        { "dozens of civilians", false, true, [Vague("Dozens of civilians", 12)] },
        { "several civilians", false, false, [Vague("Several civilians", null)] },
        { "eight civilians and seven fighters", false, true, [Killed(8), Killed(7, VictimGroup.Combatants, "f2")] },
        { "eight civilians, six of them children, told side by side", false, false, [Killed(8), Killed(6, VictimGroup.Children, "f2")] },
        { "60 killed and 70 injured", false, true, [Killed(60), Killed(70, id: "f2") with { Measure = Measure.Injured }] },
        { "nearly 12 civilians", false, false, [Some.Figure("f1", "nearly 12 civilians", Measure.Killed, 12, qualifier: Qualifier.Nearly)] },
    };

    [Theory]
    [MemberData(nameof(Tolls))]
    public async Task OperatorsSeeItFirstAndItHasSound(string toll, bool asked, bool sound, Figure[] figures)
    {
        var desk = new Desk("@operators");

        var post = (await desk.ReadAsync(Some.Report(figures))).Alerts.Single(alert => alert.Kind == AlertKind.Incident);

        Assert.True(asked == desk.Told.Exists(alert => alert.Kind == AlertKind.Operators), $"{toll}: operators");
        Assert.True(sound == !post.Silent, $"{toll}: sound");
    }

    private static Figure Killed(long killed, VictimGroup group = VictimGroup.Civilians, string id = "f1") =>
        Some.Figure(id, $"{killed} {(group == VictimGroup.Civilians ? "civilians" : "fighters")}", Measure.Killed, killed, group);

    private static Figure Vague(string words, long? floor) => Some.Figure("f1", words, Measure.Killed, null, qualifier: Qualifier.Vague) with { Min = floor };
}
