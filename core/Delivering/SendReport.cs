namespace Monitoring.Delivering;

/// <summary>What one run of a sender did for a chat.</summary>
/// <param name="Chat">The chat.</param>
public sealed record SendReport(string Chat)
{
    /// <summary>Alerts posted as new messages.</summary>
    public int Posted { get; init; }

    /// <summary>Alerts told by changing a message.</summary>
    public int Edited { get; init; }

    /// <summary>Alerts told as a reply.</summary>
    public int Replied { get; init; }

    /// <summary>Alerts that a later revision told in their place.</summary>
    public int Merged { get; init; }

    /// <summary>Alerts that the chat will never take.</summary>
    public int Dead { get; init; }

    /// <summary>Calls whose answer did not come although they may have been taken.</summary>
    public int MaybeSent { get; init; }

    /// <summary>Alerts that still wait.</summary>
    public int Waiting { get; init; }

    /// <summary>Of them, those that are held back since they, what they tell of or what is remembered of the chat cannot be read.</summary>
    public int Held { get; init; }

    /// <summary>Why: the first blob that cannot be read, in one sentence; null: none is held back.</summary>
    public string? HeldBecause { get; init; }

    /// <summary>When to run again; null: nothing waits, or nothing but what is held back.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>What stood in the way at last; null: nothing.</summary>
    public DeliveryProblem? Problem { get; init; }

    /// <summary>Why the chat stands still; null: it does not.</summary>
    public ChatStop? Stop { get; init; }

    /// <summary>True when another sender holds the chat.</summary>
    public bool Busy { get; init; }

    /// <summary>True when the lease was lost while sending.</summary>
    public bool LeaseLost { get; init; }
}
