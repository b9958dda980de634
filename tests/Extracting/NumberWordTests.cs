using System.Text.Json;
using Monitoring.Extracting;

namespace Monitoring.Tests.Extracting;

/// <summary>Every number from 0 to 100 in words is read in every language that has tables: tests/Corpus/numbers.</summary>
public class NumberWordTests
{
    public static TheoryData<string, int> Rows()
    {
        var rows = new TheoryData<string, int>();
        foreach (string language in Languages())
            for (int number = 0; number <= 100; number++)
                rows.Add(language, number);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ANumberInWordsIsRead(string language, int number)
    {
        var matrix = Matrix(language);
        foreach (string word in matrix.Words[number])
        {
            string sentence = (number == 1 ? matrix.One ?? matrix.Sentence : matrix.Sentence).Replace("{0}", word, StringComparison.Ordinal);
            var figures = Corpus.Extractor.Extract(new ReportText("", sentence, language)).Figures;
            Assert.True(
                number == 0 ? figures.Count == 0 : figures is [var only] && only.Count == number && only.Measure == Measure.Killed,
                $"{sentence}: expected {number}, read {string.Join(", ", figures.Select(f => $"{f.Measure} {f.Count} {f.Evidence.Quote}"))}");
        }
    }

    [Fact]
    public void EveryLanguageWithTablesHasItsNumbers() => Assert.Equal(Corpus.Extractor.Languages.Order(StringComparer.Ordinal), Languages());

    private static IEnumerable<string> Languages() =>
        Directory.EnumerateFiles(Path.Combine(Corpus.Folder, "numbers"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    private static NumberMatrix Matrix(string language) =>
        JsonSerializer.Deserialize<NumberMatrix>(File.ReadAllText(Path.Combine(Corpus.Folder, "numbers", language + ".json")), MonitorJson.Indented)!;

    private sealed record NumberMatrix(string Sentence, string? One, string[][] Words);
}
