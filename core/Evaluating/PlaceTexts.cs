using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitoring.Evaluating;

/// <summary>Reads places that are given as plain words or as objects with a <c>text</c>.</summary>
internal sealed class PlaceTexts : JsonConverter<IReadOnlyList<string>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var places = JsonDocument.ParseValue(ref reader);
        return [.. places.RootElement.EnumerateArray().Select(Text)];
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (string place in value)
            writer.WriteStringValue(place);
        writer.WriteEndArray();
    }

    private static string Text(JsonElement place) =>
        (place.ValueKind == JsonValueKind.Object ? place.GetProperty("text").GetString() : place.GetString()) ?? "";
}
