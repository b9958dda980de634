using Monitoring.Alerting.ByHand;
using Monitoring.Alerting.Totals;
using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>What of an incident or a series of totals anybody may see: what operators kept back, or had still to decide on, is in no digest, page or export.</summary>
public static class Shown
{
    /// <summary>The incident as it is shown; null when nothing of it is.</summary>
    /// <param name="told">The incident, with the revisions until then.</param>
    /// <param name="then">When it is looked at.</param>
    public static ToldIncident? Of(ToldIncident told, DateTimeOffset then)
    {
        if (Decided(told, then) is not { } decided)
            return null;
        var incident = decided.Incident.WithoutRejected();
        return incident.Claims.Count > 0 ? decided with { Incident = incident } : null;
    }

    /// <summary>The incident without what waited for operators, but with what they kept back; null when nothing is left, or it is part of another one.</summary>
    /// <param name="told">The incident, with the revisions until then.</param>
    /// <param name="then">When it is looked at.</param>
    public static ToldIncident? Decided(ToldIncident told, DateTimeOffset then)
    {
        var incident = FirstAsked(told.Approval, told.PastApprovals, then) is { } revision ? Before(told.Incident, revision) : told.Incident;
        return incident.MergedInto is null && incident.Claims.Count > 0 ? told with { Incident = incident } : null;
    }

    /// <summary>The series with the editions that are shown; null when none is.</summary>
    /// <param name="told">The series, with the editions until then.</param>
    /// <param name="then">When it is looked at.</param>
    public static ToldSeries? Of(ToldSeries told, DateTimeOffset then)
    {
        var editions = Editions(told, then).Where(edition => !edition.Rejected).ToArray();
        return editions.Length > 0 ? told with { Series = told.Series with { Editions = editions } } : null;
    }

    /// <summary>The series without the editions that waited for operators, but with those that they kept back; null when none is left.</summary>
    /// <param name="told">The series, with the editions until then.</param>
    /// <param name="then">When it is looked at.</param>
    public static ToldSeries? Decided(ToldSeries told, DateTimeOffset then)
    {
        var editions = Editions(told, then);
        return editions.Length > 0 ? told with { Series = told.Series with { Editions = editions } } : null;
    }

    /// <summary>True when nobody was shown anything of it until after <paramref name="since"/>: operators were asked about its first claim.</summary>
    /// <param name="told">The incident.</param>
    /// <param name="since">The time asked about.</param>
    public static bool WasHidden(ToldIncident told, DateTimeOffset since) => told.Incident.FirstSeen <= since && Of(told, since) is null;

    /// <summary>True when all that was told of it had been misread.</summary>
    public static bool IsTakenBack(Incident incident) => !incident.Current.Any() && incident.Claims.All(claim => claim.Status is ClaimStatus.Misread or ClaimStatus.Repeated);

    private static TotalEdition[] Editions(ToldSeries told, DateTimeOffset then)
    {
        var asked = FirstAsked(told.Approval, told.PastApprovals, then) ?? int.MaxValue;
        return [.. told.Series.Editions.Where((_, at) => told.Series.RevisionAt(at) < asked)];
    }

    /// <summary>The revision from which on operators were asked and had not answered; null when nothing waited.</summary>
    private static int? FirstAsked(ApprovalWait? open, IReadOnlyList<ApprovalWait> past, DateTimeOffset then)
    {
        var waits = (open is null ? past : past.Append(open)).Where(wait => wait.Until > then).Select(wait => wait.Revision).ToArray();
        return waits.Length == 0 ? null : waits.Min();
    }

    /// <summary>What an origin said before is what it says, until the new figure is let pass.</summary>
    private static Incident Before(Incident incident, int revision) => incident with
    {
        Claims = [.. incident.Claims.Where(claim => claim.Revision < revision).Select(claim => claim.Ended >= revision ? claim with { Status = ClaimStatus.Current, Ended = null } : claim)],
        Revisions = [.. incident.Revisions.Where(known => known.Number < revision)],
    };
}
