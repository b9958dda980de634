using System.Text.Json.Nodes;

namespace Monitoring.Alerting.TakingDown;

/// <summary>Cuts the evidence of a figure, in its stored form, down to the few words of the count: they stay as its proof where the page's sentences may not.</summary>
internal static class ShortEvidence
{
    /// <summary>The sentence of an evidence that has more than the count; null for any other record.</summary>
    public static string? Sentence(JsonObject record) =>
        Text(record, "sentence") is { } sentence && Text(record, "quote") is { } quote && sentence != quote ? sentence : null;

    /// <summary>Leaves the count's own words.</summary>
    public static void Cut(JsonObject evidence)
    {
        evidence["sentence"] = evidence["quote"]?.DeepClone();
        evidence["sentenceStart"] = evidence["start"]?.DeepClone();
        evidence["sentenceEnd"] = evidence["end"]?.DeepClone();
    }

    /// <summary>Cuts every evidence in a record of any kind.</summary>
    public static void CutAll(JsonNode? record)
    {
        foreach (var evidence in Objects(record).Where(one => Sentence(one) is not null).ToArray())
            Cut(evidence);
    }

    /// <summary>A record and all records inside it.</summary>
    public static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject record => record.SelectMany(pair => Objects(pair.Value)).Prepend(record),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    /// <summary>A property that is text; null when it is something else.</summary>
    public static string? Text(JsonObject record, string name) => record[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
