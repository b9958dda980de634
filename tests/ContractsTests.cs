using System.Text.Json;
using Monitoring.Alerting;

namespace Monitoring.Tests;

public class ContractsTests
{
    [Fact]
    public void ATellingSurvivesTheRoundTripThroughJson()
    {
        var telling = new Telling([], [new SentMessage("@c", "a1", PostAction.Post, 0, 7, 1, DateTimeOffset.UnixEpoch, true)]);

        var back = JsonSerializer.Deserialize<Telling>(JsonSerializer.Serialize(telling, MonitorJson.Line), MonitorJson.Line)!;

        Assert.Equal(telling.Messages, back.Messages);
    }
}
