namespace Monitoring.Tests.Delivering;

/// <summary>A clock that jumps to the end of every pause, so that nothing sleeps.</summary>
internal sealed class SelfAdvancingTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _moving = new();
    private DateTimeOffset _now = start;

    internal static DateTimeOffset Start { get; } = new(2020, 1, 16, 14, 0, 0, TimeSpan.Zero);

    internal SelfAdvancingTime()
        : this(Start)
    {
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_moving)
            return _now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
            Advance(dueTime);
        return System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    internal void Advance(TimeSpan by)
    {
        lock (_moving)
            _now += by;
    }
}
