using System.Diagnostics;
using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>The lease of a chat's one sender, and the chat's state as long as it is held.</summary>
internal sealed class ChatSession
{
    private readonly IBlobStore _store;
    private readonly TimeProvider _time;
    private readonly SenderPace _pace;
    private readonly string _name;
    private string _etag;

    private ChatSession(IBlobStore store, TimeProvider time, SenderPace pace, ChatState state, string etag)
    {
        (_store, _time, _pace, State, _etag) = (store, time, pace, state, etag);
        _name = ChatState.BlobName(state.Chat);
    }

    /// <summary>As last written by us.</summary>
    internal ChatState State { get; private set; }

    /// <summary>True once somebody else wrote: nothing may be sent any more.</summary>
    internal bool IsLost { get; private set; }

    /// <summary>Takes the lease, or tells until when another sender has it.</summary>
    internal static async Task<(ChatSession? Session, DateTimeOffset BusyUntil)> OpenAsync(
        IBlobStore store, string chat, SenderPace pace, TimeProvider time, CancellationToken cancellationToken)
    {
        var there = await store.ReadAsync<ChatState>(ChatState.BlobName(chat), cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var state = Shifted(there?.Value ?? new ChatState { Chat = chat, SetAt = now, NextCallAt = now }, now);
        if (state.Holder is not null && state.HeldUntil > now)
            return (null, state.HeldUntil);
        var taken = state with { Holder = Guid.NewGuid().ToString("n"), Token = state.Token + 1, HeldUntil = now + pace.Lease, SetAt = now };
        return await store.WriteAsync(ChatState.BlobName(chat), taken, there?.ETag, cancellationToken).ConfigureAwait(false) is PutResult.Written written
            ? (new ChatSession(store, time, pace, taken, written.ETag), now)
            : (null, now + pace.Lease);
    }

    /// <summary>Changes the state and renews the lease; false when the lease is lost.</summary>
    internal async Task<bool> SaveAsync(Func<ChatState, ChatState> change, CancellationToken cancellationToken)
    {
        if (IsLost)
            return false;
        var now = _time.GetUtcNow();
        var changed = change(Shifted(State, now)) with { SetAt = now };
        if (changed.Holder is not null)
            changed = changed with { HeldUntil = now + _pace.Lease };
        switch (await _store.WriteAsync(_name, changed, _etag, cancellationToken).ConfigureAwait(false))
        {
            case PutResult.Written written:
                (State, _etag) = (changed, written.ETag);
                return true;
            case PutResult.Conflict:
                IsLost = true;
                return false;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Gives the lease back; when it is lost there is nothing to give.</summary>
    internal Task CloseAsync(Func<ChatState, ChatState> change, CancellationToken cancellationToken) =>
        SaveAsync(state => change(state) with { Holder = null, UnderWay = null }, cancellationToken);

    /// <summary>After the clock was set back, times that were decided later than now keep their distance.</summary>
    private static ChatState Shifted(ChatState state, DateTimeOffset now)
    {
        if (now >= state.SetAt)
        {
            return (now.UtcDateTime.Date - state.SetAt.UtcDateTime.Date).Days switch
            {
                0 => state,
                1 => state with { ThrottledToday = 0, ThrottledYesterday = state.ThrottledToday },
                _ => state with { ThrottledToday = 0, ThrottledYesterday = 0 },
            };
        }
        var back = state.SetAt - now;
        return state with { SetAt = now, HeldUntil = state.HeldUntil - back, NextCallAt = state.NextCallAt - back };
    }
}
