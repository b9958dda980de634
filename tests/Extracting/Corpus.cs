using System.Text.Json;
using Monitoring.Extracting;

namespace Monitoring.Tests.Extracting;

/// <summary>The sentences of tests/Corpus, and the list of those that are known to be read wrongly.</summary>
internal static class Corpus
{
    private const string GapsFile = "known-gaps.txt";

    private static readonly Lazy<FigureExtractor> Loaded = new(() => FigureExtractor.Load(Path.Combine(Folder, "..", "..", "data")));

    private static readonly Lazy<IReadOnlySet<string>> Listed = new(() =>
        File.ReadLines(Path.Combine(Folder, GapsFile)).Where(l => l.Length > 0 && l[0] != '#').ToHashSet(StringComparer.Ordinal));

    /// <summary>The repository's data, loaded once for all tests.</summary>
    public static FigureExtractor Extractor => Loaded.Value;

    /// <summary>Keys of the sentences that are known to fail.</summary>
    public static IReadOnlySet<string> KnownGaps => Listed.Value;

    /// <summary>False for gaps of other tests: <c>trap/…</c> and <c>rule/…</c>.</summary>
    public static bool IsSentence(string gap) => !gap.StartsWith("trap/", StringComparison.Ordinal) && !gap.StartsWith("rule/", StringComparison.Ordinal);

    /// <summary>tests/Corpus in the repository.</summary>
    public static string Folder => Path.Combine(Conventions.SourceTree.Root, "tests", "Corpus");

    /// <summary>All sentences of all files, in the order of their names.</summary>
    public static IReadOnlyList<CorpusSentence> Sentences() =>
        [.. Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>Rewrites the list of known gaps; the comment at its head stays.</summary>
    public static void WriteGaps(IEnumerable<string> keys)
    {
        string path = Path.Combine(Folder, GapsFile);
        var head = File.ReadLines(path).TakeWhile(l => l.StartsWith('#'));
        File.WriteAllText(path, string.Join('\n', head.Concat(keys.Order(StringComparer.Ordinal))) + "\n");
    }

    private static IEnumerable<CorpusSentence> Read(string path)
    {
        string language = Path.GetFileNameWithoutExtension(path).Split('-')[0];
        foreach (var sentence in JsonSerializer.Deserialize<CorpusSentence[]>(File.ReadAllText(path), MonitorJson.Indented)!)
        {
            sentence.Language = language;
            yield return sentence;
        }
    }
}
