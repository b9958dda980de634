using Monitoring.Extracting;

namespace Monitoring.Reconciling.Matching;

/// <summary>
/// Separate people counted one group after the other: "a woman and a child were killed" says what "two civilians were killed" says, in
/// another language or on another page. For comparing; what a post shows is never added up.
/// </summary>
internal static class GroupSums
{
    /// <summary>True when one side counts as one what the other counts group by group.</summary>
    /// <param name="left">Wholes of one measure.</param>
    /// <param name="right">Wholes of the same measure.</param>
    public static bool SaySame(IReadOnlyList<Figure> left, IReadOnlyList<Figure> right) => IsSumOf(left, right) || IsSumOf(right, left);

    /// <summary>One count of all; null unless there are several, of groups that share nobody, each counted.</summary>
    /// <param name="wholes">Wholes of one measure.</param>
    public static Figure? Of(IReadOnlyList<Figure> wholes)
    {
        if (wholes.Count < 2 || wholes.Any(whole => whole.Stated() is null || whole.Group.Order() == 2) || wholes.Select(whole => whole.Group).Distinct().Count() < wholes.Count)
            return null;
        var sum = wholes.Sum(whole => whole.Stated());
        var hedged = wholes.FirstOrDefault(whole => whole.Qualifier != Qualifier.Exact);
        return wholes[0] with { Count = sum, Min = sum, Max = sum, Qualifier = hedged?.Qualifier ?? Qualifier.Exact, Group = Joint(wholes.Select(whole => whole.Group)) };
    }

    /// <summary>The claim with its groups as one count where the incident counts them so, for scoring.</summary>
    public static Claim Joined(Claim claim, OpenEntry entry)
    {
        foreach (var measure in claim.Figures.Select(figure => figure.Measure).Distinct().ToArray())
        {
            if (Of([.. claim.Wholes(measure)]) is { } sum && entry.Counts.Any(known => known.Measure == measure && known.Stated == sum.Stated() && Counts.MayBeSame(known.Group, sum.Group)))
                claim = claim with { Figures = [sum, .. claim.Figures.Where(figure => figure.Measure != measure)] };
        }

        return claim;
    }

    /// <summary>The incident with an origin's groups as one count where the claim counts them so, for scoring.</summary>
    public static OpenEntry Joined(OpenEntry entry, Claim claim)
    {
        foreach (var said in entry.Counts.GroupBy(known => (known.Report, known.Origin, known.Measure)).Where(said => said.Count() > 1).ToArray())
        {
            var (sum, group) = (said.Sum(known => known.Stated), Joint(said.Select(known => known.Group)));
            var separate = said.All(known => known.Stated is not null && known.Group.Order() != 2) && said.Select(known => known.Group).Distinct().Count() == said.Count();
            if (separate && claim.Wholes(said.Key.Measure).Any(whole => whole.Stated() == sum && Counts.MayBeSame(whole.Group, group)))
                entry = entry with { Counts = [.. entry.Counts.Except(said), said.First() with { Stated = sum, Group = group }] };
        }

        return entry;
    }

    private static bool IsSumOf(IReadOnlyList<Figure> parts, IReadOnlyList<Figure> wholes) =>
        wholes is [var whole] && Of(parts) is { } sum && sum.Stated() == whole.Stated() && Counts.MayBeSame(sum.Group, whole.Group);

    /// <summary>Civilians, when none of them fights; else people of whatever status.</summary>
    private static VictimGroup Joint(IEnumerable<VictimGroup?> groups) =>
        groups.All(group => group is { } named && !Counts.IsFighting(named)) ? VictimGroup.Civilians : VictimGroup.People;
}
