using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>
/// Sends what waits for a chat: one sender a chat at a time (a lease), one budget for posts, edits and replies, in the order of decision.
/// An alert is marked in its subject after it was sent and only then put under <c>sent/</c>; a crash between sending and marking repeats
/// at most that one message. Chats know nothing of each other: one that fails holds no other.
/// </summary>
/// <param name="store">Outbox, subjects and the chats' states.</param>
/// <param name="channel">Where messages go.</param>
/// <param name="pace">How fast.</param>
/// <param name="time">Clock of pauses and leases.</param>
public sealed class Sender(IBlobStore store, IChannel channel, SenderPace pace, TimeProvider time)
{
    /// <summary>Sends to a chat until nothing is due, the chat does not take more, or the run has lasted its longest.</summary>
    /// <param name="chat">Numeric id or <c>@name</c>.</param>
    /// <param name="cancellationToken">Ends the run between two calls; a call that has left is waited for and marked.</param>
    /// <exception cref="StoreException">The store failed as a whole; nothing is lost, the lease ends by itself.</exception>
    public async Task<SendReport> SendDueAsync(string chat, CancellationToken cancellationToken)
    {
        var backlog = new Backlog(store, chat);
        try
        {
            return await SendDueAsync(chat, backlog, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException fault) when (fault.IsOfOneBlob)
        {
            store.PassedOver(fault);
            return new SendReport(chat) { Waiting = backlog.Count, Held = backlog.Count, HeldBecause = fault.Message };
        }
    }

    private async Task<SendReport> SendDueAsync(string chat, Backlog backlog, CancellationToken cancellationToken)
    {
        await backlog.NextAsync(time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        if (backlog.Count == backlog.Held)
            return new SendReport(chat) { Waiting = backlog.Count, Held = backlog.Held, HeldBecause = backlog.HeldBecause };
        var (session, busyUntil) = await ChatSession.OpenAsync(store, chat, pace, time, cancellationToken).ConfigureAwait(false);
        if (session is null)
            return new SendReport(chat) { Busy = true, Waiting = backlog.Count, NextAt = busyUntil };
        return await new SenderRun(store, channel, pace, time, session, backlog).ToEndAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends to every chat for which something waits; the chats run beside each other.</summary>
    /// <param name="cancellationToken">As above.</param>
    /// <exception cref="StoreException">As above, after every other chat had its turn.</exception>
    public async Task<IReadOnlyList<SendReport>> SendAllDueAsync(CancellationToken cancellationToken)
    {
        var chats = await new Outbox(store).ChatsAsync(cancellationToken).ConfigureAwait(false);
        return await Task.WhenAll(chats.Select(chat => SendDueAsync(chat, cancellationToken))).ConfigureAwait(false);
    }
}
