using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Operating.Commands;

/// <summary>
/// Decides on posts that wait because their figure is large. The incident's blob is changed first and the outbox after it, as everywhere;
/// who comes after the wait is over finds nothing to decide.
/// </summary>
/// <param name="store">Incidents and outbox.</param>
/// <param name="reviewed">Writes a post without the mark "not reviewed": chat and incident in, HTML out.</param>
/// <param name="time">Clock.</param>
internal sealed class PostApprovals(IBlobStore store, Func<string, Incident, string> reviewed, TimeProvider time)
{
    /// <summary>The posts that were decided on, as they stand now; none when none waits any more.</summary>
    internal async Task<IReadOnlyList<Alert>> DecideAsync(string subject, int revision, bool approved, CancellationToken cancellationToken)
    {
        while (await store.ReadAsync<ToldIncident>(subject, cancellationToken).ConfigureAwait(false) is { } stored)
        {
            var told = stored.Value;
            var waiting = told.Telling.Pending.Where(alert => IsAskedAbout(alert, revision)).ToArray();
            if (waiting.Length == 0)
                return [];
            var decided = approved ? waiting.Select(alert => alert with { NotBefore = null, Parts = [reviewed(alert.Chat, told.Incident)] }).ToArray() : [];
            if (!approved)
                await BuryAsync(waiting, cancellationToken).ConfigureAwait(false);
            Alert[] pending = [.. told.Telling.Pending.Where(alert => !IsAskedAbout(alert, revision)), .. decided];
            var next = told with { Telling = told.Telling with { Pending = pending } };
            if (await store.WriteAsync(subject, next, stored.ETag, cancellationToken).ConfigureAwait(false) is not PutResult.Written)
                continue;
            await ReplaceAsync(waiting, decided, cancellationToken).ConfigureAwait(false);
            return approved ? decided : waiting;
        }
        return [];
    }

    private static bool IsAskedAbout(Alert alert, int revision) =>
        alert is { Kind: AlertKind.Incident, Action: PostAction.Post, NotBefore: not null } && alert.Revision == revision;

    // Kept first: a rejection leaves a trace before the post is gone.
    private async Task BuryAsync(IEnumerable<Alert> rejected, CancellationToken cancellationToken)
    {
        foreach (var alert in rejected)
        {
            var dead = new ToldAlert { Alert = alert, Outcome = AlertOutcome.Dead, At = time.GetUtcNow(), Found = "rejected by operators" };
            await store.WriteAsync(Outbox.DeadName(alert), dead, etag: null, cancellationToken).ConfigureAwait(false);
        }
    }

    // The outbox is derived: what a crash leaves undone here, the sender settles by what the incident says.
    private async Task ReplaceAsync(IReadOnlyList<Alert> waiting, IReadOnlyList<Alert> decided, CancellationToken cancellationToken)
    {
        foreach (var alert in waiting)
            await store.DeleteAsync(Outbox.BlobName(alert), etag: null, cancellationToken).ConfigureAwait(false);
        await new Outbox(store).PutAsync(decided, cancellationToken).ConfigureAwait(false);
    }
}
