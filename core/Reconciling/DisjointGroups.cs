using Monitoring.Extracting;

namespace Monitoring.Reconciling;

/// <summary>Counts of people who overlap nowhere: children are among civilians, civilians among people.</summary>
public static class DisjointGroups
{
    /// <summary>Groups of age and sex that nobody is in twice.</summary>
    private static readonly VictimGroup[] Apart = [VictimGroup.Children, VictimGroup.Women, VictimGroup.Men];

    /// <summary>Of the wholes of one claim and measure those that hold the others, each person once.</summary>
    public static IReadOnlyList<Figure> Of(IReadOnlyList<Figure> wholes) => Of(wholes, whole => whole.Stated() ?? -1);

    private static Figure[] Of(IReadOnlyList<Figure> wholes, Func<Figure, long> size)
    {
        var groups = wholes.GroupBy(whole => whole.Group).Select(same => same.MaxBy(size)!).ToArray(); // a group has a member
        if (groups.Where(whole => whole.Group.Order() == 2).MaxBy(size) is { } people)
            return [people];
        var fighters = groups.Where(whole => whole.Group.Order() == 3).ToArray();
        if (Array.Find(fighters, whole => whole.Group == VictimGroup.Combatants) is { } all)
            fighters = [all];
        if (groups.Where(whole => whole.Group.Order() == 0).MaxBy(size) is { } civilians)
            return [civilians, .. fighters];
        var apart = groups.Where(whole => whole.Group is { } group && Apart.Contains(group)).ToArray();
        if (apart.Length > 0)
            return [.. apart, .. fighters];
        return groups.Where(whole => whole.Group.Order() == 1).MaxBy(size) is { } others ? [others, .. fighters] : fighters;
    }

    /// <summary>So many at least, by the least that the words allow, of a vague word too ("hundreds": 100): for thresholds, never shown.</summary>
    /// <param name="wholes">Wholes of one claim and measure.</param>
    public static long Floor(IReadOnlyList<Figure> wholes) => Of(wholes, OfWords).Sum(whole => whole.Min ?? 0);

    /// <summary>So many by the number in the text, whatever its hedge, or by the floor of a vague word.</summary>
    /// <param name="wholes">Wholes of one claim and measure.</param>
    public static long Size(IReadOnlyList<Figure> wholes) => Of(wholes, OfWords).Sum(OfWords);

    private static long OfWords(Figure figure) => figure.Stated() ?? figure.Min ?? 0;
}
