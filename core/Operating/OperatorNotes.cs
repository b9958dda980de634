using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Operating;

/// <summary>
/// Tells the operators through the outbox, like everything else that is sent. The note's own blob is the commit: the same name told
/// twice is told once, and a crash between note and outbox is finished by the next call or by the sweep.
/// </summary>
/// <param name="store">Where notes and outbox are.</param>
/// <param name="operators">The operators' chat; null: notes are stored and nothing is sent.</param>
/// <param name="time">Clock of the notes.</param>
public sealed class OperatorNotes(IBlobStore store, string? operators, TimeProvider time)
{
    /// <summary>The note of a name, when it was told already.</summary>
    public async Task<OperatorNote?> FindAsync(string blob, CancellationToken cancellationToken) =>
        (await store.ReadAsync<OperatorNote>(blob, cancellationToken).ConfigureAwait(false))?.Value;

    /// <summary>Tells something once.</summary>
    /// <param name="blob">Blob of the note: the same for the same thing.</param>
    /// <param name="html">Telegram HTML of one message.</param>
    /// <param name="facts">What it is about.</param>
    /// <param name="cancellationToken">Ends the writing; what is not written is written by the next call of the same name.</param>
    /// <param name="buttons">Buttons under it; null for none.</param>
    /// <returns>The alerts that wait in the outbox because of it; none when there is no operators' chat or all was sent.</returns>
    public async Task<IReadOnlyList<Alert>> TellAsync(string blob, string html, IReadOnlyDictionary<string, string> facts, CancellationToken cancellationToken, IReadOnlyList<AlertButton>? buttons = null)
    {
        var note = new OperatorNote { At = time.GetUtcNow(), Facts = facts, Telling = new Telling(operators is null ? [] : [AlertOf(blob, html, buttons ?? [])], []) };
        if (await store.WriteAsync(blob, note, etag: null, cancellationToken).ConfigureAwait(false) is PutResult.Conflict)
            note = await FindAsync(blob, cancellationToken).ConfigureAwait(false) ?? note;
        await new Outbox(store).PutAsync(note.Telling.Pending, cancellationToken).ConfigureAwait(false);
        return note.Telling.Pending;
    }

    private Alert AlertOf(string blob, string html, IReadOnlyList<AlertButton> buttons) => new()
    {
        Id = StableId.Of(blob),
        Chat = operators!,
        Kind = AlertKind.Operators,
        Action = PostAction.Post,
        Subject = blob,
        Revision = 1,
        Parts = [html],
        Buttons = buttons,
        CreatedAt = time.GetUtcNow(),
    };
}
