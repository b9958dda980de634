using Monitoring.Alerting;
using Monitoring.Reconciling;

namespace Monitoring.Publishing;

/// <summary>What of an incident anybody may see: what operators kept back, or have still to decide on, is not in it.</summary>
internal static class ShownIncident
{
    /// <summary>The incident as it is shown; null when nothing of it is.</summary>
    public static ToldIncident? Of(ToldIncident told, DateTimeOffset now)
    {
        var incident = told.Incident.WithoutRejected();
        if (told.Approval is { } wait && wait.Until > now)
            incident = Before(incident, wait.Revision);
        return incident.MergedInto is null && incident.Claims.Count > 0 ? told with { Incident = incident } : null;
    }

    /// <summary>True when all that was told of it had been misread.</summary>
    public static bool IsTakenBack(Incident incident) => !incident.Current.Any() && incident.Claims.All(claim => claim.Status is ClaimStatus.Misread or ClaimStatus.Repeated);

    /// <summary>What an origin said before is what it says, until the new figure is let pass.</summary>
    private static Incident Before(Incident incident, int revision) => incident with
    {
        Claims = [.. incident.Claims.Where(claim => claim.Revision < revision).Select(claim => claim.Ended >= revision ? claim with { Status = ClaimStatus.Current, Ended = null } : claim)],
        Revisions = [.. incident.Revisions.Where(known => known.Number < revision)],
    };
}
