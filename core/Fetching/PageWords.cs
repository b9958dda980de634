using System.Net;

namespace Monitoring.Fetching;

/// <summary>A quick look at the words of a page without building its tree: one pass, no copies.</summary>
internal static class PageWords
{
    private static readonly string[] Silent = ["script", "style", "noscript", "template", "svg", "title"];

    /// <summary>True when more than <paramref name="count"/> words would be shown.</summary>
    public static bool MoreThan(ReadOnlySpan<char> html, int count)
    {
        var words = 0;
        while (!html.IsEmpty)
        {
            var open = html.IndexOf('<');
            words += Count(open < 0 ? html : html[..open]);
            if (words > count)
                return true;
            if (open < 0)
                return false;
            html = AfterTag(html[open..]);
        }

        return false;
    }

    /// <summary>The page's title, white space trimmed; empty when there is none.</summary>
    public static string Title(string html)
    {
        var start = html.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return "";
        start = html.IndexOf('>', start) + 1;
        var end = start == 0 ? -1 : html.IndexOf("</title", start, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? "" : WebUtility.HtmlDecode(html[start..end]).Trim();
    }

    private static ReadOnlySpan<char> AfterTag(ReadOnlySpan<char> html)
    {
        if (html.StartsWith("<!--", StringComparison.Ordinal))
            return After(html, "-->");
        foreach (var name in Silent)
        {
            if (html.Length > name.Length + 1 && html[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase) && !char.IsLetterOrDigit(html[name.Length + 1]))
                return After(After(html, $"</{name}"), ">");
        }

        return After(html, ">");
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> html, string end)
    {
        var at = html.IndexOf(end, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? [] : html[(at + end.Length)..];
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        var words = 0;
        var isInside = false;
        foreach (var letter in text)
        {
            var isLetter = char.IsLetterOrDigit(letter);
            if (isLetter && !isInside)
                words++;
            isInside = isLetter;
        }

        return words;
    }
}
