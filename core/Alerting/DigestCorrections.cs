using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>Finds what this channel corrected since the last digest: incidents, wherever they were told, and totals.</summary>
internal sealed class DigestCorrections(IBlobStore store)
{
    /// <summary>What has a correction of ours, decided since the last digest and sent: <c>sent/yyyy/MM/dd/…</c> by UTC day, so three days are looked at.</summary>
    /// <param name="day">The digest's day.</param>
    /// <param name="since">When the last digest was made.</param>
    /// <param name="until">When this one is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<(IReadOnlyList<ToldIncident> Incidents, IReadOnlyList<TotalSeries> Totals)> ReadAsync(DateOnly day, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var incidents = new Dictionary<string, ToldIncident>(StringComparer.Ordinal);
        var totals = new List<TotalSeries>();
        foreach (var subject in await SubjectsAsync(day, since, until, cancellationToken))
        {
            if (subject.StartsWith("series/", StringComparison.Ordinal))
            {
                if (await store.ReadAsync<ToldSeries>(subject, cancellationToken) is { } series)
                    totals.Add(series.Value.Series);
                continue;
            }

            foreach (var told in await IncidentsAsync(subject, since, until, cancellationToken))
                incidents.TryAdd(told.Incident.Code, told);
        }

        return ([.. incidents.Values], totals);
    }

    private async Task<SortedSet<string>> SubjectsAsync(DateOnly day, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var subjects = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var utc in new[] { day.AddDays(-1), day, day.AddDays(1) })
        {
            await foreach (var name in store.ListAsync(string.Create(CultureInfo.InvariantCulture, $"sent/{utc:yyyy'/'MM'/'dd}/"), cancellationToken))
            {
                if (await store.GetAsync(name, cancellationToken) is { } blob && JsonNode.Parse(blob.Content.Span)?["alert"] is { } told
                    && told.Deserialize<Alert>(MonitorJson.Indented) is { Kind: AlertKind.Correction } alert && alert.CreatedAt > since && alert.CreatedAt <= until)
                    subjects.Add(alert.Subject);
            }
        }

        return subjects;
    }

    /// <summary>The incident, or those of a round-up whose lines were corrected.</summary>
    private async Task<IReadOnlyList<ToldIncident>> IncidentsAsync(string subject, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (!subject.StartsWith("roundups/", StringComparison.Ordinal))
            return await store.ReadAsync<ToldIncident>(subject, cancellationToken) is { } told ? [told.Value] : [];
        var found = new List<ToldIncident>();
        var codes = new IncidentCodes(store);
        foreach (var line in (await store.ReadAsync<ToldRoundUp>(subject, cancellationToken))?.Value.RoundUp.Lines ?? [])
        {
            if (line.Fate == LineFate.Misread && line.ChangedAt > since && line.ChangedAt <= until
                && await codes.FindAsync(line.Code, cancellationToken) is { } blob && await store.ReadAsync<ToldIncident>(blob, cancellationToken) is { } told)
                found.Add(told.Value);
        }

        return found;
    }
}
