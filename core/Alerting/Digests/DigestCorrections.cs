using Monitoring.Alerting.ByHand;
using Monitoring.Alerting.Totals;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting.Digests;

/// <summary>Finds what this channel corrected since the last digest: incidents, wherever they were told, and totals.</summary>
internal sealed class DigestCorrections(IBlobStore store)
{
    /// <summary>What was noted as corrected and was, after <paramref name="since"/> and not after <paramref name="until"/>.</summary>
    /// <param name="since">When the last digest was made.</param>
    /// <param name="until">When this one is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<(IReadOnlyList<ToldIncident> Incidents, IReadOnlyList<TotalSeries> Totals)> ReadAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var (incidents, totals) = (new List<ToldIncident>(), new List<TotalSeries>());
        var codes = new IncidentCodes(store);
        foreach (var entry in await new CorrectionIndex(store).ReadAsync(since, until, cancellationToken))
        {
            if (CorrectionIndex.IsTotal(entry))
                totals.AddRange((await store.ReadOrPassAsync<ToldSeries>(entry, cancellationToken))?.Value.Series is { } series && series.Editions.Any(edition => edition.End is { Fate: EditionFate.Misread } end && IsIn(end.At)) ? [series] : []);
            else if (await store.OrPassAsync(() => codes.FindAsync(entry, cancellationToken), null) is { } blob && await store.ReadOrPassAsync<ToldIncident>(blob, cancellationToken) is { } told
                && told.Value.Incident.Revisions.Any(revision => revision.IsCorrection && IsIn(revision.At)))
                incidents.Add(told.Value);
        }

        return (incidents, totals);

        bool IsIn(DateTimeOffset at) => at > since && at <= until;
    }
}
