using System.Text.Json;

namespace Monitoring.Tests.Extracting;

/// <summary>Scores that may only rise and gaps that may only shrink: tests/floors.json.</summary>
/// <param name="KnownGapsAtMost">How many sentences tests/Corpus/known-gaps.txt may list.</param>
/// <param name="Scores">Lowest allowed score by marked file and number, 0 to 1.</param>
internal sealed record Floors(int KnownGapsAtMost, SortedDictionary<string, SortedDictionary<string, double>> Scores)
{
    private static string File => Path.Combine(Conventions.SourceTree.Root, "tests", "floors.json");

    /// <summary>The floors as they stand.</summary>
    public static Floors Load() => JsonSerializer.Deserialize<Floors>(System.IO.File.ReadAllText(File), MonitorJson.Indented)!;

    /// <summary>Stores raised floors.</summary>
    public void Save() => System.IO.File.WriteAllText(File, JsonSerializer.Serialize(this, MonitorJson.Indented) + "\n");
}
