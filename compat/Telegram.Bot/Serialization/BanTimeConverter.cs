using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telegram.Bot.Serialization;

/// <summary>End of a restriction as Unix seconds; 0 is for ever.</summary>
internal sealed class BanTimeConverter : JsonConverter<DateTime?>
{
    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetInt64() is var seconds and not 0 ? UnixDateTimeConverter.FromSeconds(seconds) : null;

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(UnixDateTimeConverter.ToSeconds(value ?? default));
}
