using System.Globalization;
using Monitoring.Alerting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Matching;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring.Operating.Causes;

/// <summary>Open incidents that one source alone reports: what readers lose sight of when it fails. Looked up only when a notice is written.</summary>
internal sealed class RestingIncidents(IBlobStore store)
{
    /// <summary>Days of incidents that are looked at: tolls move within three days.</summary>
    private const int Days = 3;

    private const int Most = 20;

    /// <summary>Codes of the incidents, at most twenty.</summary>
    internal async Task<IReadOnlyList<string>> OnAsync(Source source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal); // one that moved stands in two pages of the index
        for (var back = 0; back < Days; back++)
        {
            var prefix = string.Create(CultureInfo.InvariantCulture, $"open/{now.UtcDateTime.AddDays(-back):yyyy-MM-dd}/");
            await foreach (var name in store.ListAsync(prefix, cancellationToken).ConfigureAwait(false))
            {
                var index = await store.ReadOrPassAsync<OpenIndex>(name, cancellationToken).ConfigureAwait(false);
                foreach (var entry in (index?.Value.Entries ?? []).Where(entry => entry.Counts.DistinctBy(count => count.Origin).Count() == 1))
                {
                    if (codes.Count < Most && await store.ReadOrPassAsync<ToldIncident>(entry.Blob, cancellationToken).ConfigureAwait(false) is { } told && RestsOn(told.Value.Incident, source))
                        codes.Add(told.Value.Incident.Code);
                }
            }
        }
        return [.. codes];
    }

    /// <summary>By who was read, not by who is cited: a sister in another language may still be seen.</summary>
    private static bool RestsOn(Incident incident, Source source) => incident.Current.Any() && incident.Current.All(claim => claim.Source == source.Id);
}
