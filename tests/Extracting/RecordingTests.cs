namespace Monitoring.Tests.Extracting;

/// <summary>Rewrites records when asked by MONITOR_RECORD=1: takes sentences that are read rightly off the known gaps and raises floors.</summary>
public class RecordingTests
{
    private const string Reason = "set MONITOR_RECORD=1 to take mended sentences off the known gaps and to raise floors";

    private static readonly string[] Files = ["gold/seeds.jsonl", "gold/en-dev.jsonl", "gold/wad-dev.jsonl", "gold/ar-dev.jsonl"];

    [SkippableFact]
    public void MendedSentencesLeaveTheKnownGaps()
    {
        string? asked = Environment.GetEnvironmentVariable("MONITOR_RECORD");
        Skip.If(string.IsNullOrEmpty(asked), Reason);

        var failing = Corpus.Sentences().Where(s => s.Faults(Corpus.Extractor.Extract(s.Question())).Count > 0).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var gaps = (asked == "all" ? failing : Corpus.KnownGaps.Where(failing.Contains)).Concat(Corpus.KnownGaps.Where(g => !Corpus.IsSentence(g))).ToList();

        Corpus.WriteGaps(gaps);
        (Floors.Load() with { KnownGapsAtMost = gaps.Count }).Save();
    }

    [SkippableFact]
    public void FloorsRiseToTheScoresReached()
    {
        Skip.If(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("MONITOR_RECORD")), Reason);
        var floors = Floors.Load();
        foreach (string name in Files)
        {
            var floor = floors.Scores.TryGetValue(name, out var known) ? known : floors.Scores[name] = new(StringComparer.Ordinal);
            foreach (var (score, value) in MarkedScores.Of(MarkedTexts.Require(name)))
                floor[score] = Math.Max(value, floor.GetValueOrDefault(score));
        }

        floors.Save();
    }
}
