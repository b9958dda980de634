using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting.Totals;

/// <summary>The attacks that a report tells inside a total.</summary>
/// <param name="Events">All of them.</param>
/// <param name="Incidents">First figures of those that are open incidents: their posts are brought up to date.</param>
/// <param name="Told">First figures of those of which an earlier version of the report told in a total.</param>
internal sealed record AttacksInside(IReadOnlyList<EventMention> Events, IReadOnlySet<string> Incidents, IReadOnlySet<string> Told)
{
    /// <summary>True when there are attacks, and each has its own post or line: then the total tells nothing new.</summary>
    public bool AreIncidents => Events.Count > 0 && Incidents.Count == Events.Count;

    /// <summary>First figures of those that are not new to readers, in a fixed order.</summary>
    public IReadOnlyList<string> Known => [.. Incidents.Union(Told).Order(StringComparer.Ordinal)];
}
