using Monitoring.Extracting;

namespace Monitoring.Reconciling;

/// <summary>
/// What the words of a report and the habits of its source say of whether it goes on with an incident or tells of
/// another one. The numbers were chosen on the synthetic season's first seeds (bench season).
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

    /// <summary>An update of what the same page told before; as much against an incident of which it has told this toll already.</summary>
    private const double GoesOn = 0.15;

    /// <summary>One page that tells of a place in separate articles, without a word of an update, tells of two attacks more often than not.</summary>
    private const double Apart = 0.25;

    /// <summary>Counts of that size are not had twice by chance.</summary>
    private const double OfSize = 0.3;

    /// <summary>-1 to 1, to be added to the score.</summary>
    /// <param name="claim">What the report says.</param>
    /// <param name="entry">The open incident.</param>
    /// <param name="cue">What the sentence of its first figure says.</param>
    /// <param name="toldBefore">True when an earlier version of the same report is among its claims.</param>
    /// <param name="isFirst">True for the first incident of its place and day, besides which a further attack is one.</param>
    public static double Score(Claim claim, OpenEntry entry, Cue cue, bool toldBefore, bool isFirst)
    {
        var updates = cue.HasFlag(Cue.Update) || cue.HasFlag(Cue.Wounds);
        var score = (updates ? Update : 0) + SaidBefore(claim, entry, updates);
        if (toldBefore)
            return score + NewVersion;
        score -= cue.HasFlag(Cue.Another) ? Besides(claim, entry, isFirst) : 0;
        score -= ContradictsItself(claim, entry);
        return cue != Cue.None ? score : score - FewerFromTheSame(claim, entry) - ToldApart(claim, entry) - OtherPeople(claim, entry);
    }

    /// <summary>An origin brings up to date what it has told; a paper that cites it with the same count tells of what it told.</summary>
    private static double SaidBefore(Claim claim, OpenEntry entry, bool updates)
    {
        var said = entry.Counts.Where(known => known.Origin == claim.Origin.Id).ToArray();
        if (said.Length == 0)
            return 0;
        var same = claim.Figures.Any(figure => figure.SubsetOf is null && said.Any(known => known.Measure == figure.Measure && known.Stated == figure.Stated()));
        if (claim.Publisher.Id != claim.Origin.Id)
            return same ? 0.15 : updates ? 0 : -Otherwise;
        if (!updates)
            return 0;
        var page = said.Where(known => known.Source == claim.Source).ToArray();
        if (page.Length == 0)
            return 0.06;
        return claim.Figures.Any(figure => figure.SubsetOf is null && page.Any(known => known.Measure == figure.Measure && known.Group == figure.Group && known.Stated == figure.Stated() && known.Qualifier == figure.Qualifier && figure.Measure == Measure.Killed)) ? -GoesOn : GoesOn;
    }

    private static double Besides(Claim claim, OpenEntry entry, bool isFirst)
    {
        if (entry.Counts.Any(known => known.Source == claim.Source && known.Report != claim.Report) && claim.Publisher.Id == claim.Origin.Id)
            return BesidesItself;
        return isFirst && !entry.Another ? Further : 0;
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

    private static double ToldApart(Claim claim, OpenEntry entry)
    {
        var told = entry.Counts.Where(known => known.Source == claim.Source && known.Report != claim.Report).ToArray();
        if (claim.Publisher.Id != claim.Origin.Id || told.Length == 0)
            return 0;
        var same = claim.Figures.Where(figure => figure.SubsetOf is null && told.Any(known => known.Measure == figure.Measure && known.Group == figure.Group && known.Stated == figure.Stated()))
            .Select(figure => figure.Stated() ?? 1).DefaultIfEmpty(0).Max();
        return same == 0 ? Apart : Apart * Math.Max(0, 1 - (OfSize * (same - 1)));
    }

    /// <summary>An origin that tells of fewer in a new report, and does not say that it corrects itself, more likely tells of another attack.</summary>
    private static double FewerFromTheSame(Claim claim, OpenEntry entry)
    {
        var fewer = claim.Figures.Any(figure => figure.SubsetOf is null && figure.Stated() is { } stated
            && entry.Counts.Any(known => known.Origin == claim.Origin.Id && known.Measure == figure.Measure && known.Group == figure.Group && known.Stated > stated));
        return fewer && claim.Publisher.Id == claim.Origin.Id ? 0.16 : 0;
    }

    /// <summary>Sources differ on who the dead were; one origin that counts fighters here and civilians there tells of two attacks.</summary>
    private static double OtherPeople(Claim claim, OpenEntry entry)
    {
        var said = entry.Counts.Where(known => known.Origin == claim.Origin.Id).ToArray();
        return said.Length > 0 && !claim.Figures.Any(figure => said.Any(known => Counts.MayBeSame(known.Group, figure.Group))) ? 0.16 : 0;
    }
}
