using System.Text;
using System.Text.Json;

namespace Monitoring.Functions.Messages;

/// <summary>Bodies of queue messages: one line of JSON, every field present.</summary>
public static class MessageBody
{
    /// <summary>Longest body believed, in UTF-8 bytes. Ours have about 200; a queue takes 48 KiB after Base64.</summary>
    public const int Longest = 4096;

    /// <summary>The body of a message.</summary>
    public static string Of<T>(T message)
        where T : class => JsonSerializer.Serialize(message, MonitorJson.Line);

    /// <summary>Reads a body; says what is wrong with one that is not ours.</summary>
    public static MessageReading<T> Read<T>(string? body)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(body))
            return Malformed<T>("found an empty body");
        var bytes = Encoding.UTF8.GetByteCount(body);
        if (bytes > Longest)
            return Malformed<T>($"found {bytes} bytes, expected at most {Longest}");
        try
        {
            return JsonSerializer.Deserialize<T>(body, MonitorJson.Line) is { } message
                ? Checked(message)
                : Malformed<T>("found null");
        }
        catch (JsonException fault)
        {
            return Malformed<T>($"found no JSON of that form (line {fault.LineNumber}, byte {fault.BytePositionInLine}, {fault.Path})");
        }
    }

    private static MessageReading<T> Checked<T>(T message)
        where T : class
    {
        var missing = typeof(T).GetProperties().Where(property => property.GetValue(message) is null or "" or DateTimeOffset { Ticks: 0 }).Select(property => property.Name).ToArray();
        return missing.Length == 0 ? new MessageReading<T>.Read(message) : Malformed<T>($"found no {string.Join(", ", missing)}");
    }

    private static MessageReading<T>.Malformed Malformed<T>(string found)
        where T : class => new($"{found}; expected a {typeof(T).Name} as one line of JSON");
}
