using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Monitoring.Storing;

/// <summary>
/// The index of subjects that have something to tell: blobs <c>pending/&lt;hash&gt;.json</c>, written before the subject itself, so that
/// what a crash left can be found without listing anything that grows with history.
/// </summary>
public static class PendingIndex
{
    /// <summary>All its blobs begin with this.</summary>
    public const string Prefix = "pending/";

    /// <summary>The blob of a subject.</summary>
    public static string BlobName(string subject) =>
        $"{Prefix}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)).AsSpan(0, 12))}.json";

    /// <summary>True when the JSON of a blob holds alerts under <c>telling.pending</c>.</summary>
    internal static bool HasPending(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf("\"pending\""u8) < 0)
            return false;
        try
        {
            var reader = new Utf8JsonReader(content);
            return SkipTo(ref reader, 1, "telling"u8) && reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && SkipTo(ref reader, 2, "pending"u8) && reader.Read() && reader.TokenType == JsonTokenType.StartArray
                && reader.Read() && reader.TokenType != JsonTokenType.EndArray;
        }
        catch (JsonException)
        {
            // Not JSON: no subject of ours.
            return false;
        }
    }

    private static bool SkipTo(ref Utf8JsonReader reader, int depth, ReadOnlySpan<byte> property)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth < depth)
                return false;
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != depth)
                continue;
            if (reader.ValueTextEquals(property))
                return true;
            reader.Read();
            reader.Skip();
        }
        return false;
    }
}
