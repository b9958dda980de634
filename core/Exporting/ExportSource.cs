using System.Globalization;
using Monitoring.Alerting;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Exporting;

/// <summary>Reads what is exported: incidents and totals as they stood at a time. Exports alone may list all of history.</summary>
public sealed class ExportSource(IBlobStore store)
{
    /// <summary>Incidents as they stood at <paramref name="asOf"/>, by code; what came later is left out.</summary>
    /// <param name="asOf">The time; null: now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<ToldIncident>> IncidentsAsync(DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var incidents = new List<ToldIncident>();
        await foreach (var name in store.ListAsync("incidents/", cancellationToken))
        {
            if (await store.ReadAsync<ToldIncident>(name, cancellationToken) is { Value: { Incident.MergedInto: null } told } && At(told, asOf) is { } then)
                incidents.Add(then);
        }

        return [.. incidents.OrderBy(told => told.Incident.Code, StringComparer.Ordinal)];
    }

    /// <summary>Series of totals as they stood at <paramref name="asOf"/>, by id.</summary>
    public async Task<IReadOnlyList<TotalSeries>> SeriesAsync(DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var series = new List<TotalSeries>();
        await foreach (var name in store.ListAsync("series/", cancellationToken))
        {
            if (await store.ReadAsync<ToldSeries>(name, cancellationToken) is not { } told)
                continue;
            var editions = told.Value.Series.Editions.Where(edition => asOf is null || edition.ReadAt <= asOf).ToArray();
            if (editions.Length > 0)
                series.Add(told.Value.Series with { Editions = editions });
        }

        return [.. series.OrderBy(one => one.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The incident with the revisions until then; the status of claims is worked out again from them. Posts are those
    /// that stood then.
    /// </summary>
    internal static ToldIncident? At(ToldIncident told, DateTimeOffset? asOf)
    {
        if (asOf is not { } time)
            return told;
        var revisions = told.Incident.Revisions.Where(revision => revision.At <= time).ToArray();
        if (revisions.Length == 0)
            return null;
        var last = revisions[^1].Number;
        var claims = told.Incident.Claims.Where(claim => claim.Revision <= last).ToArray();
        return told with
        {
            Incident = told.Incident with
            {
                Revisions = revisions,
                LastClaim = revisions[^1].At,
                Retracted = told.Incident.Retracted && revisions.Any(IsCorrection),
                Claims = [.. claims.Select(claim => claim with { Status = StatusAt(claim, claims, revisions) })],
            },
            Telling = new Telling([], [.. told.Telling.Messages.Where(message => message.SentAt <= time)]),
        };
    }

    /// <summary>A claim that a later one of its origin or a later withdrawal ended is current before that.</summary>
    private static ClaimStatus StatusAt(Claim claim, IReadOnlyList<Claim> claims, IReadOnlyList<IncidentRevision> revisions) => claim.Status switch
    {
        ClaimStatus.Superseded when !claims.Any(later => later.Revision > claim.Revision && later.Origin.Id == claim.Origin.Id && later.Status != ClaimStatus.Repeated) => ClaimStatus.Current,
        ClaimStatus.Withdrawn when !revisions.Any(revision => revision.Number > claim.Revision && revision.Changes.Any(change => change is FigureChange.Withdrawn)) => ClaimStatus.Current,
        ClaimStatus.Misread when !revisions.Any(IsCorrection) => ClaimStatus.Current,
        var same => same,
    };

    private static bool IsCorrection(IncidentRevision revision) => revision.Changes.Any(change => change is FigureChange.CorrectedByUs);

    /// <summary>An instant as exports write it.</summary>
    internal static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A day as exports write it.</summary>
    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
