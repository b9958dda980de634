namespace Monitoring.Tests.Fetching;

/// <summary>A clock that stands until it is stepped; its timers are the system's.</summary>
internal sealed class SteppedClock : TimeProvider
{
    public DateTimeOffset Start { get; } = new(2026, 1, 10, 12, 0, 0, TimeSpan.Zero);

    private TimeSpan _passed;

    public override DateTimeOffset GetUtcNow() => Start + _passed;

    public void Step(TimeSpan time) => _passed += time;
}
