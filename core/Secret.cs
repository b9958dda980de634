using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Monitoring;

/// <summary>A value that must appear in no log, message or file: prints and serialises as <c>***</c>.</summary>
[JsonConverter(typeof(MaskedJson))]
[TypeConverter(typeof(SecretConverter))]
public sealed class Secret(string value)
{
    /// <summary>The value itself: called only where it goes on the wire.</summary>
    public string Reveal() => value;

    /// <inheritdoc />
    public override string ToString() => "***";

    private sealed class MaskedJson : JsonConverter<Secret>
    {
        public override Secret? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text ? new Secret(text) : null;

        public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) => writer.WriteStringValue("***");
    }
}
