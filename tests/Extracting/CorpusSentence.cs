using System.Text.Json;
using System.Text.Json.Serialization;
using Monitoring.Extracting;
using Xunit.Abstractions;

namespace Monitoring.Tests.Extracting;

/// <summary>One sentence of tests/Corpus with the figures that a reader finds in it.</summary>
public sealed class CorpusSentence : IXunitSerializable
{
    /// <summary>Unique within a language.</summary>
    [JsonInclude]
    public string Id { get; internal set; } = "";

    /// <summary>The sentence.</summary>
    [JsonInclude]
    public string Text { get; internal set; } = "";

    /// <summary>Publication day, where the sentence needs one.</summary>
    [JsonInclude]
    public string? Published { get; internal set; }

    /// <summary>Language: the beginning of the file's name.</summary>
    [JsonInclude]
    public string Language { get; internal set; } = "";

    /// <summary>What is expected, in the notation of <see cref="ExpectedFigure"/>.</summary>
    [JsonInclude]
    public string[] Figures { get; internal set; } = [];

    /// <summary>Language and id: its name in known-gaps.txt.</summary>
    [JsonIgnore]
    public string Key => $"{Language}/{Id}";

    /// <summary>What an extractor gets to see.</summary>
    internal ReportText Question() => new("", Text, Language, Published is null ? null : DateOnly.Parse(Published, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>All that is wrong with what was read; empty when it is right.</summary>
    internal IReadOnlyList<string> Faults(Extraction read)
    {
        var faults = new List<string>();
        var expected = Figures.Select(ExpectedFigure.Parse).ToList();
        for (int i = 0; i < Math.Max(expected.Count, read.Figures.Count); i++)
        {
            if (i >= expected.Count)
                faults.Add($"not expected: {Shown(read.Figures[i])}");
            else if (i >= read.Figures.Count)
                faults.Add($"not read: {expected[i].Text}");
            else if (expected[i].Differences(read.Figures[i], read.Figures).ToList() is { Count: > 0 } differences)
                faults.Add($"expected {expected[i].Text}; read {Shown(read.Figures[i])}: {string.Join(", ", differences)}");
        }

        return faults;
    }

    /// <inheritdoc/>
    public void Serialize(IXunitSerializationInfo info) => info.AddValue("row", JsonSerializer.Serialize(this, MonitorJson.Line));

    /// <inheritdoc/>
    public void Deserialize(IXunitSerializationInfo info)
    {
        var row = JsonSerializer.Deserialize<CorpusSentence>(info.GetValue<string>("row"), MonitorJson.Line)!;
        (Id, Text, Published, Language, Figures) = (row.Id, row.Text, row.Published, row.Language, row.Figures);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Key}: {Text}";

    private static string Shown(Figure f) => $"{f.Measure} {f.Count?.ToString() ?? $"{f.Min}..{f.Max}"} {f.Group?.ToString() ?? "-"} \"{f.Evidence.Quote}\" by {f.Rule}";
}
