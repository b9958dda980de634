using Monitoring.Reconciling;

namespace Monitoring.Alerting.Digests;

/// <summary>What a digest tells.</summary>
/// <param name="Day">The Damascus day.</param>
/// <param name="ReadUntil">Until when reports were read.</param>
/// <param name="Incidents">Incidents of that day with a stated toll.</param>
/// <param name="Totals">Totals that origins issued.</param>
/// <param name="Changed">Incidents of earlier days whose toll moved.</param>
/// <param name="Late">Incidents that were reported late.</param>
/// <param name="Corrections">Incidents that this channel corrected.</param>
/// <param name="Sources">How the sources were seen.</param>
public sealed record DigestDay(
    DateOnly Day,
    DateTimeOffset ReadUntil,
    IReadOnlyList<ToldIncident> Incidents,
    IReadOnlyList<TotalSeries> Totals,
    IReadOnlyList<ToldIncident> Changed,
    IReadOnlyList<ToldIncident> Late,
    IReadOnlyList<ToldIncident> Corrections,
    SourceSight Sources)
{
    /// <summary>Incidents of earlier days that no digest has told yet.</summary>
    public IReadOnlyList<ToldIncident> Earlier { get; init; } = [];

    /// <summary>Totals that this channel corrected.</summary>
    public IReadOnlyList<TotalSeries> CorrectedTotals { get; init; } = [];

    /// <summary>True when nothing at all was found that harmed anybody.</summary>
    public bool IsQuiet => Incidents.Count == 0 && Totals.Count == 0 && Earlier.Count == 0 && Late.Count == 0 && Changed.Count == 0;
}
