using Monitoring.Extracting;
using Monitoring.Extracting.Explaining;

namespace Monitoring.Tests.Extracting;

/// <summary>Every sentence of tests/Corpus is one test. See tests/Corpus/README.md.</summary>
public class CorpusTests
{
    public static TheoryData<CorpusSentence> Rows()
    {
        var rows = new TheoryData<CorpusSentence>();
        foreach (var sentence in Corpus.Sentences())
            rows.Add(sentence);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ASentenceIsReadAsAReaderWould(CorpusSentence row)
    {
        var faults = row.Faults(Corpus.Extractor.Extract(row.Question()));
        if (Corpus.KnownGaps.Contains(row.Key))
            Assert.True(faults.Count > 0, $"{row.Key} is read rightly now: take it off tests/Corpus/known-gaps.txt (MONITOR_RECORD=1 dotnet test does it)");
        else
            Assert.True(faults.Count == 0, $"{row}\n  {string.Join("\n  ", faults)}\n{Explanation.Of(Corpus.Extractor, row.Question()).ToText()}");
    }

    [Fact]
    public void IdsAreUniqueWithinALanguage()
    {
        var twice = Corpus.Sentences().GroupBy(s => s.Key).Where(g => g.Count() > 1).Select(g => g.Key);

        Assert.Empty(twice);
    }

    [Fact]
    public void KnownGapsAreSentencesOfTheCorpus() => Assert.Empty(Corpus.KnownGaps.Where(g => Corpus.IsSentence(g)).Except(Corpus.Sentences().Select(s => s.Key)));

    [Fact]
    public void TheListOfKnownGapsOnlyShrinks() =>
        Assert.True(Corpus.KnownGaps.Count <= Floors.Load().KnownGapsAtMost, $"{Corpus.KnownGaps.Count} known gaps, at most {Floors.Load().KnownGapsAtMost} are allowed");

    [Fact]
    public void TheCorpusIsLargeEnoughAndAThirdOfItIsNegative()
    {
        var english = Corpus.Sentences().Where(s => s.Language == "en").ToList();

        Assert.True(english.Count >= 600, $"{english.Count} sentences");
        Assert.True(english.Count(s => s.Figures.Length == 0 || s.Figures.All(f => f.Contains("conflict:no"))) * 3 >= english.Count);
        Assert.True(english.Count(s => s.Figures.Any(f => f.Contains("conflict:no"))) >= 60);
        Assert.True(english.Count(s => string.CompareOrdinal(s.Published, "2025") > 0) >= 40);
    }

    [Fact]
    public void EveryMeasureHasPositivesAndNegatives()
    {
        var english = Corpus.Sentences().Where(s => s.Language == "en").ToList();
        foreach (var measure in Enum.GetNames<Measure>())
        {
            string code = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(measure);
            Assert.True(english.Count(s => s.Figures.Any(f => f.StartsWith(code, StringComparison.Ordinal))) >= 5, $"fewer than 5 positives for {code}");
            Assert.True(english.Count(s => s.Figures.Length == 0 && s.Id.StartsWith($"not-{code}-", StringComparison.Ordinal)) >= 3, $"fewer than 3 negatives for {code}");
        }
    }
}
