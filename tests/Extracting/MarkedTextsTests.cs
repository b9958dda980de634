namespace Monitoring.Tests.Extracting;

/// <summary>Scores over texts that others have marked must not fall below what was once reached: only scores are looked at, never texts.</summary>
public class MarkedTextsTests
{
    /// <summary>A gain in one file may cost this much in another.</summary>
    private const double Slack = 0.003;

    [SkippableTheory]
    [InlineData("gold/seeds.jsonl")]
    [InlineData("gold/en-dev.jsonl")]
    [InlineData("gold/wad-dev.jsonl")]
    [InlineData("gold/ar-dev.jsonl")]
    public void MarkedTextsMeetTheRecordedFloors(string name)
    {
        var scores = MarkedScores.Of(MarkedTexts.Require(name));

        var lower = Floors.Load().Scores.GetValueOrDefault(name, [])
            .Where(floor => scores.GetValueOrDefault(floor.Key) < floor.Value - Slack)
            .Select(floor => $"{name} {floor.Key}: {scores.GetValueOrDefault(floor.Key)}, was {floor.Value}");

        Assert.Empty(lower);
    }
}
