using Monitoring.Extracting;

namespace Monitoring.Reconciling.Matching;

/// <summary>How well the counts of a claim fit those of an open incident.</summary>
internal static class CountMatch
{
    /// <summary>Not comparable (one tells of the dead, the other of the injured) speaks neither for nor against.</summary>
    private const double Unknown = 0.5;

    /// <summary>Share of the dead where both are counted.</summary>
    private const double OfTheDead = 0.7;

    /// <summary>Fighters here and civilians there: the same number, another number.</summary>
    private const double OtherPeopleSame = 0.5, OtherPeople = 0.05;

    /// <summary>Fewer children than civilians are a part of them.</summary>
    private const double Part = 0.6;

    /// <summary>Equal counts of nobody, and what each person more adds, up to 1: two attacks with one dead each are common.</summary>
    private const double Least = 0.6, EachMore = 0.1;

    /// <summary>How fast counts that differ stop to fit, by their distance as a share of the larger one.</summary>
    private const double Steep = 1.3;

    /// <summary>An origin that says that its toll moved may have said much less.</summary>
    private const double MayRise = 0.3;

    /// <summary>Counts that come no nearer than this speak against one incident.</summary>
    private const double Near = 0.3;

    /// <summary>How much they do.</summary>
    private const double FarApart = 0.8;

    /// <summary>-0.25 to 1. What the claim's own origin has said counts alone, with room for a toll that moved.</summary>
    /// <param name="claim">What the report says.</param>
    /// <param name="entry">The open incident.</param>
    /// <param name="moved">True when the text says that it brings a known toll up to date.</param>
    public static double Score(Claim claim, OpenEntry entry, bool moved)
    {
        var killed = Of(Measure.Killed, claim, entry, moved);
        var others = claim.Figures.Where(figure => figure.Measure != Measure.Killed).Select(figure => figure.Measure).Distinct().Select(measure => Of(measure, claim, entry, moved)).Max();
        var closeness = killed is { } dead && others is { } rest ? (OfTheDead * dead) + ((1 - OfTheDead) * rest) : killed ?? others ?? Unknown;
        return closeness >= Near ? closeness : closeness - ((Near - closeness) * FarApart);
    }

    /// <summary>True when some report of the incident counts the same people, each with the same number and hedge.</summary>
    public static bool SameWords(Claim claim, OpenEntry entry)
    {
        var mine = claim.Wholes().Select(figure => (figure.Measure, figure.Group, Stated: figure.Stated(), (Qualifier?)figure.Qualifier)).ToHashSet();
        return mine.All(count => count.Stated is not null)
            && entry.Counts.GroupBy(known => known.Report, StringComparer.Ordinal).Any(report => mine.SetEquals(report.Select(known => (known.Measure, known.Group, known.Stated, known.Qualifier))));
    }

    private static double? Of(Measure measure, Claim claim, OpenEntry entry, bool moved)
    {
        double? own = null, ownPart = null, same = null, all = null;
        foreach (var whole in claim.Wholes(measure).Where(figure => figure.Stated() is not null))
        {
            var counts = entry.Counts.Where(known => known.Measure == measure && known.Stated is not null).ToArray();
            foreach (var known in counts)
            {
                var closeness = Closeness(whole, known);
                var isOwn = known.Origin == claim.Origin.Id;
                all = Math.Max(all ?? 0, closeness);
                ownPart = isOwn && Counts.MayBeSame(known.Group, whole.Group) ? Math.Max(ownPart ?? 0, closeness) : ownPart;
                if (!Counts.AreComparable(known.Group, whole.Group))
                    continue;
                same = Math.Max(same ?? 0, closeness);
                own = isOwn && (moved || !SaysLess(claim, known, counts)) ? Math.Max(own ?? 0, closeness) : own;
            }
        }

        return moved && own is { } before ? Math.Max(before, MayRise) : own ?? ownPart ?? same ?? all;
    }

    /// <summary>True for a count that the claim's origin has gone beyond: who speaks for itself does not go back to it without a word.</summary>
    private static bool SaysLess(Claim claim, OpenCount known, OpenCount[] counts) =>
        claim.Publisher.Id == claim.Origin.Id && Array.Exists(counts, other => other.Origin == known.Origin && other.Group == known.Group && other.Stated > known.Stated);

    /// <summary>Equal counts speak for one incident, the more the larger they are: two attacks with one dead each are common.</summary>
    private static double Closeness(Figure whole, OpenCount known)
    {
        var (one, other) = (whole.Stated() ?? 0, known.Stated ?? 0);
        if (!Counts.MayBeSame(known.Group, whole.Group))
            return one == other ? OtherPeopleSame : OtherPeople;
        if (Counts.IsPartOf(whole.Group, known.Group) && one < other || Counts.IsPartOf(known.Group, whole.Group) && other < one)
            return Part;
        var distance = (double)Math.Abs(one - other) / Math.Max(1, Math.Max(one, other));
        var weight = Math.Min(1, Least + (EachMore * Math.Min(one, other)));
        return weight * Math.Max(0, 1 - (Steep * distance));
    }
}
