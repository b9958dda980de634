using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;
using Monitoring.Storing;

namespace Monitoring.Alerting.Totals;

/// <summary>Attacks that only totals told: they are in no incident, and a later total of the same page must not call them new.</summary>
internal sealed class AttacksTold(IBlobStore store, PlaceNames names)
{
    /// <summary>First figures of those events at places of which an earlier version of their report told in a total.</summary>
    /// <param name="report">Hash of the report's address.</param>
    /// <param name="series">Blobs of the series that earlier versions of it told of.</param>
    /// <param name="events">What its version now tells inside a total.</param>
    /// <param name="cancellationToken">Stops it between two series.</param>
    public async Task<IReadOnlySet<string>> AmongAsync(string report, IReadOnlySet<string> series, IReadOnlyList<EventMention> events, CancellationToken cancellationToken)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var subject in series)
        {
            if (await store.ReadAsync<ToldSeries>(subject, cancellationToken) is { } told)
                places.UnionWith(told.Value.Series.Editions.Where(edition => edition.Report == report && !edition.Rejected).SelectMany(edition => edition.Events).SelectMany(mention => mention.Places).Select(place => names.Fold(place)));
        }

        return events.Where(mention => mention.Places.Any(place => places.Contains(names.Fold(place)))).Select(mention => mention.Figures[0].Id).ToHashSet(StringComparer.Ordinal);
    }
}
