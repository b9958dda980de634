namespace Monitoring.Reconciling.Matching;

/// <summary>Scores an event of a report against open incidents. Pure.</summary>
/// <param name="tables">Spellings of places, cues, parties.</param>
public sealed class IncidentMatcher(ReconcilingTables tables)
{
    /// <summary>A new version of a report tells of the same event, even where it corrects the day.</summary>
    private const double CorrectedDay = 0.1;

    /// <summary>The dead of wounds are not the toll: counts speak neither for nor against, and so do the weapons of an attack that is denied.</summary>
    private const double Open = 0.5;

    /// <summary>One of two reports names no party, or denies what the other one says: speaks hardly for it.</summary>
    private const double Unstated = 0.6;

    /// <summary>From these on an incident is of the same place and day, for telling the first of two attacks from the second.</summary>
    private const double SamePlace = 0.7, SameDay = 0.5;

    private readonly PlaceMatch _places = new(tables.Places);

    /// <summary>The score of one pair.</summary>
    /// <param name="claim">What the report says.</param>
    /// <param name="entry">The open incident.</param>
    /// <param name="toldBefore">True when an earlier version of the same report is among its claims.</param>
    /// <param name="isFirst">True for the first incident of its place and day.</param>
    public MatchScore Score(Claim claim, OpenEntry entry, bool toldBefore, bool isFirst) => Score(claim, entry, CueOf(claim), toldBefore, isFirst);

    private MatchScore Score(Claim claim, OpenEntry entry, Cue cue, bool toldBefore, bool isFirst)
    {
        (claim, entry) = (GroupSums.Joined(claim, entry), GroupSums.Joined(entry, claim));
        var place = _places.Score(claim.Places, entry.Places);
        var time = TimeMatch.Score(claim, entry, cue.HasFlag(Cue.Update) || cue.HasFlag(Cue.Wounds), CountMatch.SameWords(claim, entry));
        if (toldBefore && time <= 0)
            time = CorrectedDay;
        if (toldBefore && place == 0 && _places.MayBeOneName(claim.Places, entry.Places))
            place = PlaceMatch.Somewhere;
        if (place == 0 || time == 0)
            return MatchScore.None;

        // Who denies the attack that others tell of names another weapon, or another party, for the same dead.
        var denies = cue.HasFlag(Cue.Denied);
        return new MatchScore(
            place,
            time,
            cue.HasFlag(Cue.Wounds) ? Open : CountMatch.Score(claim, entry, toldBefore || cue.HasFlag(Cue.Update)),
            denies ? Math.Max(Open, MeansMatch.Score(claim.Means, entry.Means)) : MeansMatch.Score(claim.Means, entry.Means),
            denies ? Math.Max(Unstated, Parties(claim.Belligerents, entry.Belligerents)) : Parties(claim.Belligerents, entry.Belligerents),
            Group(claim, entry),
            Continuity.Score(claim, entry, cue, toldBefore, isFirst));
    }

    /// <summary>True when a claim calls its event a further attack.</summary>
    public bool Another(Claim claim) => tables.Cues.In(claim.Figures[0].Evidence.Sentence).HasFlag(Cue.Another);

    /// <summary>True when a claim says that it brings a known toll up to date.</summary>
    public bool Updates(Claim claim) => (CueOf(claim) & (Cue.Update | Cue.Wounds)) != 0;

    /// <summary>What its first sentence says of what was told before; a headline over one attack says it too.</summary>
    private Cue CueOf(Claim claim) => tables.Cues.In(claim.Figures[0].Evidence.Sentence) | (claim.Updates ? Cue.Update : Cue.None);

    /// <summary>A claim with what its sentence names besides its figures, and without words that name no party, as it is to be compared.</summary>
    public Claim AsTold(Claim claim) => tables.Cues.AsTold(claim) with { Belligerents = tables.Parties.Of(claim.Belligerents) };

    /// <summary>The best that joins, else the nearest that does not; null when no entry can be meant.</summary>
    public IncidentMatch? Best(Claim claim, IEnumerable<OpenEntry> entries, IReadOnlySet<string> toldBefore)
    {
        IncidentMatch? best = null;
        var open = entries.ToArray();
        var cue = CueOf(claim);
        var first = open.Where(entry => IsSamePlaceAndDay(claim, entry)).OrderByDescending(entry => TimeMatch.Score(claim, entry, isUpdate: false)).ThenBy(entry => entry.First ?? entry.LastClaim).FirstOrDefault();
        foreach (var entry in open)
        {
            var isTold = toldBefore.Contains(entry.Blob);
            if (isTold && MovesOn(claim, entry, cue))
                continue;
            var score = Score(claim, entry, cue, isTold, entry == first);
            var joins = score.Joins || (isTold && score.Total > 0);
            if (score.Total > 0 && (best is null || (joins, score.Total).CompareTo((best.Joins, best.Score.Total)) > 0))
                best = new IncidentMatch(entry, score, joins);
        }

        return best;
    }

    /// <summary>A page that tells a day after that of the incident's first report, and no word of an update, has moved on to another attack: nobody corrects a day to one that was still to come.</summary>
    private static bool MovesOn(Claim claim, OpenEntry entry, Cue cue) =>
        (cue & (Cue.Update | Cue.Wounds | Cue.Lowered)) == 0 && claim.Start > entry.ReportDay && claim.ReportDay > entry.ReportDay;

    private bool IsSamePlaceAndDay(Claim claim, OpenEntry entry) =>
        _places.Score(claim.Places, entry.Places) >= SamePlace && TimeMatch.Score(claim, entry, isUpdate: false) >= SameDay;

    private static double Group(Claim claim, OpenEntry entry) =>
        claim.Figures.Any(figure => entry.Counts.Any(known => Counts.MayBeSame(known.Group, figure.Group))) ? 1 : 0;

    private static double Parties(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        if (left.Count == 0 || right.Count == 0)
            return Unstated;
        return left.Intersect(right, StringComparer.Ordinal).Any() ? 1 : -1;
    }
}
