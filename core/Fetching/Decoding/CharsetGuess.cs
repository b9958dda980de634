using System.Text;
using System.Text.Unicode;

namespace Monitoring.Fetching.Decoding;

/// <summary>The encoding of bytes that nothing declares: UTF-8 if they are valid, UTF-16 by its zero bytes, else the likelier of two code pages.</summary>
internal static class CharsetGuess
{
    /// <summary>Bytes looked at: more does not change the answer.</summary>
    private const int Looked = 1 << 18;

    /// <summary>
    /// Share of high bytes that stand beside another high byte, from which text is Arabic: words of windows-1256 consist of
    /// them, in windows-1252 they are single accented letters.
    /// </summary>
    private const double ArabicShare = 0.6;

    /// <summary>The likeliest encoding; windows-1252 when nothing tells.</summary>
    public static Encoding Of(ReadOnlySpan<byte> content)
    {
        var looked = content[..Math.Min(Looked, content.Length)];
        if (ByZeroBytes(looked) is { } wide)
            return wide;
        if (Utf8.IsValid(content) || MostlyUtf8(looked))
            return Encoding.UTF8;
        return CodePagesEncodingProvider.Instance.GetEncoding(ShareInRuns(looked) >= ArabicShare ? 1256 : 1252)!;
    }

    private static UnicodeEncoding? ByZeroBytes(ReadOnlySpan<byte> looked)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < looked.Length; i++)
        {
            if (looked[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }
        // Markup and spaces are ASCII: at least a tenth of the characters, whatever the script, and on one side only.
        var (more, fewer) = (Math.Max(even, odd), Math.Min(even, odd));
        if (more == 0 || more * 20 < looked.Length || fewer * 10 > more)
            return null;
        return new UnicodeEncoding(bigEndian: even > odd, byteOrderMark: false);
    }

    /// <summary>UTF-8 with a few cut or foreign bytes: at least nine of ten high sequences are sound.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> looked)
    {
        int sound = 0, broken = 0;
        while ((looked.IndexOfAnyExceptInRange((byte)0, (byte)0x7F)) is >= 0 and var at)
        {
            looked = looked[at..];
            var good = Rune.DecodeFromUtf8(looked, out _, out var taken) == System.Buffers.OperationStatus.Done;
            _ = good ? sound++ : broken++;
            looked = looked[Math.Max(1, taken)..];
        }
        return sound > broken * 9;
    }

    private static double ShareInRuns(ReadOnlySpan<byte> looked)
    {
        int high = 0, inRuns = 0;
        for (var i = 0; i < looked.Length; i++)
        {
            if (looked[i] < 0xC0)
                continue;
            high++;
            if ((i > 0 && looked[i - 1] >= 0xC0) || (i + 1 < looked.Length && looked[i + 1] >= 0xC0))
                inRuns++;
        }
        return high == 0 ? 0 : (double)inRuns / high;
    }
}
