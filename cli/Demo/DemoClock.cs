namespace Monitoring.Cli.Demo;

/// <summary>A clock that stands still until it is set: two demos print the same times. Timers run by the real one.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Sets the clock; never back.</summary>
    public void Set(DateTimeOffset now) => _now = now > _now ? now : _now;
}
