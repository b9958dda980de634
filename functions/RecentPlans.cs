using System.Collections.Concurrent;

namespace Monitoring.Functions;

/// <summary>
/// Remembers, for this instance only, which scans were asked for lately: a scan that takes longer than the timer's period is not asked for
/// twice. Forgetting it (a restart, a second instance) costs one more look at a source, nothing else.
/// </summary>
/// <param name="time">Clock; its monotonic part, so that a clock that is set changes nothing.</param>
public sealed class RecentPlans(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, long> _asked = new(StringComparer.Ordinal);

    /// <summary>True, and remembered, unless the source was asked for less than its pace ago.</summary>
    public bool Take(DueSource source)
    {
        var now = time.GetTimestamp();
        var taken = _asked.AddOrUpdate(source.Id, now, (_, before) => time.GetElapsedTime(before, now) < source.Pace ? before : now);
        return taken == now;
    }
}
