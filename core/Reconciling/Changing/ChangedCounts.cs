using Monitoring.Extracting;

namespace Monitoring.Reconciling.Changing;

/// <summary>What stands against what in a change of counts: like with like, also where people are counted by other groups. Pure.</summary>
public static class ChangedCounts
{
    /// <summary>What was stated; empty when nothing of the measure was.</summary>
    /// <param name="change">A change of counts; others have none.</param>
    public static IReadOnlyList<Figure> FiguresBefore(this FigureChange change)
    {
        var (before, _, groups) = Sides(change);
        return groups?.Before ?? One(before);
    }

    /// <summary>What is stated now.</summary>
    /// <param name="change">A change of counts; others have none.</param>
    public static IReadOnlyList<Figure> FiguresAfter(this FigureChange change)
    {
        var (_, after, groups) = Sides(change);
        return groups?.After ?? One(after);
    }

    /// <summary>Number of people that figures which share nobody count; 0 for none, and where one is vague. For thresholds only: no post adds up.</summary>
    /// <param name="figures">The figures.</param>
    public static long People(this IReadOnlyList<Figure> figures) => Counts.SumOf(figures, figure => figure.Stated()) ?? 0;

    /// <summary>True when those who were told as civilians are told as fighters now, or the other way round; not when further people are counted beside them.</summary>
    /// <param name="change">A change of counts.</param>
    public static bool IsOfOtherPeople(this FigureChange change)
    {
        var (before, after) = (change.FiguresBefore(), change.FiguresAfter());
        return before.Count > 0 && after.Count > 0 && before.Concat(after).All(figure => figure.Group is not null && !Counts.MayBeAnyone(figure.Group))
            && !Fighting(before).SetEquals(Fighting(after)) && !before.AllStandIn(after);
    }

    /// <summary>True when each figure has one of its group and number among others.</summary>
    internal static bool AllStandIn(this IReadOnlyList<Figure> figures, IReadOnlyList<Figure> others) =>
        figures.All(figure => others.Any(other => other.Group == figure.Group && other.Stated() == figure.Stated()));

    private static HashSet<bool> Fighting(IReadOnlyList<Figure> figures) => [.. figures.Select(figure => Counts.IsFighting(figure.Group ?? VictimGroup.People))];

    private static (Figure? Before, Figure? After, Regrouping? Groups) Sides(FigureChange change) => change switch
    {
        FigureChange.Raised raised => (raised.Before, raised.After, raised.Groups),
        FigureChange.Lowered lowered => (lowered.Before, lowered.After, lowered.Groups),
        FigureChange.Refined refined => (refined.Before, refined.After, refined.Groups),
        _ => default,
    };

    private static IReadOnlyList<Figure> One(Figure? figure) => figure is null ? [] : [figure];
}
