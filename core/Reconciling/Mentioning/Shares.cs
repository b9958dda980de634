using Monitoring.Extracting;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// Counts that add up exactly to a count told before them are its shares, though no word links them: "20 civilians" in
/// the headline, "16 civilians" by one party and "4 people" by another in the text. Nothing is ever added up for readers.
/// </summary>
internal static class Shares
{
    /// <summary>The figures with those links.</summary>
    public static IReadOnlyList<Figure> Linked(IReadOnlyList<Figure> figures)
    {
        var linked = figures.ToList();

        // From the smallest on: a share may have shares of its own.
        foreach (var whole in figures.Where(figure => figure.IsHarm() && figure is { Qualifier: Qualifier.Exact, Count: > 1 }).OrderBy(figure => figure.Count))
        {
            var loose = linked.FindAll(figure => IsLoose(figure, whole));
            var known = linked.Where(figure => figure.SubsetOf == whole.Id && figure.Measure == whole.Measure && !Counts.IsPartOf(figure.Group, whole.Group)).ToArray();
            if (loose.Count == 0 || loose.Count + known.Length < 2 || loose.Concat(known).Sum(figure => figure.Count) != whole.Count)
                continue;
            foreach (var share in loose)
                linked[linked.IndexOf(share)] = share with { SubsetOf = whole.Id };
        }

        return linked;
    }

    private static bool IsLoose(Figure figure, Figure whole) =>
        figure.SubsetOf is null && figure.Measure == whole.Measure && figure.Qualifier == Qualifier.Exact && figure.Count < whole.Count
        && figure.Evidence.Start > whole.Evidence.Start && Counts.MayBeSame(figure.Group, whole.Group) && !Counts.IsPartOf(figure.Group, whole.Group);
}
