namespace Monitoring.Operating;

/// <summary>How the monitor stands: what <c>/api/health</c>, <c>/status</c> and the watchdog look at.</summary>
/// <param name="At">When it was looked at.</param>
/// <param name="Sources">Every source watched.</param>
/// <param name="Chats">Every chat told, the operators' too.</param>
public sealed record HealthReport(DateTimeOffset At, IReadOnlyList<SourceHealth> Sources, IReadOnlyList<ChatHealth> Chats)
{
    /// <summary>Without a good look at any source for this long the monitor is blind. Thirty minutes: three looks at the usual pace of ten minutes.</summary>
    public static TimeSpan BlindAfter { get; } = TimeSpan.FromMinutes(30);

    /// <summary>An alert that is due and not told for this long means that its chat's sender is stuck. Thirty minutes: longer than every pause of a sender but that of a stopped chat.</summary>
    public static TimeSpan StuckAfter { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Last good look at any source; null: never.</summary>
    public DateTimeOffset? LastGoodScan => Sources.Max(source => source.LastRead);

    /// <summary>Sources that are not paused.</summary>
    public int Watched => Sources.Count(source => !source.Paused);

    /// <summary>Sources that are watched and were not seen.</summary>
    public IReadOnlyList<SourceHealth> Unseen => [.. Sources.Where(source => source is { Paused: false, Failure.WasSeen: false })];

    /// <summary>No source that is watched was read lately. All paused by hand is not blind; no source at all is.</summary>
    public bool Blind => (Sources.Count == 0 || Watched > 0) && !(At - LastGoodScan <= BlindAfter);

    /// <summary>Chats that stand still or have an alert waiting too long.</summary>
    public IEnumerable<ChatHealth> Stuck => Chats.Where(chat => chat.Stopped is not null || At - chat.OldestWaiting > StuckAfter);

    /// <summary>Alerts of the last 24 hours that no chat will ever take.</summary>
    public int DeadToday => Chats.Sum(chat => chat.DeadToday);

    /// <summary>True when an aspect is well: <c>scans</c>, <c>chats</c>, <c>dead</c>; null or empty asks for scans and chats.</summary>
    public bool IsWell(string? aspect) => aspect switch
    {
        "scans" => !Blind,
        "chats" => !Stuck.Any(),
        "dead" => DeadToday == 0,
        _ => !Blind && !Stuck.Any(),
    };
}
