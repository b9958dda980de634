using System.Text;
using System.Text.Unicode;

namespace Monitoring.Fetching.Decoding;

/// <summary>
/// Bytes of a page or feed to text. The order of belief is: byte order mark, header, declaration in the page, content;
/// a declaration that the bytes themselves refute is not believed.
/// </summary>
public static class PageText
{
    /// <summary>Share of broken characters, above which a declared UTF-8 is not believed: two in a thousand, so that one cut character does no harm.</summary>
    private const double BrokenShareBelieved = 0.002;

    /// <summary>The text of <paramref name="content"/>. Never fails: bytes that no encoding explains become U+FFFD and are counted.</summary>
    /// <param name="content">Bytes as received, after decompression.</param>
    /// <param name="headerCharset">The charset parameter of Content-Type; null when there is none.</param>
    public static DecodedPage Decode(ReadOnlySpan<byte> content, string? headerCharset)
    {
        if (ByteOrderMark(content) is var (marked, length) && marked is not null)
            return Decoded(content[length..], marked, CharsetEvidence.ByteOrderMark);
        if (Declared(content, Charsets.Find(headerCharset), CharsetEvidence.Header) is { } byHeader)
            return byHeader;
        if (Declared(content, Charsets.Find(MetaCharset.Find(content)), CharsetEvidence.Meta) is { } byMeta)
            return byMeta;
        return Decoded(content, CharsetGuess.Of(content), CharsetEvidence.Content);
    }

    private static DecodedPage? Declared(ReadOnlySpan<byte> content, Encoding? declared, CharsetEvidence evidence)
    {
        if (declared is null)
            return null;
        if (declared is not UTF8Encoding)
            return ContradictedByUtf8(content, declared) ? null : Decoded(content, declared, evidence);
        var decoded = Decoded(content, declared, evidence);
        return decoded.Broken <= 1 + (decoded.Text.Length * BrokenShareBelieved) ? decoded : null;
    }

    /// <summary>Text of a single-byte encoding that happens to be valid UTF-8 with letters beyond ASCII does not occur in practice.</summary>
    private static bool ContradictedByUtf8(ReadOnlySpan<byte> content, Encoding declared) =>
        declared.IsSingleByte && content.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) >= 0 && Utf8.IsValid(content);

    private static DecodedPage Decoded(ReadOnlySpan<byte> content, Encoding encoding, CharsetEvidence evidence)
    {
        var text = encoding.GetString(content);
        return new DecodedPage(text, encoding.WebName, evidence, text.AsSpan().Count('\uFFFD'));
    }

    private static (Encoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        _ => (null, 0),
    };
}
