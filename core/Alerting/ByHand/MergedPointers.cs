using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting.ByHand;

/// <summary>
/// Turns the posts of merged incidents to where their claims are after a split: a post that was told twice must not go on pointing to an
/// incident that no longer tells of it.
/// </summary>
internal sealed class MergedPointers(IBlobStore store, PostWriter writer)
{
    private readonly IncidentCodes _codes = new(store);

    /// <summary>Turns those that had claims of the split source only; done twice it does no harm.</summary>
    /// <param name="left">The incident that was split, without what was taken out.</param>
    /// <param name="from">Its blob.</param>
    /// <param name="apart">The incident of what was taken out.</param>
    /// <param name="to">Its blob.</param>
    /// <param name="source">The source whose claims were taken out.</param>
    /// <param name="chats">Who reads.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops it between two posts.</param>
    public async Task<IReadOnlyList<Alert>> TurnAsync(Incident left, string from, ToldIncident apart, string to, string source, IReadOnlyList<ChatSettings> chats, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var alerts = new List<Alert>();
        foreach (var code in left.Revisions.SelectMany(revision => revision.Changes).OfType<FigureChange.Merged>().Select(merged => merged.Code).Distinct(StringComparer.Ordinal))
        {
            while (await _codes.FindAsync(code, cancellationToken) is { } blob && await store.ReadAsync<ToldIncident>(blob, cancellationToken) is { } stored
                && stored.Value.Incident.MergedInto == from && stored.Value.Incident.Claims.All(claim => claim.Source == source))
            {
                var (turned, edits) = Turned(stored.Value, blob, apart, to, chats, now);
                if (await store.WriteAsync(blob, turned, stored.ETag, cancellationToken) is not PutResult.Written)
                    continue;
                alerts.AddRange(edits);
                break;
            }
        }

        return alerts;
    }

    private (ToldIncident Turned, IReadOnlyList<Alert> Alerts) Turned(ToldIncident merged, string blob, ToldIncident apart, string to, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
    {
        var (first, code) = (apart.Incident.Claims[0], apart.Incident.Code);
        var incident = merged.Incident.ByHand(merged.Incident.Claims, now, new FigureChange.Merged(first.Origin.Name, code, first.Figures[0])) with { MergedInto = to };
        var telling = new HandTelling(merged, blob, chats, now);
        telling.Tell(incident.Revision, post: null, chat => writer.Pointer(chat.Language, incident, code, PostAddress.Of(apart.Telling, chat.Id)), reply: null);
        return (merged with { Incident = incident, Telling = telling.Telling }, telling.Alerts);
    }
}
