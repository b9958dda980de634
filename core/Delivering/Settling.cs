using Monitoring.Alerting;
using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>Moves alerts that are done with out of the outbox: under <c>sent/</c> or <c>dead/</c>, then away. Done twice it does no harm.</summary>
internal sealed class Settling(IBlobStore store, Backlog backlog, TimeProvider time)
{
    /// <summary>Puts an alert under <c>sent/</c> (unless it died before) and takes it out of the outbox.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="messages">Messages that show it.</param>
    /// <param name="cancellationToken">Ends the writes.</param>
    /// <param name="outcome">What became of it; null: as the messages tell.</param>
    internal async Task<AlertOutcome> PutAwayAsync(Alert alert, IReadOnlyList<SentMessage> messages, CancellationToken cancellationToken, AlertOutcome? outcome = null)
    {
        var told = outcome ?? OutcomeOf(alert, messages);
        if (outcome is null && await store.GetAsync(Outbox.DeadName(alert), cancellationToken).ConfigureAwait(false) is not null)
            told = AlertOutcome.Dead;
        else
            await WriteAsync(Outbox.SentName(alert), new ToldAlert { Alert = alert, Outcome = told, At = time.GetUtcNow(), Messages = messages }, cancellationToken).ConfigureAwait(false);
        await backlog.RemoveAsync(alert, cancellationToken).ConfigureAwait(false);
        return told;
    }

    /// <summary>Writes an alert under <c>dead/</c>; it stays in the outbox until its subject is marked.</summary>
    internal Task BuryAsync(Alert alert, DeliveryResult.Refused refused, CancellationToken cancellationToken) => WriteAsync(
        Outbox.DeadName(alert),
        new ToldAlert { Alert = alert, Outcome = AlertOutcome.Dead, At = time.GetUtcNow(), Problem = refused.Problem, Found = refused.Found },
        cancellationToken);

    private Task<PutResult> WriteAsync(string name, ToldAlert told, CancellationToken cancellationToken) =>
        store.WriteAsync(name, told, etag: null, cancellationToken);

    private static AlertOutcome OutcomeOf(Alert alert, IReadOnlyList<SentMessage> messages) => (messages.Count, alert.Action) switch
    {
        (0, _) => AlertOutcome.Merged,
        (_, PostAction.Post) => AlertOutcome.Posted,
        (_, PostAction.Edit) => AlertOutcome.Edited,
        _ => AlertOutcome.Replied,
    };
}
