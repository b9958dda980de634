using Monitoring.Extracting;

namespace Monitoring.Reconciling;

/// <summary>Scores an event of a report against open incidents. Pure.</summary>
public sealed class IncidentMatcher(PlaceNames names, ReportCues cues)
{
    private static readonly Means[] FromTheAir = [Means.Airstrike, Means.Drone, Means.BarrelBomb, Means.Missile, Means.ClusterMunition];
    private static readonly Means[] FromTheGround = [Means.Shelling, Means.Missile, Means.ClusterMunition];
    private readonly PlaceMatch _places = new(names);

    /// <summary>The score of one pair.</summary>
    /// <param name="claim">What the report says.</param>
    /// <param name="entry">The open incident.</param>
    /// <param name="toldBefore">True when an earlier version of the same report is among its claims.</param>
    public MatchScore Score(Claim claim, OpenEntry entry, bool toldBefore)
    {
        var place = _places.Score(claim.Places, entry.Places);
        var cue = cues.In(claim.Figures[0].Evidence.Sentence);
        var time = TimeMatch.Score(claim, entry, cue.HasFlag(Cue.Update) || cue.HasFlag(Cue.Wounds));

        // A new version of a report tells of the same event, even where it corrects the day.
        if (toldBefore && time <= 0)
            time = 0.1;
        if (toldBefore && place == 0 && _places.MayBeOneName(claim.Places, entry.Places))
            place = 0.35;
        if (place == 0 || time == 0)
            return MatchScore.None;
        return new MatchScore(
            place,
            time,
            cue.HasFlag(Cue.Wounds) ? 0.5 : CountsOf(claim, entry),
            Agreement(claim.Means, entry.Means, SameFamily),
            Agreement(claim.Belligerents, entry.Belligerents, (_, _) => false),
            Group(claim, entry),
            Bonus(claim, entry, cue, toldBefore));
    }

    /// <summary>True when a claim calls its event a further attack.</summary>
    public bool Another(Claim claim) => cues.In(claim.Figures[0].Evidence.Sentence).HasFlag(Cue.Another);

    /// <summary>The best that joins, or null.</summary>
    public (OpenEntry Entry, MatchScore Score)? Best(Claim claim, IEnumerable<OpenEntry> entries, IReadOnlySet<string> toldBefore)
    {
        (OpenEntry Entry, MatchScore Score)? best = null;
        foreach (var entry in entries)
        {
            var score = Score(claim, entry, toldBefore.Contains(entry.Blob));
            var joins = score.Joins || (toldBefore.Contains(entry.Blob) && score.Total > 0);
            if (joins && (best is null || score.Total > best.Value.Score.Total))
                best = (entry, score);
        }

        return best;
    }

    private static double CountsOf(Claim claim, OpenEntry entry)
    {
        double? best = null;
        foreach (var whole in claim.Figures.Where(figure => figure.SubsetOf is null && figure.Stated() is not null))
        {
            foreach (var known in entry.Counts.Where(known => known.Measure == whole.Measure && known.Stated is not null))
                best = Math.Max(best ?? 0, Closeness(whole, known));
        }

        // Not comparable (one tells of the dead, the other of the injured) speaks neither for nor against.
        return best ?? 0.5;
    }

    /// <summary>Equal counts speak for one incident, the more the larger they are: two attacks with one dead each are common.</summary>
    private static double Closeness(Figure whole, OpenCount known)
    {
        var (one, other) = (whole.Stated() ?? 0, known.Stated ?? 0);
        var equal = one == other;
        if (!Counts.MayBeSame(known.Group, whole.Group))
            return equal ? 0.5 : 0.05;
        if (Counts.IsPartOf(whole.Group, known.Group) && one < other || Counts.IsPartOf(known.Group, whole.Group) && other < one)
            return 0.6;
        var distance = (double)Math.Abs(one - other) / Math.Max(1, Math.Max(one, other));
        var weight = Math.Min(1, 0.6 + (0.1 * Math.Min(one, other)));
        return weight * Math.Max(0, 1 - (1.3 * distance));
    }

