using System.Text.RegularExpressions;
using Monitoring.Alerting.Writing;

namespace Monitoring.Alerting.TakingDown;

/// <summary>Takes quotations of a page out of a message; counts, dates and the address stay.</summary>
internal static partial class PostCleaning
{
    /// <summary>The message without them; the same string when it has none.</summary>
    public static string Without(string html, PageWords page)
    {
        var cleaned = Block().Replace(html, match => page.IsQuotedIn(Html.Plain(match.Value)) ? string.Empty : match.Value);
        return Marked().Replace(cleaned, match => page.IsQuotedIn(Html.Plain(match.Value)) ? $"{match.Value[0]}…{match.Value[^1]}" : match.Value);
    }

    [GeneratedRegex("<blockquote[^>]*>.*?</blockquote>\n?", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    /// <summary>Marks of quotation of the scripts that posts are written in.</summary>
    [GeneratedRegex("“[^”]*”|«[^»]*»|„[^“]*“", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
