using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telegram.Bot.Serialization;

/// <summary>Dates as Unix seconds; 0 is no date.</summary>
internal sealed class UnixDateTimeConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FromSeconds(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteNumberValue(ToSeconds(value));

    internal static DateTime FromSeconds(long seconds) => seconds switch
    {
        0 => default,
        < 0 => throw new JsonException("Cannot convert value that is before Unix epoch of 00:00:00 UTC on 1 January 1970 to System.DateTime."),
        _ => DateTime.UnixEpoch.AddSeconds(seconds),
    };

    internal static long ToSeconds(DateTime value)
    {
        if (value == default)
            return 0;
        var seconds = (long)(value.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds;
        return seconds >= 0 ? seconds : throw new JsonException("Cannot convert date before Unix epoch of 00:00:00 UTC on 1 January 1970 to Unix seconds.");
    }
}
