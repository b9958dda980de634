using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Tests.Alerting;
using Monitoring.Watching;

namespace Monitoring.Tests.Reconciling;

/// <summary>Every kind of change, with the words before and after it that are its evidence, from invented reports through the register.</summary>
public class ChangeTableTests
{
    private static readonly Source Helmets = Some.Source("whitehelmets-en", "White Helmets", PublisherType.RescueService);
    private static readonly Source Snhr = Some.Source("snhr-en", "SNHR");

    /// <summary>What the last report of a story changes: each change as its kind with its words before and after.</summary>
    public static readonly TheoryData<string, Telling[], string> Stories = new()
    {
        { "first seen", [new(Killed(6))], "FirstSeen – > 6 civilians" },
        { "raised", [new(Killed(6)), new(Killed(9))], "Raised 6 civilians > 9 civilians" },
        { "raised by a measure", [new(Killed(6)), new([.. Killed(6), Injured(9)])], "Refined – > 9 injured" },
        { "killed after injured", [new([Injured(9)]), new([.. Killed(2), Injured(9)])], "Raised – > 2 civilians" },
        { "lowered", [new(Killed(9)), new(Killed(6))], "Lowered 9 civilians > 6 civilians" },
        { "one up, one down", [new([.. Killed(6), Injured(9)]), new([.. Killed(8), Injured(4)])], "Raised 6 civilians > 8 civilians; Lowered 9 injured > 4 injured" },
        { "hedge gone", [new(Killed(6, Qualifier.AtLeast)), new(Killed(6))], "Refined at least 6 civilians > 6 civilians" },
        { "hedge added", [new(Killed(6)), new(Killed(6, Qualifier.AtLeast))], "Refined 6 civilians > at least 6 civilians" },
        { "vague to exact", [new(Vague()), new(Killed(31))], "Refined dozens of civilians > 31 civilians" },
        { "exact to vague", [new(Killed(31)), new(Vague())], "Restated – > dozens of civilians" },
        { "part moved", [new(Part(6, 2)), new(Part(6, 3))], "PartMoved 2 children > 3 children" },
        { "part added", [new(Killed(6)), new(Part(6, 3))], "PartMoved – > 3 children" },
        { "part gone", [new(Part(6, 3)), new(Killed(6))], "PartMoved 3 children > –" },
        { "who did it named later", [new(Killed(6)), new(Killed(6, by: "russia"))], "Refined 6 civilians > 6 civilians" },
        { "who did it no longer named", [new(Killed(6, by: "russia")), new(Killed(6))], "Refined 6 civilians > 6 civilians" },
        { "another named later", [new(Killed(6)), new(Killed(6, by: "russia"), Helmets), new(Killed(6, by: "opposition"))], "Refined 6 civilians > 6 civilians; Belligerents 6 civilians > 6 civilians" },
        { "part with its whole", [new(Part(6, 2)), new(Part(9, 3))], "Raised 6 civilians > 9 civilians" },
        { "died of wounds", [new([.. Killed(6), Injured(9)]), new([.. Killed(7), Injured(8)])], "DiedOfWounds 6 civilians > 7 civilians" },
        { "one died of wounds", [new([.. Killed(6), Injured(9)]), new([.. Killed(7), Injured(8)])], "DiedOfWounds 6 civilians > 7 civilians" },
        { "two more dead and two fewer injured", [new([.. Killed(6), Injured(9)]), new([.. Killed(8), Injured(7)])], "Raised 6 civilians > 8 civilians; Refined 9 injured > 7 injured" },
        { "withdrawn", [new(Killed(6)), new([])], "Withdrawn 6 civilians > –" },
        { "one measure withdrawn", [new([.. Killed(6), Injured(9)]), new(Killed(6))], "Withdrawn 9 injured > –" },
        { "stated again", [new(Killed(6)), new([]), new(Killed(5))], "StatedAgain 6 civilians > 5 civilians" },
        { "restated", [new(Killed(6)), new(Killed(6), Path: "2")], "Restated – > 6 civilians" },
        { "also reported by", [new(Killed(6)), new(Killed(6), Helmets)], "AlsoReportedBy 6 civilians > 6 civilians" },
        { "sources differ in counts", [new(Killed(6)), new(Killed(8), Helmets)], "AlsoReportedBy 6 civilians > 8 civilians; Counts 6 civilians > 8 civilians" },
        { "sources differ in who did it", [new(Killed(6, by: "russia")), new(Killed(6, by: "opposition"), Helmets)], "AlsoReportedBy 6 civilians > 6 civilians; Belligerents 6 civilians > 6 civilians" },
        { "the third against the second who did it", [new(Killed(6)), new(Killed(7, by: "russia"), Helmets), new(Killed(6, by: "opposition"), Snhr)], "AlsoReportedBy 6 civilians > 6 civilians; Belligerents 7 civilians > 6 civilians" },
        { "the third below the second", [new(Killed(10)), new(Killed(5), Helmets), new(Killed(16), Snhr)], "AlsoReportedBy 10 civilians > 16 civilians; Counts 5 civilians > 16 civilians" },
        { "the third between the others", [new(Killed(6)), new(Killed(20), Helmets), new(Killed(8), Snhr)], "AlsoReportedBy 6 civilians > 8 civilians; Counts 6 civilians > 8 civilians" },
        { "the third as the second", [new(Killed(6)), new(Killed(8), Helmets), new(Killed(8), Snhr)], "AlsoReportedBy 6 civilians > 8 civilians; Counts 6 civilians > 8 civilians" },
        { "part above its whole", [new(Part(6, 8))], "FirstSeen – > 6 civilians; PartAboveWhole 6 civilians > 8 children" },
        { "part above its whole in another source", [new(Killed(6)), new(Part(6, 8), Helmets)], "AlsoReportedBy 6 civilians > 6 civilians; PartAboveWhole 6 civilians > 8 children" },
        { "part above its whole later", [new(Part(6, 2)), new(Part(6, 8))], "PartMoved 2 children > 8 children; PartAboveWhole 6 civilians > 8 children" },
    };

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task TheLastReportChangesWhatItSays(string what, Telling[] tellings, string changes)
    {
        var incident = await ToldAsync(new Desk(), tellings);

        Assert.Equal($"{what}: {changes}", $"{what}: {string.Join("; ", incident.Revisions[^1].Changes.Select(Said))}");
        Assert.Equal(tellings.Length, incident.Revisions.Count);
    }

