using Monitoring.Storing;

namespace Monitoring.Tests.Storing;

public class SourceStateTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, false)]
    [InlineData(-12, false)]
    [InlineData(-16, true)]
    [InlineData(-60 * 24 * 365, true)]
    public void ASourceIsDueAtItsTimeAndAfterTheClockWasSetBack(int minutesFromDue, bool isDue)
    {
        var state = new SourceState { Id = "s", LookedAt = Noon.AddMinutes(-10), NextDue = Noon };

        Assert.Equal(isDue, state.IsDue(Noon.AddMinutes(minutesFromDue)));
        Assert.False((state with { Paused = true }).IsDue(Noon.AddMinutes(minutesFromDue)));
    }
}
