namespace Monitoring.Operating;

/// <summary>How one chat stands.</summary>
/// <param name="Chat">The chat.</param>
/// <param name="Waiting">Alerts that wait for it.</param>
/// <param name="OldestWaiting">When the oldest of them was due; null: none waits.</param>
/// <param name="Stopped">Why it stands still; null: it does not.</param>
/// <param name="DeadToday">Alerts of the last 24 hours that it will never take.</param>
public sealed record ChatHealth(string Chat, int Waiting, DateTimeOffset? OldestWaiting, string? Stopped, int DeadToday)
{
    /// <summary>Calls put off by Telegram (429) on this UTC day and the one before.</summary>
    public int Throttled { get; init; }
}
