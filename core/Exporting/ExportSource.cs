using System.Globalization;
using Monitoring.Alerting;
using Monitoring.Alerting.Totals;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Exporting;

/// <summary>Reads what is exported: incidents and totals as they stood at a time. Exports alone may list all of history.</summary>
public sealed class ExportSource(IBlobStore store, TimeProvider time)
{
    /// <summary>Incidents as they stood at <paramref name="asOf"/>, by code; what came later, and what operators had not decided on, is left out.</summary>
    /// <param name="asOf">The time; null: now.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<ToldIncident>> IncidentsAsync(DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var then = asOf ?? time.GetUtcNow();
        var incidents = new List<ToldIncident>();
        await foreach (var name in store.ListAsync("incidents/", cancellationToken))
        {
            if (await store.ReadOrPassAsync<ToldIncident>(name, cancellationToken) is { } told && At(told.Value, asOf) is { } known && Shown.Decided(known, then) is { } decided)
                incidents.Add(decided);
        }

        return [.. incidents.OrderBy(told => told.Incident.Code, StringComparer.Ordinal)];
    }

    /// <summary>Series of totals as they stood at <paramref name="asOf"/>, by id.</summary>
    public async Task<IReadOnlyList<ToldSeries>> SeriesAsync(DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var then = asOf ?? time.GetUtcNow();
        var series = new List<ToldSeries>();
        await foreach (var name in store.ListAsync("series/", cancellationToken))
        {
            if (await store.ReadOrPassAsync<ToldSeries>(name, cancellationToken) is not { } told)
                continue;
            TotalEdition[] editions = [.. told.Value.Series.Editions.Where(edition => asOf is null || (edition.CorrectedAt ?? edition.ReadAt) <= asOf).Select(edition => edition.End?.At > asOf ? edition with { End = null } : edition)];
            if (editions.Length > 0 && Shown.Decided(told.Value with { Series = told.Value.Series with { Editions = editions } }, then) is { } decided)
                series.Add(decided with { Telling = Then(told.Value.Telling, asOf) });
        }

        return [.. series.OrderBy(one => one.Series.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The incident with the revisions until then; the status of claims is worked out again from them, and what somebody changed by hand
    /// later is as it was before. Posts are those that stood then. Null for one that was not there yet, or was part of another one.
    /// </summary>
    internal static ToldIncident? At(ToldIncident told, DateTimeOffset? asOf)
    {
        var incident = told.Incident;
        var revisions = incident.Revisions.Where(revision => asOf is null || revision.At <= asOf).ToArray();
        if (revisions.Length == 0)
            return null;
        var isNow = revisions.Length == incident.Revisions.Count;
        if (incident.MergedInto is not null && (isNow || !incident.Revisions.Skip(revisions.Length).Any(IsMerge)))
            return null;
        if (isNow)
            return told with { Incident = incident with { Before = [], LastClaim = asOf is null ? incident.LastClaim : revisions[^1].At }, Telling = Then(told.Telling, asOf) };
        var last = revisions[^1].Number;
        var standing = incident.Before.FirstOrDefault(before => before.Until > last)?.Claims ?? incident.Claims;
        var claims = standing.Where(claim => claim.Revision <= last).ToArray();
        int[] struck = [.. incident.Struck.Where(number => number <= last)];
        return told with
        {
            Incident = incident with
            {
                Revisions = revisions,
                LastClaim = revisions[^1].At,
                MergedInto = null,
                Retracted = struck.Length > 0 && !claims.Any(claim => claim.Revision > struck[^1] && claim.Status != ClaimStatus.Repeated),
                Struck = struck,
                Before = [],
                Denials = [.. incident.Denials.Where(denial => denial.Revision <= last)],
                Claims = [.. claims.Select((claim, at) => claim with { Status = StatusAt(claim, claims[(at + 1)..], revisions), Ended = claim.Ended > last ? null : claim.Ended })],
            },
            Telling = Then(told.Telling, asOf),
        };
    }

    private static Telling Then(Telling telling, DateTimeOffset? asOf) =>
        asOf is not { } time ? telling : new Telling([], [.. telling.Messages.Where(message => message.SentAt <= time)]);

    /// <summary>A claim that ended later is current before that; one of an older form ended with the next claim of its origin.</summary>
    private static ClaimStatus StatusAt(Claim claim, IReadOnlyList<Claim> later, IReadOnlyList<IncidentRevision> revisions) => claim.Status switch
    {
        not ClaimStatus.Repeated when claim.Ended is { } ended => ended > revisions[^1].Number ? ClaimStatus.Current : claim.Status,
        ClaimStatus.Superseded when !later.Any(next => next.Origin.Id == claim.Origin.Id && next.Status != ClaimStatus.Repeated) => ClaimStatus.Current,
        ClaimStatus.Withdrawn when !revisions.Any(revision => revision.Number > claim.Revision && revision.Changes.Any(change => change is FigureChange.Withdrawn)) => ClaimStatus.Current,
        ClaimStatus.Misread when !revisions.Any(IsCorrection) => ClaimStatus.Current,
        var same => same,
    };

    private static bool IsCorrection(IncidentRevision revision) => revision.Changes.Any(change => change is FigureChange.CorrectedByUs);

    private static bool IsMerge(IncidentRevision revision) => revision.Changes.Any(change => change is FigureChange.Merged);

    /// <summary>An instant as exports write it.</summary>
    internal static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A day as exports write it.</summary>
    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
