using System.Text.Json;
using System.Text.Json.Serialization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Serialization;

/// <summary>Writes a file as a reference to the part of the form that holds it.</summary>
public sealed class InputFileConverter : JsonConverter<InputFile?>
{
    public static readonly AsyncLocal<List<InputFileStream>?> Attachments = new();

    public override bool CanConvert(Type typeToConvert) => typeof(InputFile).IsAssignableFrom(typeToConvert);

    public override InputFile? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("A file cannot be read from JSON.");

    public override void Write(Utf8JsonWriter writer, InputFile? value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is not InputFileStream file)
            throw new JsonException("File Type not supported");
        var attachments = Attachments.Value ?? throw new JsonException("A file can only be sent with a request that carries files.");
        writer.WriteStringValue($"attach://{attachments.Count}");
        attachments.Add(file);
    }
}
