using System.Buffers;
using System.Text;

namespace Monitoring.Fetching.Decoding;

/// <summary>The charset that a page declares in its own first bytes: <c>meta charset</c>, <c>http-equiv</c>, or an XML declaration.</summary>
internal static class MetaCharset
{
    /// <summary>Bytes looked at. Source: browsers look at 1,024; real pages put scripts before the declaration.</summary>
    private const int Looked = 8192;

    private static readonly SearchValues<char> s_ends = SearchValues.Create(" \t\r\n\"';/>");

    /// <summary>The label as written; null when there is none. A page read so far as ASCII cannot be UTF-16: such a label means UTF-8.</summary>
    public static string? Find(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(Looked, content.Length)]);
        var label = InDeclaration(head) ?? InMeta(head);
        return label?.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) == true ? "utf-8" : label;
    }

    private static string? InDeclaration(string head)
    {
        if (!head.TrimStart().StartsWith("<?xml", StringComparison.Ordinal))
            return null;
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        return end < 0 ? null : Value(head.AsSpan(0, end), "encoding");
    }

    private static string? InMeta(string head)
    {
        for (var at = 0; (at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = head.IndexOf('>', at);
            if (end < 0)
                return null;
            if (Value(head.AsSpan(at, end - at), "charset") is { } label)
                return label;
        }
        return null;
    }

    /// <summary>What stands after <c>key=</c>, up to a quote, a semicolon or white space.</summary>
    private static string? Value(ReadOnlySpan<char> tag, string key)
    {
        var at = tag.IndexOf(key, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = tag[(at + key.Length)..].TrimStart();
        if (rest is not ['=', ..])
            return null;
        rest = rest[1..].TrimStart(" \t\r\n\"'");
        var end = rest.IndexOfAny(s_ends);
        var label = end < 0 ? rest : rest[..end];
        return label.IsEmpty ? null : label.ToString();
    }
}
