using Monitoring.Extracting;
using Monitoring.Reconciling.Matching;

namespace Monitoring.Reconciling.Changing;

/// <summary>Tells how the counts of one measure changed between two statements of one origin. Pure.</summary>
internal static class WholeChanges
{
    /// <summary>The changes; none when both say the same.</summary>
    /// <param name="incident">All claims.</param>
    /// <param name="before">What the origin said last.</param>
    /// <param name="claim">What it says.</param>
    /// <param name="measure">What is counted.</param>
    public static IEnumerable<FigureChange> Find(Incident incident, Claim before, Claim claim, Measure measure)
    {
        Figure[] known = [.. before.Wholes(measure)];
        Figure[] now = [.. claim.Wholes(measure)];
        if (GroupChanges.Are(known, now, claim.Report == before.Report))
            return GroupChanges.Find(incident, before, claim, known, now) is { } change ? [change] : [];
        return GroupSums.SaySame(known, now) ? [] : OneByOne(before, claim, [.. known], now);
    }

    /// <summary>"Three children" after "six civilians" is a part of them, not a lower toll; on the page that said so before it takes their place.</summary>
    private static IEnumerable<FigureChange> OneByOne(Claim before, Claim claim, List<Figure> known, Figure[] now)
    {
        var isPage = claim.Report == before.Report;
        foreach (var whole in now)
        {
            var same = known.Find(old => old.Group == whole.Group) ?? known.Find(old => Counts.MayBeSame(old.Group, whole.Group) && (isPage || !IsPart(whole, old)));
            if (same is not null)
                known.Remove(same);
            else if (known.Exists(old => IsPart(whole, old)))
                continue;
            var vague = same is null && whole.Measure is (Measure.Killed or Measure.Injured) ? before.Wholes(Measure.KilledOrInjured).FirstOrDefault(old => old.Cls == FigureClass.V) : null;
            var moved = vague is null ? Whole(claim.Origin.Name, same, whole) : new FigureChange.Refined(claim.Origin.Name, vague, whole);
            if (moved is not null)
                yield return moved;
        }

        // A paper that no longer repeats what it cited does not speak for its source, nor a page that tells of another day.
        if (isPage && claim.Publisher.Id == claim.Origin.Id && (claim.Start ?? before.Start) == (before.Start ?? claim.Start))
        {
            foreach (var gone in known.Where(gone => !IsCountedNow(gone, claim)))
                yield return new FigureChange.Withdrawn(claim.Origin.Name, gone);
        }
    }

    /// <summary>Vague "killed and injured" gives way to counts.</summary>
    private static bool IsCountedNow(Figure gone, Claim claim) =>
        gone is { Measure: Measure.KilledOrInjured, Cls: FigureClass.V } && claim.Figures.Any(figure => figure is { SubsetOf: null, Measure: Measure.Killed or Measure.Injured });

    private static bool IsPart(Figure whole, Figure old) =>
        Counts.IsPartOf(whole.Group, old.Group) && whole.Stated() <= (old.Stated() ?? long.MaxValue);

    private static FigureChange? Whole(string origin, Figure? before, Figure after)
    {
        if (before is null)
            return after.Measure == Measure.Killed ? new FigureChange.Raised(origin, null, after) : new FigureChange.Refined(origin, null, after);
        if (before.Stated() is { } old && after.Stated() is { } now && old != now)
            return now > old ? new FigureChange.Raised(origin, before, after) : new FigureChange.Lowered(origin, before, after);
        var sameWords = before.Qualifier == after.Qualifier && before.IsHearsay == after.IsHearsay && before.Group == after.Group && before.Stated() == after.Stated();
        return sameWords || after.Stated() is null ? null : new FigureChange.Refined(origin, before, after);
    }
}
