using System.Net;
using Monitoring.Reading.Outlining;

namespace Monitoring.Reading.Declaring;

/// <summary>The headline of a page: declared, else its main heading, else the title of the window, each without the name of the site.</summary>
internal static class TitleReader
{
    /// <summary>Longest name of a site. Source: names in titles of news sites have up to about forty letters.</summary>
    private const int LongestSiteName = 40;

    private static readonly string[] s_separators = [" | ", " - ", " \u2013 ", " \u2014 ", " \u00B7 ", " \u00BB ", " \u00AB ", " : ", " \u2022 ", " / "];

    /// <summary>The headline; empty when the page has none.</summary>
    public static string Read(Outline outline, DeclaredArticle declared, Uri? url)
    {
        var facts = outline.Facts;
        var heading = MainHeading(outline);
        var window = Folded(facts.Title);
        var social = Folded(facts.Meta("og:title", "twitter:title", "dc.title", "citation_title"));
        var site = Folded(declared.Publisher ?? facts.Meta("og:site_name", "application-name"));
        foreach (var candidate in new[] { Folded(declared.Headline), social, heading, window })
        {
            if (candidate.Length > 0)
                return Cleaned(candidate, site, heading, url);
        }
        return "";
    }

    /// <summary>White space folded and entities that were escaped twice resolved.</summary>
    public static string Folded(string? text) =>
        text is null ? "" : string.Join(' ', WebUtility.HtmlDecode(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string MainHeading(Outline outline)
    {
        for (byte level = 1; level <= 2; level++)
        {
            var best = "";
            foreach (var box in outline.Boxes)
            {
                if (box.Role != TagRole.Heading || box.Level != level || box.EndBlock == box.FirstBlock)
                    continue;
                var text = outline.TextOf(box);
                if (best.Length == 0 || (Known(outline, text) && !Known(outline, best)))
                    best = text;
            }
            if (best.Length > 0)
                return best;
        }
        return "";
    }

    /// <summary>True when the window's title has the heading in it.</summary>
    private static bool Known(Outline outline, string heading) =>
        Folded(outline.Facts.Title).Contains(heading, StringComparison.OrdinalIgnoreCase);

    private static string Cleaned(string title, string site, string heading, Uri? url)
    {
        if (heading.Length > 0 && title.Length > heading.Length && Bare(title, heading))
            return heading;
        foreach (var separator in s_separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && IsSite(title.AsSpan(at + separator.Length), site, url))
                return title[..at].TrimEnd();
            at = title.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && IsSite(title.AsSpan(0, at), site, url))
                return title[(at + separator.Length)..].TrimStart();
        }
        return title;
    }

    /// <summary>True when the title is the heading, a separator, and something as short as a site's name.</summary>
    private static bool Bare(string title, string heading)
    {
        if (!title.StartsWith(heading, StringComparison.OrdinalIgnoreCase) || title.Length - heading.Length > LongestSiteName)
            return false;
        var rest = title.AsSpan(heading.Length);
        foreach (var separator in s_separators)
        {
            if (rest.StartsWith(separator, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool IsSite(ReadOnlySpan<char> tail, string site, Uri? url)
    {
        if (tail.Length > LongestSiteName + site.Length)
            return false;
        if (site.Length > 0 && (tail.Equals(site, StringComparison.OrdinalIgnoreCase) || tail.StartsWith(site, StringComparison.OrdinalIgnoreCase)))
            return true;
        return url is { IsAbsoluteUri: true } && Letters(tail) is { Length: > 2 } name && Letters(url.Host).Contains(name, StringComparison.Ordinal);
    }

    private static string Letters(ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[Math.Min(text.Length, 100)];
        var length = 0;
        foreach (var sign in text[..letters.Length])
        {
            if (char.IsLetterOrDigit(sign))
                letters[length++] = char.ToLowerInvariant(sign);
        }
        return letters[..length].ToString();
    }
}
