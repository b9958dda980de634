using Monitoring.Extracting;
using Monitoring.Reconciling.Matching;

namespace Monitoring.Reconciling.Changing;

/// <summary>
/// Counts of one measure that an origin divides into other groups than before: three civilians and four soldiers, then eight people; five
/// civilians, then five fighters. All of them then stand against all, so that nothing is raised from a part or withdrawn. Pure.
/// </summary>
internal static class GroupChanges
{
    /// <summary>True when the figures are to be compared together.</summary>
    /// <param name="known">Wholes that the origin stated.</param>
    /// <param name="now">Wholes that it states.</param>
    /// <param name="isPage">True for a new version of the page that stated them.</param>
    public static bool Are(IReadOnlyList<Figure> known, IReadOnlyList<Figure> now, bool isPage)
    {
        if (Total(known) is not { } before || Total(now) is not { } after || known.Select(figure => figure.Group).ToHashSet().SetEquals(now.Select(figure => figure.Group)))
            return false;
        if (known.Count == 1 && now.Count == 1)
            return !Counts.MayBeSame(known[0].Group, now[0].Group) && (isPage || before == after);
        return Covers(known, now) || Covers(now, known) || (isPage && before == after) || IsBeside(known, now);
    }

    /// <summary>The one change; null when both count the same people of the same status.</summary>
    /// <param name="incident">All claims.</param>
    /// <param name="before">What the origin said last.</param>
    /// <param name="claim">What it says.</param>
    /// <param name="known">Wholes of the one.</param>
    /// <param name="now">Wholes of the other.</param>
    public static FigureChange? Find(Incident incident, Claim before, Claim claim, IReadOnlyList<Figure> known, IReadOnlyList<Figure> now)
    {
        if (IsBeside(known, now))
            return now[0].Measure == Measure.Killed ? new FigureChange.Raised(claim.Origin.Name, known[0], Added(known, now)) { Groups = new Regrouping(known, now) } : new FigureChange.Refined(claim.Origin.Name, null, Added(known, now));
        var same = new FigureChange.Refined(claim.Origin.Name, known[0], now[0]) { Groups = new Regrouping(known, now) };
        var (people, after) = (Total(known), Total(now));
        if (people == after)
            return GroupSums.SaySame(known, now) && !same.IsOfOtherPeople() ? null : same;
        if (now.Count == 1 && InOne(incident, before, people, now[0]) is { } whole)
            known = [whole];
        var groups = known.Count == 1 && now.Count == 1 ? null : new Regrouping(known, now);
        return after > people
            ? new FigureChange.Raised(claim.Origin.Name, known[0], now[0]) { Groups = groups }
            : new FigureChange.Lowered(claim.Origin.Name, known[0], now[0]) { Groups = groups };
    }

    /// <summary>What the origin itself counted as one since: "seven people" after three civilians and four soldiers.</summary>
    private static Figure? InOne(Incident incident, Claim before, long? people, Figure now) => incident.Claims
        .Where(claim => claim.Origin.Id == before.Origin.Id && claim.Status == ClaimStatus.Repeated && claim.Revision > before.Revision)
        .Select(claim => claim.Wholes(now.Measure).ToArray())
        .LastOrDefault(wholes => wholes is [var whole] && whole.Stated() == people && Counts.MayBeSame(whole.Group, now.Group))?[0];

    /// <summary>People of other groups are counted beside all who were.</summary>
    private static bool IsBeside(IReadOnlyList<Figure> known, IReadOnlyList<Figure> now) => now.Count > known.Count && known.AllStandIn(now);

    private static Figure Added(IReadOnlyList<Figure> known, IReadOnlyList<Figure> now) => now.First(figure => !known.Any(old => old.Group == figure.Group));

    /// <summary>One count of people of no stated status, or of civilians, may be of all groups that the other side counts apart.</summary>
    private static bool Covers(IReadOnlyList<Figure> wholes, IReadOnlyList<Figure> groups) =>
        wholes is [var whole] && groups.Count > 1 && (Counts.MayBeAnyone(whole.Group) || (whole.Group == VictimGroup.Civilians && groups.All(figure => !Counts.IsFighting(figure.Group ?? VictimGroup.People))));

    private static long? Total(IReadOnlyList<Figure> figures) => figures is [var one] ? one.Stated() : GroupSums.Of(figures)?.Stated();
}
