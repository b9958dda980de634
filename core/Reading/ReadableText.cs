using System.Buffers;
using System.Text;

namespace Monitoring.Reading;

/// <summary>
/// Text of a page without characters that are not read but do something: marks that turn the direction of what follows (a post would
/// show "51" for "15"), controls, and those that no XML document may hold. Source: Unicode 16, chapters 23.1, 23.2 and 23.7; XML 1.0, production 2.
/// </summary>
internal static class ReadableText
{
    private static readonly SearchValues<char> Unreadable = SearchValues.Create(
        [.. Range('\0', '\u0008'), .. Range('\u000B', '\u000C'), .. Range('\u000E', '\u001F'), .. Range('\u007F', '\u009F'), '\u061C', '\u200E', '\u200F', .. Range('\u202A', '\u202E'), .. Range('\u2066', '\u2069'), .. Range('\uD800', '\uDFFF'), .. Range('\uFDD0', '\uFDEF'), .. Range('\uFFF9', '\uFFFB'), '\uFFFE', '\uFFFF']);

    /// <summary>The same text when it has none and no pair of surrogates, which is nearly always.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Unreadable) < 0)
            return text;
        var readable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // half of a surrogate pair comes as U+FFFD
            if (!rune.IsBmp || !Unreadable.Contains((char)rune.Value))
                readable.Append(rune.ToString());
        return readable.ToString();
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
