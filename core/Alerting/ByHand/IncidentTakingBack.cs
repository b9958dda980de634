using Monitoring.Alerting.RoundUps;
using Monitoring.Alerting.Writing;
using Monitoring.Storing;

namespace Monitoring.Alerting.ByHand;

/// <summary>Takes back a claim of an incident wherever it was told: in its own post, and in the round-ups that told of it.</summary>
internal sealed class IncidentTakingBack(IBlobStore store, PostWriter writer, HandCommit hand, TimeProvider time)
{
    private readonly RoundUpUpkeep _roundUps = new(store, writer);

    /// <summary>Takes it back.</summary>
    public async Task<HandOutcome> RunAsync(Retraction order, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken)
    {
        var inRoundUps = new List<Alert>();
        while (await hand.LocateAsync(order.Code, cancellationToken) is { } found)
        {
            var (told, now) = (found.Stored.Value, time.GetUtcNow());
            var changed = new IncidentRetraction(writer).Make(told, found.Subject, order, chats, now);
            if ((changed.Told is null ? changed.Said : await _roundUps.UnreachableAsync(told, chats, cancellationToken)) is { } refusal)
                return new HandOutcome.Refused(refusal);

            // The round-ups first: a crash in between is finished by a second call, which finds the incident as it was.
            inRoundUps.AddRange(await _roundUps.FollowAsync(changed.Told!, chats, AlertKind.Correction, changed.InRoundUps, now, cancellationToken));
            if (await store.WriteAsync(found.Subject, changed.Told!, found.Stored.ETag, cancellationToken) is PutResult.Written)
                return Done(changed, [.. changed.Alerts, .. inRoundUps]);
        }

        return HandCommit.Unknown(order.Code);
    }

    private static HandOutcome.Done Done(HandChange changed, IReadOnlyList<Alert> alerts) => new(
        alerts.Count == 0 ? $"{changed.Said.TrimEnd('.')}; no post of it stands in a chat, so nobody is told." : $"{changed.Said.TrimEnd('.')}; {alerts.Count} alerts tell it.",
        alerts);
}
