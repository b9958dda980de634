using Monitoring.Alerting;
using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>
/// What subjects remember of their telling, as one run of a sender sees and changes it. A subject whose blob is gone is remembered for the
/// run only: what waits for it in the outbox is told all the same.
/// </summary>
internal sealed class Tellings(IBlobStore store)
{
    private readonly SubjectMarks _marks = new(store);
    private readonly Dictionary<string, IReadOnlyList<SentMessage>> _withoutSubject = new(StringComparer.Ordinal);

    /// <summary>What the subject of these alerts remembers.</summary>
    internal async Task<Telling> ReadAsync(IReadOnlyList<Alert> waiting, CancellationToken cancellationToken)
    {
        var subject = waiting[0].Subject;
        if (await _marks.ReadAsync(subject, cancellationToken).ConfigureAwait(false) is { } telling)
            return telling;
        _withoutSubject.TryAdd(subject, []);
        return new Telling(waiting, _withoutSubject[subject]);
    }

    /// <summary>
    /// Notes a message, and with the last part that everything it covers is told. Where the alert is not pending any more, because it was taken back or
    /// told in other words while the call was under way, only a new message is noted: what took its place is an edit of it.
    /// </summary>
    internal Task MarkAsync(Piece piece, SentMessage? message, CancellationToken cancellationToken) => ChangeAsync(
        piece.Content.Subject,
        piece.Covers,
        telling =>
        {
            if (!telling.Pending.Any(alert => IsSame(alert, piece.Content)))
                return message is null || piece.Standing is not null || Stands(telling, message) ? null : telling with { Messages = [.. telling.Messages, message] };
            var messages = message is null
                ? telling.Messages
                : [.. telling.Messages.Where(there => !(there.Chat == message.Chat && there.MessageId == piece.Standing?.MessageId)), message];
            var isLast = piece.Part >= piece.Content.Parts.Count - 1;
            return new Telling(isLast ? [.. telling.Pending.Where(alert => !piece.Covers.Any(covered => IsSame(covered, alert)))] : telling.Pending, messages);
        },
        cancellationToken);

    /// <summary>A message is not in the chat any more: what it showed is posted anew.</summary>
    internal Task ForgetAsync(string subject, SentMessage gone, CancellationToken cancellationToken) => ChangeAsync(
        subject, [], telling => telling with { Messages = [.. telling.Messages.Where(there => there != gone)] }, cancellationToken);

    /// <summary>An alert will never be taken: it is not pending any more.</summary>
    internal Task GiveUpAsync(Alert dead, CancellationToken cancellationToken) => ChangeAsync(
        dead.Subject, [dead], telling => telling with { Pending = [.. telling.Pending.Where(alert => !IsSame(alert, dead))] }, cancellationToken);

    private Task ChangeAsync(string subject, IReadOnlyList<Alert> pending, Func<Telling, Telling?> change, CancellationToken cancellationToken)
    {
        if (!_withoutSubject.TryGetValue(subject, out var messages))
            return _marks.ChangeAsync(subject, change, cancellationToken);
        _withoutSubject[subject] = change(new Telling(pending, messages))?.Messages ?? messages;
        return Task.CompletedTask;
    }

    /// <summary>True when another sender, to which this one lost its lease, has told it.</summary>
    private static bool Stands(Telling telling, SentMessage message) =>
        telling.Messages.Any(there => there.Chat == message.Chat && there.AlertId == message.AlertId && there.Part == message.Part);

    private static bool IsSame(Alert one, Alert other) => one.Id == other.Id && one.Chat == other.Chat;
}
