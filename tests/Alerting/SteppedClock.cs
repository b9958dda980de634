namespace Monitoring.Tests.Alerting;

/// <summary>A clock that stands until somebody moves it.</summary>
internal sealed class SteppedClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
