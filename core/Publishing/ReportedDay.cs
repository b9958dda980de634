using Monitoring.Alerting;
using Monitoring.Alerting.Totals;

namespace Monitoring.Publishing;

/// <summary>What anybody may see of a day.</summary>
/// <param name="Day">The Damascus day.</param>
/// <param name="Incidents">Incidents of the day, as they are shown.</param>
/// <param name="Series">Totals that were reported on the day.</param>
internal sealed record ReportedDay(DateOnly Day, IReadOnlyList<ToldIncident> Incidents, IReadOnlyList<ToldSeries> Series)
{
    /// <summary>True when nothing of the day is stored: then nothing can be said of it.</summary>
    public bool IsEmpty => Incidents.Count == 0 && Series.Count == 0;
}
