using System.Collections.Frozen;
using Monitoring.Fetching.Decoding;

namespace Monitoring.Fetching;

/// <summary>Tells pages and feeds from pictures, documents and noise: first by what the server calls them, then by their bytes.</summary>
internal static class MediaTypes
{
    /// <summary>Bytes looked at: a picture or an archive shows itself at once.</summary>
    private const int Looked = 4096;

    /// <summary>Share of control characters from which bytes are no text: real pages have none or, pasted from elsewhere, one in thousands.</summary>
    private const double ControlShare = 0.02;

    /// <summary>Share of unreadable characters from which a page is no use. Random bytes have a third or more; real pages with a few broken ones stay far below.</summary>
    private const double BrokenShare = 0.1;

    private static readonly FrozenSet<string> Others = new[]
    {
        "", "application/xml", "application/json", "application/octet-stream", "application/gzip", "application/x-gzip",
        "binary/octet-stream", "application/javascript", "unknown/unknown",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>False only when the server says that it is something else than text.</summary>
    public static bool MayBeText(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType.EndsWith("+xml", StringComparison.Ordinal)
        || mediaType.EndsWith("+json", StringComparison.Ordinal) || Others.Contains(mediaType);

    /// <summary>False for bytes with more control characters than text has; the zero bytes of UTF-16 are not counted.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> content)
    {
        var looked = content[..Math.Min(Looked, content.Length)];
        var isWide = looked is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || ZerosOnOneSide(looked);
        var controls = 0;
        foreach (var octet in looked)
        {
            if (octet < 0x20 && octet is not (0x09 or 0x0A or 0x0C or 0x0D or 0x1B) && !(isWide && octet < 0x08))
                controls++;
        }

        return controls <= looked.Length * ControlShare;
    }

    /// <summary>True when so much is unreadable that the words cannot be trusted.</summary>
    public static bool IsMojibake(DecodedPage page) => page.Broken > page.Text.Length * BrokenShare;

    private static bool ZerosOnOneSide(ReadOnlySpan<byte> looked)
    {
        int even = 0, odd = 0;
        for (var at = 0; at < looked.Length; at++)
        {
            if (looked[at] == 0)
                _ = at % 2 == 0 ? even++ : odd++;
        }

        // A tenth of the characters of any page are ASCII: markup, spaces, digits.
        return Math.Max(even, odd) * 20 >= looked.Length && Math.Min(even, odd) * 10 <= Math.Max(even, odd);
    }
}
