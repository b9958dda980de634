namespace Monitoring.Functions;

/// <summary>Settings that hold the timers' schedules (NCRONTAB of six fields, UTC), as triggers name them.</summary>
public static class Schedules
{
    /// <summary>When due sources are looked for. Usual value: every minute.</summary>
    public const string Scan = "%SCAN_SCHEDULE%";

    /// <summary>When the outbox is swept and the ledger computed. Usual value: every ten minutes.</summary>
    public const string Sweep = "%SWEEP_SCHEDULE%";

    /// <summary>When digests and the morning report that have become due are written. Usual value: every quarter of an hour.</summary>
    public const string Digest = "%DIGEST_SCHEDULE%";

    /// <summary>The settings' names, without the marks.</summary>
    public static IReadOnlyList<string> Settings { get; } = [.. new[] { Scan, Sweep, Digest }.Select(name => name.Trim('%'))];
}
