using System.Text.RegularExpressions;

namespace Monitoring.Checking;

/// <summary>
/// Looks at the markup of a phrase that people edit: what Telegram would refuse, or a reader would see as signs. Source: core.telegram.org/bots/api, "HTML style".
/// A phrase may hold a part of a message, so a tag may be opened in one and closed in another; phrases of public pages have the tags of pages.
/// </summary>
internal static partial class PhraseMarkup
{
    /// <summary>What is wrong with a phrase; null when nothing is.</summary>
    public static string? Fault(string phrase)
    {
        var rest = Tag().Replace(Escape().Replace(phrase, string.Empty), string.Empty);
        return rest.Contains('&', StringComparison.Ordinal) ? "found \"&\", expected \"&amp;\" or another escape"
            : rest.AsSpan().IndexOfAny('<', '>') >= 0 ? "found \"<\" or \">\" outside of a tag, expected \"&lt;\" or \"&gt;\""
            : null;
    }

    [GeneratedRegex("&(?:amp|lt|gt|quot|#[0-9]{1,6}|#x[0-9A-Fa-f]{1,6});", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();

    [GeneratedRegex("</?[a-z][a-z0-9]*(?: [a-z-]+(?:=\"[^\"<>]*\")?)*>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
