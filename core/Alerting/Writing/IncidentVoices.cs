using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Changing;

namespace Monitoring.Alerting.Writing;

/// <summary>Who is heard in a post of an incident, and what was counted before somebody died of wounds.</summary>
internal static class IncidentVoices
{
    /// <summary>
    /// What each origin says now, in the order in which they first spoke, so that no list moves with an update. Somebody
    /// who names no source and counts nothing is not heard beside others: no post would have told it alone.
    /// </summary>
    public static Claim[] Of(Incident incident)
    {
        var order = incident.Claims.Select(claim => claim.Origin.Id).Distinct(StringComparer.Ordinal).ToList();
        var current = incident.Current.OrderBy(claim => order.IndexOf(claim.Origin.Id)).Select(claim => StandingStatement.Of(incident, claim)).ToArray();
        var heard = Array.FindAll(current, claim => claim.Origin.Named || claim.Figures.Any(figure => figure.Cls != FigureClass.V));
        return heard.Length > 0 ? heard : current.Length > 0 ? current : [incident.Claims[^1]];
    }

    /// <summary>Reports that told of nothing but deaths from wounds since a claim was made; it counts them.</summary>
    public static Claim[] Deaths(Incident incident, Claim claim) => DeathSum.Of(incident, claim) is { } sum ? [.. sum.Deaths] : [];

    /// <summary>What the claim's own report counted, before later deaths were added to it; null when none were.</summary>
    public static Claim? Counted(Incident incident, Claim claim) => DeathSum.Of(incident, claim)?.Counted;
}
