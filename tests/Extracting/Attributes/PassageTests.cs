using System.Text.Json;
using Monitoring.Extracting.Explaining;

namespace Monitoring.Tests.Extracting.Attributes;

/// <summary>Passages of our own in tests/Corpus/passages: what a figure takes from the sentences around it, and what it must not take. Notation: tests/Corpus/README.md.</summary>
public class PassageTests
{
    public static TheoryData<CorpusSentence> Rows()
    {
        var rows = new TheoryData<CorpusSentence>();
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Corpus.Folder, "passages"), "*.json").Order(StringComparer.Ordinal))
            foreach (var passage in JsonSerializer.Deserialize<CorpusSentence[]>(File.ReadAllText(path), MonitorJson.Indented)!)
            {
                passage.Language = LanguageOf(path);
                rows.Add(passage);
            }

        return rows;
    }

    /// <summary>That of the file's name; those without one are English.</summary>
    private static string LanguageOf(string path) => Path.GetFileName(path)[..3] switch { "ar-" => "ar", "fr-" => "fr", _ => "en" };

    [Theory]
    [MemberData(nameof(Rows))]
    public void APassageIsReadAsAReaderWould(CorpusSentence row)
    {
        var faults = row.Faults(Corpus.Extractor.Extract(row.Question()));

        Assert.True(faults.Count == 0, $"{row}\n  {string.Join("\n  ", faults)}\n{Explanation.Of(Corpus.Extractor, row.Question()).ToText()}");
    }
}
