using System.Net;
using System.Text;

namespace Monitoring.Reading;

/// <summary>Titles and texts of feeds, which hold escaped markup as often as not, as plain text.</summary>
internal static class PlainText
{
    /// <summary>Longest text that is kept: titles are shorter.</summary>
    private const int Most = 4096;

    /// <summary>Tags removed, entities decoded, white space folded; null for nothing.</summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var plain = Folded(WebUtility.HtmlDecode(WithoutTags(text.Length > Most ? text[..Most] : text)));
        return plain.Length == 0 ? null : plain;
    }

    /// <summary>Runs of white space become one space, the ends none.</summary>
    public static string Folded(ReadOnlySpan<char> text)
    {
        var made = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
                made.Append(letter);
            else if (made.Length > 0 && made[^1] != ' ')
                made.Append(' ');
        }

        return made.ToString().TrimEnd();
    }

    // A "<" before a letter or a slash opens a tag; any other is meant as it stands: "<5 killed".
    private static string WithoutTags(string text)
    {
        var made = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var end = text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!') ? text.IndexOf('>', at) : -1;
            if (end < 0)
                made.Append(text[at]);
            else
                at = end;
        }

        return made.ToString();
    }
}