    private static double Group(Claim claim, OpenEntry entry) =>
        claim.Figures.Any(figure => entry.Counts.Any(known => Counts.MayBeSame(known.Group, figure.Group))) ? 1 : 0;

    private static double Agreement<T>(IReadOnlyList<T> left, IReadOnlyList<T> right, Func<IReadOnlyList<T>, IReadOnlyList<T>, bool> related)
    {
        if (left.Count == 0 || right.Count == 0)
            return 0.6;
        if (left.Intersect(right).Any())
            return 1;
        return related(left, right) ? 0.5 : -0.6;
    }

    private static bool SameFamily(IReadOnlyList<Means> left, IReadOnlyList<Means> right) =>
        (left.Any(FromTheAir.Contains) && right.Any(FromTheAir.Contains)) || (left.Any(FromTheGround.Contains) && right.Any(FromTheGround.Contains));

    private static double Bonus(Claim claim, OpenEntry entry, Cue cue, bool toldBefore)
    {
        var bonus = toldBefore ? 0.5 : 0;
        bonus += cue.HasFlag(Cue.Update) || cue.HasFlag(Cue.Wounds) ? 0.12 : 0;
        bonus += SaidBefore(claim, entry, cue);
        bonus -= cue.HasFlag(Cue.Another) && !entry.Another ? 0.3 : 0;
        if (toldBefore)
            return bonus;
        return bonus - ContradictsItself(claim, entry) - (cue != Cue.None ? 0 : FewerFromTheSame(claim, entry) + ToldApart(claim, entry));
    }

    /// <summary>An origin brings up to date what it has told; a paper that cites it with the same count tells of what it told.</summary>
    private static double SaidBefore(Claim claim, OpenEntry entry, Cue cue)
    {
        var said = entry.Counts.Where(known => known.Origin == claim.Origin.Id).ToArray();
        if (said.Length == 0)
            return 0;
        if (claim.Publisher.Id == claim.Origin.Id)
            return cue.HasFlag(Cue.Update) || cue.HasFlag(Cue.Wounds) ? 0.06 : 0;
        return claim.Figures.Any(figure => figure.SubsetOf is null && said.Any(known => known.Measure == figure.Measure && known.Stated == figure.Stated())) ? 0.15 : 0;
    }

    /// <summary>Sources differ on weapon and party; one origin that names another one more likely tells of another attack.</summary>
    private static double ContradictsItself(Claim claim, OpenEntry entry)
    {
        if (!entry.Counts.Any(known => known.Origin == claim.Origin.Id))
            return 0;
        var means = claim.Means.Count > 0 && entry.Means.Count > 0 && !claim.Means.Intersect(entry.Means).Any() ? 0.15 : 0;
        var parties = claim.Belligerents.Count > 0 && entry.Belligerents.Count > 0 && !claim.Belligerents.Intersect(entry.Belligerents, StringComparer.Ordinal).Any() ? 0.15 : 0;
        return means + parties;
    }

    /// <summary>One page that tells of a place twice in separate articles, with other counts and no word of an update, tells of two attacks more often than not.</summary>
    private static double ToldApart(Claim claim, OpenEntry entry) =>
        claim.Publisher.Id == claim.Origin.Id && claim.Figures.Any(figure => figure.SubsetOf is null && entry.Counts.Any(known =>
            known.Source == claim.Source && known.Report != claim.Report && known.Measure == figure.Measure && known.Stated is not null && known.Stated != figure.Stated())) ? 0.06 : 0;

    /// <summary>An origin that tells of fewer in a new report, and does not say that it corrects itself, more likely tells of another attack.</summary>
    private static double FewerFromTheSame(Claim claim, OpenEntry entry)
    {
        var fewer = claim.Figures.Any(figure => figure.SubsetOf is null && figure.Stated() is { } stated
            && entry.Counts.Any(known => known.Origin == claim.Origin.Id && known.Measure == figure.Measure && known.Group == figure.Group && known.Stated > stated));
        return fewer && claim.Publisher.Id == claim.Origin.Id ? 0.16 : 0;
    }
}
