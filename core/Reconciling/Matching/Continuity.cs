using Monitoring.Extracting;

namespace Monitoring.Reconciling.Matching;

/// <summary>
/// What the words of a report and the habits of its source say of whether it goes on with an incident or tells of
/// another one. The numbers were chosen on synthetic seasons (bench season).
/// </summary>
internal static class Continuity
{
    /// <summary>A new version of a report that told of the incident.</summary>
    private const double NewVersion = 0.5;

    /// <summary>A word of an update.</summary>
    private const double Update = 0.12;

    /// <summary>A word of a further attack, against the first attack of the day.</summary>
    private const double Further = 0.3;

    /// <summary>A further attack besides what the same page told before.</summary>
    private const double BesidesItself = 0.5;

    /// <summary>A paper that has an origin say what it never said.</summary>
    private const double Otherwise = 0.06;

    /// <summary>A paper that cites an origin with a count of its.</summary>
    private const double CitedCount = 0.15;

    /// <summary>An update of what another page of the same origin told before.</summary>
    private const double OtherPage = 0.06;

    /// <summary>An update of what the same page told before; as much against an incident of which it told more.</summary>
    private const double GoesOn = 0.3;

    /// <summary>One page that tells of a place in separate articles, without a word of an update, tells of two attacks more often than not.</summary>
    private const double Apart = 0.3;

    /// <summary>Counts of that size are not had twice by chance.</summary>
    private const double OfSize = 0.3;

    /// <summary>Who dies of wounds was injured: as much against an incident of which nobody tells of injured.</summary>
    private const double WasInjured = 0.08;

    /// <summary>A death of wounds that the toll of its origin counts already.</summary>
    private const double Counted = 0.12;

    /// <summary>Against an attack that others call a further one, by a report that does not and counts otherwise.</summary>
    private const double Unnamed = 0.1;

    /// <summary>-1 to 1, to be added to the score.</summary>
    /// <param name="claim">What the report says.</param>
    /// <param name="entry">The open incident.</param>
    /// <param name="cue">What the sentence of its first figure says.</param>
    /// <param name="toldBefore">True when an earlier version of the same report is among its claims.</param>
    /// <param name="isFirst">True for the first incident of its place and day, besides which a further attack is one.</param>
    public static double Score(Claim claim, OpenEntry entry, Cue cue, bool toldBefore, bool isFirst)
    {
        var updates = cue.HasFlag(Cue.Update) || cue.HasFlag(Cue.Wounds);
        var score = (updates ? Update : 0) + SaidBefore(claim, entry, cue) + (cue.HasFlag(Cue.Wounds) ? 0 : SelfConsistency.SaysItself(claim, entry));
        if (toldBefore)
            return score + NewVersion;
        score -= cue.HasFlag(Cue.Another) ? Besides(claim, entry, isFirst) : 0;
        score -= SelfConsistency.ContradictsItself(claim, entry);
        if (cue.HasFlag(Cue.Wounds))
            score += (entry.Counts.Any(known => known.Measure == Measure.Injured) ? WasInjured : -WasInjured) + (IsInToll(claim, entry) ? Counted : 0);
        return updates ? score : score - IsTheOther(claim, entry, cue) - SelfConsistency.OtherToll(claim, entry) - ToldApart(claim, entry) - SelfConsistency.OtherPeople(claim, entry);
    }

    /// <summary>An origin brings up to date what it has told; a paper that cites it with the same count tells of what it told.</summary>
    private static double SaidBefore(Claim claim, OpenEntry entry, Cue cue)
    {
        var updates = (cue & (Cue.Update | Cue.Wounds)) != 0;
        var said = entry.Counts.Where(known => known.Origin == claim.Origin.Id).ToArray();
        if (said.Length == 0)
            return 0;
        var same = claim.Figures.Any(figure => figure.SubsetOf is null && said.Any(known => known.Measure == figure.Measure && known.Stated == figure.Stated()));
        var vague = said.All(known => known.Stated is null);
        var page = Array.FindAll(said, known => known.Source == claim.Source);
        var goesOn = !updates || page.Length == 0 ? 0 : cue.HasFlag(Cue.Wounds) ? GoesOn : Moves(claim, page, cue);
        if (claim.Publisher.Id != claim.Origin.Id)
            return goesOn + (same ? CitedCount : updates || vague ? 0 : -Otherwise);
        return updates && page.Length == 0 ? OtherPage : goesOn;
    }

