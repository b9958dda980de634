namespace Monitoring.Reconciling;

/// <summary>
/// Denials that reports of an incident carry besides those that are heard in its post: a report that repeats a toll adds no voice, and one
/// that its source has gone beyond is heard no more, but what somebody denies in it stands beside whom the post names. Pure.
/// </summary>
internal static class StandingDenials
{
    /// <summary>The denials, oldest first, each sentence once; none where nobody is named who could deny it.</summary>
    /// <param name="incident">All claims.</param>
    /// <param name="heard">The claims that the post tells, with their own denials.</param>
    public static IEnumerable<Claim> Besides(Incident incident, IReadOnlyList<Claim> heard) => !heard.Any(NamesParty) ? [] : incident.Claims
        .Where(claim => claim.IsSaid()).GroupBy(claim => (claim.Report, claim.Origin.Id)).Select(versions => versions.MaxBy(claim => (claim.Version, claim.Revision))!)
        .Where(claim => claim.Denial is { } denial && !heard.Any(other => Brings(other, denial, claim.Report)))
        .DistinctBy(claim => claim.Denial);

    /// <summary>True when a claim carries a denial that no report of the incident has brought yet, nor an earlier version of its own report.</summary>
    /// <param name="incident">What is known.</param>
    /// <param name="claim">The claim, which is not in it.</param>
    public static bool IsNew(Incident incident, Claim claim) => claim.Denial is { } denial
        && (NamesParty(claim) || incident.Current.Any(NamesParty))
        && !incident.Claims.Any(known => known.IsSaid() && Brings(known, denial, claim.Report))
        && !incident.Denials.Any(known => known.Denial == denial || known.Report == claim.Report);

    /// <summary>True for a claim with that denial, or with one of the same report.</summary>
    private static bool Brings(Claim known, string denial, string report) => known.Denial is not null && (known.Denial == denial || known.Report == report);

    private static bool NamesParty(Claim claim) => claim.Belligerents.Count + claim.Accusations.Count > 0;
}
