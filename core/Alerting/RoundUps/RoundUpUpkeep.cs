using Monitoring.Alerting.ByHand;
using Monitoring.Alerting.Writing;
using Monitoring.Storing;

namespace Monitoring.Alerting.RoundUps;

/// <summary>
/// Brings the round-ups that told of an incident up to date with it: its line is struck through, withdrawn or changed, never deleted. Doing it
/// again changes nothing.
/// </summary>
internal sealed class RoundUpUpkeep(IBlobStore store, PostWriter writer)
{
    /// <summary>Changes the lines of one incident, and tells the chats in which they stand.</summary>
    /// <param name="told">The incident after its change.</param>
    /// <param name="chats">Who reads.</param>
    /// <param name="replies">Kind of the reply.</param>
    /// <param name="reply">The reply for a chat in which the incident has no post of its own; null: the edit is enough.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops it between two round-ups.</param>
    /// <returns>Alerts for the outbox, committed in the round-ups.</returns>
    public async Task<IReadOnlyList<Alert>> FollowAsync(ToldIncident told, IReadOnlyList<ChatSettings> chats, AlertKind replies, Func<ChatSettings, SentMessage, string?>? reply, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var alerts = new List<Alert>();
        foreach (var name in told.RoundUps())
        {
            while (await store.ReadAsync<ToldRoundUp>(name, cancellationToken) is { } stored)
            {
                var lines = stored.Value.RoundUp.Lines.Select(line => line.Code == told.Incident.Code ? line.Of(told.Incident, now) : line).ToArray();
                if (lines.SequenceEqual(stored.Value.RoundUp.Lines, ReferenceEqualityComparer.Instance))
                    break;
                var (next, edits) = Changed(stored.Value with { RoundUp = stored.Value.RoundUp with { Lines = lines } }, name, told, chats, replies, reply, now);
                if (await store.WriteAsync(name, next, stored.ETag, cancellationToken) is not PutResult.Written)
                    continue;
                alerts.AddRange(edits);
                break;
            }
        }

        return alerts;
    }

    /// <summary>Why nobody could be told of a change in a round-up; null when they can.</summary>
    public async Task<string?> UnreachableAsync(ToldIncident told, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken)
    {
        foreach (var name in told.RoundUps())
        {
            if (await store.ReadAsync<ToldRoundUp>(name, cancellationToken) is { } stored
                && new HandTelling(stored.Value.Telling, name, told.Incident.Code, AlertKind.RoundUp, chats, DateTimeOffset.MinValue).Unreachable() is { } unreachable)
                return unreachable;
        }

        return null;
    }

    private (ToldRoundUp Next, IReadOnlyList<Alert> Alerts) Changed(ToldRoundUp roundUp, string name, ToldIncident told, IReadOnlyList<ChatSettings> chats, AlertKind replies, Func<ChatSettings, SentMessage, string?>? reply, DateTimeOffset now)
    {
        var code = told.Incident.Code;
        var readers = chats.Where(chat => RoundUpLines.Of(roundUp.RoundUp, chat).Any(line => line.Code == code)).ToArray();
        var telling = new HandTelling(roundUp.Telling, name, code, AlertKind.RoundUp, readers, now) { Replies = replies };
        telling.TellParts(
            roundUp.Revision + 1,
            chat => Parts(roundUp.RoundUp, [.. RoundUpLines.Of(roundUp.RoundUp, chat).Where(line => line.Stands() is not null).Select(line => new RoundUpLine(line.Code, line.Stands()!))], chat),
            chat => Parts(roundUp.RoundUp, RoundUpLines.Of(roundUp.RoundUp, chat), chat),
            reply is null ? null : (chat, post) => AlertComposer.Stands(told, chat.Id) ? null : reply(chat, post));
        return (roundUp with { Revision = roundUp.Revision + 1, Telling = telling.Telling }, telling.Alerts);
    }

    private IReadOnlyList<string> Parts(RoundUp roundUp, IReadOnlyList<RoundUpLine> lines, ChatSettings chat) =>
        lines.Count == 0 ? [] : writer.RoundUp(chat.Language, roundUp with { Lines = lines });
}