    /// <summary>A page's new toll against those that it told: more goes on with them, fewer only when the words say that it went down; the same is no news.</summary>
    private static double Moves(Claim claim, OpenCount[] page, Cue cue)
    {
        foreach (var whole in claim.Wholes(Measure.Killed).Where(whole => whole.Stated() is not null))
        {
            var told = Array.FindAll(page, known => known.Measure == Measure.Killed && known.Group == whole.Group && known.Stated is not null);
            if (told.Length == 0)
                continue;
            if (whole.Stated() < told.Max(known => known.Stated) && told[^1].Stated != whole.Stated() && !cue.HasFlag(Cue.Lowered))
                return -GoesOn;
            if (Array.FindLast(told, known => known.Stated == whole.Stated()) is { } same)
                return whole.Qualifier == Qualifier.Exact && same.Qualifier is not (null or Qualifier.Exact) ? GoesOn : GoesOn / 2;
            return Array.Exists(told, known => known.Qualifier == whole.Qualifier) ? GoesOn : GoesOn - SelfConsistency.OtherHedge;
        }

        return GoesOn;
    }

    private static double Besides(Claim claim, OpenEntry entry, bool isFirst)
    {
        if (entry.Counts.Any(known => known.Source == claim.Source && known.Report != claim.Report) && claim.Publisher.Id == claim.Origin.Id)
            return BesidesItself;
        return isFirst && !entry.Another ? Further : 0;
    }

    /// <summary>Whoever calls an attack a further one knows of another; a report that does not, and counts otherwise, more likely tells of that one.</summary>
    private static double IsTheOther(Claim claim, OpenEntry entry, Cue cue) =>
        entry.Another && !cue.HasFlag(Cue.Another) && claim.Wholes(Measure.Killed).Any(whole => whole.Stated() is { } stated && !entry.Counts.Any(known => known.Measure == Measure.Killed && known.Stated == stated)) ? Unnamed : 0;

    /// <summary>Its origin's toll has gone up by just as many as a report says have died of wounds.</summary>
    private static bool IsInToll(Claim claim, OpenEntry entry) => claim.Wholes(Measure.Killed).Any(died =>
        entry.Counts.Where(known => known.Origin == claim.Origin.Id && known.Measure == Measure.Killed && known.Group == died.Group).Select(known => known.Stated).ToArray() is var said
        && Array.Exists(said, stated => said.Contains(stated + died.Stated())));

    private static double ToldApart(Claim claim, OpenEntry entry)
    {
        var told = entry.Counts.Where(known => known.Source == claim.Source && known.Report != claim.Report).ToArray();
        if (claim.Publisher.Id != claim.Origin.Id || told.Length == 0)
            return 0;
        var same = claim.Wholes().Where(figure => told.Any(known => known.Measure == figure.Measure && known.Group == figure.Group && known.Stated == figure.Stated()))
            .Select(figure => figure.Stated() ?? 1).DefaultIfEmpty(0).Max();
        if (claim.Wholes(Measure.Killed).Any(whole => entry.Counts.Any(known => known.Origin == claim.Origin.Id && known.Measure == Measure.Killed && known.Group == whole.Group && known.Stated > whole.Stated())))
            return Apart; // its publisher has gone on to a higher toll
        if (same > 0 && claim.Recaps)
            return 0;
        return same == 0 ? Apart : Apart * Math.Max(0, 1 - (OfSize * (same - 1)));
    }
}
