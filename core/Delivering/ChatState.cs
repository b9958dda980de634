using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>
/// What is remembered of sending to a chat: blob <c>sending/&lt;chat&gt;.json</c>. It is the lease of its one sender, the chat's budget and
/// its standing in one: every call to the chat is preceded by a put-if-unchanged of it, so that whoever lost the lease stops before the call.
/// </summary>
public sealed record ChatState : IStoredRecord
{
    /// <inheritdoc />
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>The chat.</summary>
    public required string Chat { get; init; }

    /// <summary>Who sends to it now; null: nobody.</summary>
    public string? Holder { get; init; }

    /// <summary>Grows with every change of the holder.</summary>
    public long Token { get; init; }

    /// <summary>End of the lease unless it is renewed.</summary>
    public DateTimeOffset HeldUntil { get; init; }

    /// <summary>When the times here were last set: when the clock is before this it was set back, and they move with it.</summary>
    public DateTimeOffset SetAt { get; init; }

    /// <summary>No call to the chat before this.</summary>
    public DateTimeOffset NextCallAt { get; init; }

    /// <summary>Calls in a row that were not taken.</summary>
    public int Failures { get; init; }

    /// <summary>The call that may be under way; with a dead holder: the post that may be repeated.</summary>
    public CallUnderWay? UnderWay { get; init; }

    /// <summary>Why the chat stands still; null: it does not.</summary>
    public ChatStop? Stop { get; init; }

    /// <summary>Alerts that died lately, the newest last, at most twenty.</summary>
    public IReadOnlyList<DeadLetter> Dead { get; init; } = [];

    /// <summary>Throttled calls (429) on the day of <see cref="SetAt"/>.</summary>
    public int ThrottledToday { get; init; }

    /// <summary>Throttled calls (429) on the day before it.</summary>
    public int ThrottledYesterday { get; init; }

    /// <summary>Last call that was taken.</summary>
    public DateTimeOffset? LastSent { get; init; }

    /// <summary>Blob of a chat's state.</summary>
    public static string BlobName(string chat) => $"sending/{ChatKeys.Of(chat)}.json";

    /// <summary>What is remembered of a chat, for those who only look on: a state that cannot be read is a chat that stands still, and no exception.</summary>
    /// <returns>Null when nothing is remembered yet.</returns>
    /// <exception cref="StoreException">The store as a whole failed.</exception>
    public static Task<ChatState?> FindAsync(IBlobStore store, string chat, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.FindAsync(BlobName(chat), fault => new ChatState { Chat = chat, Stop = new ChatStop(DeliveryProblem.StateUnreadable, fault.Message, now) }, cancellationToken);
}

/// <summary>A call to a chat.</summary>
/// <param name="AlertId">What it tells.</param>
/// <param name="Part">Part, from 0.</param>
/// <param name="StartedAt">When it left.</param>
public sealed record CallUnderWay(string AlertId, int Part, DateTimeOffset StartedAt);

/// <summary>Why a chat stands still. It is tried again now and then, so that it recovers without a hand.</summary>
/// <param name="Problem">The reason.</param>
/// <param name="Found">What was answered, without secrets.</param>
/// <param name="Since">When it was first found.</param>
public sealed record ChatStop(DeliveryProblem Problem, string Found, DateTimeOffset Since);

/// <summary>An alert that the chat will never take.</summary>
/// <param name="AlertId">Its id; the whole alert is under <c>dead/</c>.</param>
/// <param name="Problem">The reason.</param>
/// <param name="Found">What was answered.</param>
/// <param name="At">When.</param>
public sealed record DeadLetter(string AlertId, DeliveryProblem Problem, string Found, DateTimeOffset At);
