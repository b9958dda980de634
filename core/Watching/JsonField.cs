using System.Text;
using System.Text.Json;

namespace Monitoring.Watching;

/// <summary>One field of a JSON file that people edit, with its place.</summary>
/// <param name="Name">Its name; for a field inside another, <c>outer.inner</c>.</param>
/// <param name="Line">Line of its value, from 1.</param>
/// <param name="Column">Column of its value, from 1, in bytes.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Text">Text of a string or number; null for others.</param>
internal sealed record JsonField(string Name, int Line, int Column, JsonTokenType Kind, string? Text)
{
    /// <summary>The fields of an object, those of objects inside it too. Faults of form are added to <paramref name="faults"/>.</summary>
    public static IReadOnlyList<JsonField> ReadAll(ReadOnlySpan<byte> content, string file, ICollection<DataFault> faults)
    {
        var fields = new List<JsonField>();
        var body = content.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content;
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 });
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                faults.Add(new DataFault(file, 1, 1, "expected an object: { \"id\": …, \"name\": …, \"url\": … }"));
            else
                ReadObject(ref reader, body, "", fields);
            while (reader.Read())
                continue;
        }
        catch (JsonException fault)
        {
            faults.Add(new DataFault(file, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1, $"not JSON: {Sentence(fault.Message)}"));
        }

        return fields;
    }

    private static void ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> content, string prefix, List<JsonField> fields)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = prefix + reader.GetString();
            reader.Read();
            var before = content[..(int)reader.TokenStartIndex];
            var line = before.Count((byte)'\n') + 1;
            var column = before.Length - before.LastIndexOf((byte)'\n');
            var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : null;
            fields.Add(new JsonField(name, line, column, reader.TokenType, text));
            if (reader.TokenType == JsonTokenType.StartObject)
                ReadObject(ref reader, content, name + ".", fields);
            else
                reader.Skip();
        }
    }

    // The reader's own message ends in its position, which the fault states already.
    private static string Sentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