    [Fact]
    public async Task TheHeadlineAgainstTheTextIsAChangeOfItsOwn()
    {
        var headline = Some.Figure("f1", "9 civilians", Measure.Killed, 9, sentence: "Strikes kill 9 civilians");
        var desk = new Desk();
        var told = await desk.ReadAsync(Some.Report([headline, Some.InText(Some.Figure("f2", "7 civilians", Measure.Killed, 7), headline)], title: headline.Evidence.Sentence));

        var incident = (await desk.IncidentAsync(told.Alerts[0].Subject)).Incident;
        Assert.Equal(["FirstSeen – > 7 civilians", "HeadlineAgainstBody 9 civilians > 7 civilians"], incident.Revisions[0].Changes.Select(Said));
    }

    [Fact]
    public async Task WhatIsDoneByHandIsAChangeWithItsEvidence()
    {
        var desk = new Desk();
        await ToldAsync(desk, new Telling(Killed(16)), new Telling(Killed(8), Helmets));
        var hand = new IncidentDesk(desk.Store, Desk.Writer, Some.Tables, desk.Clock);
        await hand.RetractAsync(new Retraction("i310510_01") { By = "sohr-en", Says = new SaidCount(6, Qualifier.AtLeast) }, desk.Chats, CancellationToken.None);
        await hand.SplitAsync("i310510_01", "whitehelmets-en", desk.Chats, CancellationToken.None);
        await hand.MergeAsync("i310510_02", "i310510_01", desk.Chats, CancellationToken.None);

        var changes = (await hand.FindAsync("i310510_01", CancellationToken.None))!.Incident.Revisions.SelectMany(revision => revision.Changes).Select(change => change.GetType().Name);
        Assert.Equal(["FirstSeen", "AlsoReportedBy", "Contradicted", "CorrectedByUs", "MovedOut", "Merged"], changes);
    }

