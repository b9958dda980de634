using System.Collections.Frozen;
using System.Text;

namespace Monitoring.Reading;

/// <summary>
/// Leaves out the tags, not the text, of elements nested deeper than any page needs: for each of them a parser looks through
/// all elements that are open, so that ten thousand of them would take seconds.
/// </summary>
internal static class NestingLimit
{
    /// <summary>Deepest nesting kept. Source: browsers stop at 512.</summary>
    public const int Deepest = 512;

    /// <summary>Elements that hold nothing, or that the next of their kind closes: they do not nest.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_flat = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "rp", "rt", "html", "head", "body", "path")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The page, unchanged unless it nests too deep.</summary>
    public static string Apply(string html)
    {
        StringBuilder? kept = null;
        int depth = 0, copied = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var name = NameAt(html, at + (closes ? 2 : 1));
            var flat = s_flat.Contains(name);
            if (name.IsEmpty || (flat && depth < Deepest))
                continue;
            if (!closes && IsRaw(name))
            {
                at = EndOfRaw(html, at, name);
                continue;
            }
            depth = Math.Max(0, depth + (flat ? 0 : closes ? -1 : 1));
            if (!flat && depth < Deepest + (closes ? 0 : 1))
                continue;
            kept ??= new StringBuilder(html.Length);
            kept.Append(html, copied, at - copied);
            var end = html.IndexOf('>', at);
            copied = end < 0 ? html.Length : end + 1;
            at = copied - 1;
        }
        return kept is null ? html : kept.Append(html, copied, html.Length - copied).ToString();
    }

    /// <summary>Where the closing tag begins; where the opening one does when there is none.</summary>
    private static int EndOfRaw(string html, int start, ReadOnlySpan<char> name)
    {
        // Not one search without case: that goes letter by letter where no culture's data is loaded, and scripts are most of a page.
        for (var at = html.IndexOf("</", start, StringComparison.Ordinal); at >= 0; at = html.IndexOf("</", at + 2, StringComparison.Ordinal))
        {
            if (html.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return at;
        }
        return start;
    }

    private static bool IsRaw(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-'))
            end++;
        return html.AsSpan(start, end - start);
    }
}
