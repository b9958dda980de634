namespace Monitoring.Delivering;

/// <summary>How fast a chat is served and how long a sender waits.</summary>
public sealed record SenderPace
{
    /// <summary>Between two calls to one chat, edits and replies included. Default 3 s: Telegram's 20 a minute for groups, which its support names for channels too.</summary>
    public TimeSpan Spacing { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>A lease without renewal ends after this. Default 90 s: longer than a call's time-out and the writes around it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Longer pauses are not waited out but reported. Default 10 s.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>One run sends no longer than this. Default 4 min: below five, the shortest time-out of a hosted function.</summary>
    public TimeSpan LongestRun { get; init; } = TimeSpan.FromMinutes(4);

    /// <summary>A message that stands in a chat is marked even when the store is out for this long. Default 90 s: longer than a failover of storage.</summary>
    public TimeSpan LongestInsistence { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>First pause after a call that was not taken; doubled by each further one. Default 5 s.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest of these pauses. Default 10 min.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A chat that stands still is tried again after this. Default 1 h.</summary>
    public TimeSpan StopPause { get; init; } = TimeSpan.FromHours(1);

    /// <summary>For channels that need no pause: the terminal, tests.</summary>
    public static SenderPace Unpaced { get; } = new() { Spacing = TimeSpan.Zero };

    /// <summary>The pause after the <paramref name="failures"/>th failure in a row.</summary>
    internal TimeSpan PauseAfter(int failures) =>
        TimeSpan.FromTicks((long)Math.Min(LongestPause.Ticks, FirstPause.Ticks * Math.Pow(2, Math.Clamp(failures - 1, 0, 30))));
}