    [Fact]
    public void EveryKindOfChangeIsInATestHere()
    {
        var tested = Stories.SelectMany(row => ((string)row[2]).Split("; ")).Select(change => change.Split(' ')[0]).Concat(["HeadlineAgainstBody", "CorrectedByUs", "MovedOut", "Merged", "Denied"]).ToHashSet(StringComparer.Ordinal);
        var kinds = typeof(FigureChange).GetNestedTypes().Select(type => type.Name).Where(name => name != nameof(FigureChange.Contradicted)).Concat(Enum.GetNames<ContradictionKind>());

        Assert.Empty(kinds.Except(tested));
    }

    /// <summary>One report of a story; another path is another report of the same source.</summary>
    /// <param name="Figures">What it counts.</param>
    /// <param name="Source">Who publishes it; null: SOHR.</param>
    /// <param name="Path">Its page.</param>
    public sealed record Telling(IReadOnlyList<Figure> Figures, Source? Source = null, string Path = "1");

    private static async Task<Incident> ToldAsync(Desk desk, params Telling[] tellings)
    {
        string? subject = null;
        for (var at = 0; at < tellings.Length; at++)
        {
            var (figures, source, path) = tellings[at];
            var version = tellings.Take(at + 1).Count(one => one.Source?.Id == source?.Id && one.Path == path);
            var told = await desk.ReadAsync(Some.Saying(Some.Report(figures, source, path, version, Some.Morning.AddHours(at)), "Planes were over Tall Zayt."));
            subject ??= told.Alerts[0].Subject;
        }

        return (await desk.IncidentAsync(subject!)).Incident; // every story has a report
    }

    private static string Said(FigureChange change)
    {
        var (kind, before, after) = change switch
        {
            FigureChange.FirstSeen seen => ("FirstSeen", null, seen.After),
            FigureChange.Raised raised => ("Raised", raised.Before, raised.After),
            FigureChange.Lowered lowered => ("Lowered", lowered.Before, lowered.After),
            FigureChange.Refined refined => ("Refined", refined.Before, refined.After),
            FigureChange.PartMoved part => ("PartMoved", part.Before, part.After),
            FigureChange.DiedOfWounds died => ("DiedOfWounds", died.Before, died.After),
            FigureChange.Withdrawn gone => ("Withdrawn", gone.Before, (Figure?)null),
            FigureChange.Restated same => ("Restated", null, same.After),
            FigureChange.StatedAgain again => ("StatedAgain", again.Before, again.After),
            FigureChange.AlsoReportedBy also => ("AlsoReportedBy", also.Before, also.After),
            FigureChange.Contradicted gap => (gap.Kind.ToString(), gap.Before, gap.After),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.GetType().Name, "expected a change that a report makes"),
        };
        return $"{kind} {before?.Evidence.Quote ?? "–"} > {after?.Evidence.Quote ?? "–"}";
    }

    private static IReadOnlyList<Figure> Killed(long count, Qualifier qualifier = Qualifier.Exact, string? by = null) =>
        [Some.Figure("f1", $"{(qualifier == Qualifier.AtLeast ? "at least " : "")}{count} civilians", Measure.Killed, count, qualifier: qualifier, by: by)];

    private static IReadOnlyList<Figure> Vague() => [Some.Figure("f1", "dozens of civilians", Measure.Killed, null, qualifier: Qualifier.Vague)];

    private static IReadOnlyList<Figure> Part(long whole, long part) => [.. Killed(whole), Some.Figure("f2", $"{part} children", Measure.Killed, part, VictimGroup.Children, subsetOf: "f1")];

    private static Figure Injured(long count) => Some.Figure("f3", $"{count} injured", Measure.Injured, count);
}
