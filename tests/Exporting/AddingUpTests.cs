using Monitoring.Exporting;
using Monitoring.Extracting;
using Monitoring.Tests.Alerting;
using Monitoring.Tests.Reconciling;
using Monitoring.Watching;

namespace Monitoring.Tests.Exporting;

/// <summary>Nobody is counted twice, whatever groups and sources tell of one attack.</summary>
public class AddingUpTests
{
    private static readonly Source[] Sources = [Some.Source(), Some.Source("whitehelmets-en", "White Helmets"), Some.Source("snhr-en", "SNHR")];
    private static readonly VictimGroup[] Groups = [VictimGroup.People, VictimGroup.Civilians, VictimGroup.Children, VictimGroup.Women, VictimGroup.HealthWorkers, VictimGroup.GovernmentForces, VictimGroup.Combatants];

    [Fact]
    public async Task ChildrenCiviliansAndPeopleOfThreeSourcesAreOneToll()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report([Dead("f1", 6, VictimGroup.Civilians)]));
        await desk.ReadAsync(Some.Report([Dead("f1", 8, VictimGroup.People)], Sources[1], readAt: Some.Morning.AddMinutes(10)));
        await desk.ReadAsync(Some.Report([Dead("f1", 3, VictimGroup.Children)], Sources[2], readAt: Some.Morning.AddMinutes(20)));

        var (figures, incidents) = await RowsAsync(desk);

        Assert.Equal(6, Assert.Single(figures, row => row.Additive == 1).Count);
        var whole = Assert.Single(incidents, row => row.Row == "whole");
        Assert.Equal((6L, 8L), (whole.CountMin!.Value, whole.CountMax!.Value));
        Assert.Equal(3, incidents.Count(row => row.Row == "group"));
    }

    [Fact]
    public async Task CiviliansAndSoldiersOfOneSourceAreAdded()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report([Dead("f1", 4, VictimGroup.Civilians), Dead("f2", 3, VictimGroup.GovernmentForces), Dead("f3", 2, VictimGroup.Women)]));

        var (figures, incidents) = await RowsAsync(desk);

        Assert.Equal(7, figures.Where(row => row.Additive == 1).Sum(row => row.Count));
        Assert.Equal(7, Assert.Single(incidents, row => row.Row == "whole").CountMin);
    }

    [Fact]
    public async Task TheInjuredOfAnEarlierReportStandWhereTheLaterOneIsSilentOnThem()
    {
        var desk = new Desk();
        await desk.ReadAsync(Some.Report([Dead("f1", 6, VictimGroup.Civilians), Dead("f2", 15, VictimGroup.Civilians, measure: Measure.Injured)]));
        await desk.ReadAsync(Some.Report([Some.Figure("f1", "7 civilians", Measure.Killed, 7, sentence: "The death toll of the air strikes on Tall Zayt rose to 7 civilians.")], path: "2", readAt: Some.Morning.AddHours(1)));

        var (figures, incidents) = await RowsAsync(desk);

        Assert.Equal(7, Assert.Single(figures, row => row is { Additive: 1, Measure: "killed" }).Count);
        var injured = Assert.Single(figures, row => row.Measure == "injured");
        Assert.Equal((15L, 1, "current", (string?)null), (injured.Count!.Value, injured.Additive, injured.Status, injured.SupersededBy));
        Assert.Equal(15, Assert.Single(incidents, row => row is { Row: "whole", Measure: "injured" }).CountMin);
    }

    /// <summary>Seeds of random days: overlapping groups, parts, ranges, vague words, edits and withdrawals.</summary>
    public static readonly TheoryData<int> Seeds = [.. Enumerable.Range(1, 24)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task TheSumOverAdditiveLiesWithinTheIncidentsRangesAcrossGroups(int seed)
    {
        var desk = await PlayedAsync(new Random(seed));

        var (figures, incidents) = await RowsAsync(desk);

        foreach (var measure in figures.Select(row => row.Measure).Distinct(StringComparer.Ordinal))
        {
            var wholes = incidents.Where(row => row.Row == "whole" && row.Measure == measure).ToArray();
            var sum = figures.Where(row => row.Additive == 1 && row.Measure == measure).Sum(row => row.Count ?? row.CountMin ?? row.CountMax ?? 0);
            Assert.InRange(sum, wholes.Sum(row => row.CountMin ?? 0), wholes.Any(row => row.CountMax is null) ? long.MaxValue : wholes.Sum(row => row.CountMax!.Value));
            Assert.Equal(wholes.Select(row => row.IncidentId).Distinct(StringComparer.Ordinal).Count(), wholes.Length);
        }

        Assert.All(figures.Where(row => row.Additive == 1), row => Assert.Null(row.PartOf));
        Assert.All(figures.Where(row => row.Additive == 1).GroupBy(row => (row.IncidentId, row.Measure)), rows => Assert.Single(rows.Select(row => row.OriginId).Distinct(StringComparer.Ordinal)));
    }

    private static async Task<Desk> PlayedAsync(Random random)
    {
        var desk = new Desk();
        for (var minute = 0; minute < 40; minute++)
        {
            var place = $"Village {(char)('A' + random.Next(6))}";
            Figure[] figures = [.. Groups.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select((group, at) => Dead($"f{at + 1}", random.Next(1, 30), group, place, random.Next(4) == 0 ? Measure.Injured : Measure.Killed, random.Next(3) == 0 ? Qualifier.AtLeast : Qualifier.Exact))];
            var (source, version) = (random.Next(Sources.Length), random.Next(3));
            for (var edit = 1; edit <= 1 + version; edit++)
                await desk.ReadAsync(Some.Report(edit == 3 && random.Next(2) == 0 ? [] : [.. figures.Select(figure => Edited(figure, edit, random))], Sources[source], path: $"{minute}", version: edit, readAt: Some.Morning.AddMinutes(minute + (edit * 0.2))));
        }

        return desk;
    }

    /// <summary>A later version counts more or fewer, as a range or in vague words; a smaller group may be a part of the first.</summary>
    private static Figure Edited(Figure figure, int version, Random random)
    {
        var count = Math.Max(1, figure.Count!.Value + (version - 1) * random.Next(-4, 8)); // Dead sets it
        var edited = Dead(figure.Id, count, figure.Group!.Value, figure.Places[0].Text, figure.Measure, figure.Qualifier);
        return random.Next(8) switch
        {
            0 => edited with { Qualifier = Qualifier.Range, Count = null, Min = count, Max = count + 3 },
            1 => edited with { Cls = FigureClass.V, Qualifier = Qualifier.Vague, Count = null, Min = null, Max = null },
            2 when figure.Id != "f1" && figure.Measure == Measure.Killed => edited with { SubsetOf = "f1" },
            _ => edited,
        };
    }

    private static Figure Dead(string id, long count, VictimGroup group, string place = "Tall Zayt", Measure measure = Measure.Killed, Qualifier qualifier = Qualifier.Exact) =>
        Some.Figure(id, $"{count} {group}", measure, count, group, qualifier: qualifier, place: place);

    private static async Task<(FigureRow[] Figures, IncidentRow[] Incidents)> RowsAsync(Desk desk)
    {
        var incidents = await new ExportSource(desk.Store, desk.Clock).IncidentsAsync(null, CancellationToken.None);
        return ([.. Rows.Figures(incidents, [])], [.. IncidentRows.Of(incidents)]);
    }
}
