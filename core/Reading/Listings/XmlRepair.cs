using System.Net;
using System.Text;

namespace Monitoring.Reading;

/// <summary>
/// Mends what feeds in the wild do wrong and an XML reader refuses: words before the declaration, a declaration of an encoding
/// that the text no longer has, bare ampersands, HTML's named entities, control characters.
/// </summary>
internal static class XmlRepair
{
    /// <summary>Longest entity name of HTML that is worth a look.</summary>
    private const int LongestName = 32;

    /// <summary>The text with those faults mended, in one pass.</summary>
    public static string Of(string text)
    {
        var start = Start(text);
        var made = new StringBuilder(text.Length - start + 64);
        for (var at = start; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '<' && string.CompareOrdinal(text, at, "<![CDATA[", 0, 9) == 0)
                at = Copy(text, at, made);
            else if (letter == '&')
                at = Ampersand(text, at, made);
            else if (letter >= ' ' || letter is '\t' or '\n' or '\r')
                made.Append(letter is '\uFFFE' or '\uFFFF' ? '\uFFFD' : letter);
        }

        return made.ToString();
    }

    private static int Start(string text)
    {
        var start = Math.Max(0, text.IndexOf('<', StringComparison.Ordinal));
        if (string.CompareOrdinal(text, start, "<?xml", 0, 5) != 0)
            return start;
        var end = text.IndexOf("?>", start, StringComparison.Ordinal);
        return end < 0 ? start : end + 2;
    }

    private static int Copy(string text, int at, StringBuilder made)
    {
        var end = text.IndexOf("]]>", at, StringComparison.Ordinal);
        var stop = end < 0 ? text.Length : end + 3;
        foreach (var letter in text.AsSpan(at, stop - at))
        {
            if (letter >= ' ' || letter is '\t' or '\n' or '\r')
                made.Append(letter);
        }

        return stop - 1;
    }

    // What XML knows stays; what HTML knows becomes its character; the rest was meant as a plain ampersand.
    private static int Ampersand(string text, int at, StringBuilder made)
    {
        var end = text.AsSpan(at, Math.Min(LongestName, text.Length - at)).IndexOf(';');
        var entity = end > 1 ? text.Substring(at, end + 1) : "";
        if (entity is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;")
        {
            made.Append(entity);
            return at + end;
        }

        var meant = entity.Length == 0 ? entity : WebUtility.HtmlDecode(entity);
        if (meant == entity)
        {
            made.Append("&amp;");
            return at;
        }

        foreach (var letter in meant.Where(letter => letter >= ' ' || letter is '\t' or '\n' or '\r'))
            made.Append(letter switch { '<' => "&lt;", '&' => "&amp;", _ => letter.ToString() });
        return at + end;
    }
}
