using Monitoring.Reading;
using Monitoring.Watching;

namespace Monitoring.Trying;

/// <summary>What speaks against a source as it is, in sentences for the person who adds it.</summary>
internal static class TrialConcerns
{
    /// <summary>The concerns, the gravest first.</summary>
    public static IReadOnlyList<string> Of(TrialReport report) => [.. Find(report)];

    private static IEnumerable<string> Find(TrialReport report)
    {
        if (report.Listing is not { } listing)
            yield break;
        if (listing.Fault is { } fault)
            yield return $"The list: {fault}.";
        if (report.Articles.Count > 0 && report.Articles.All(article => article.Article is null))
            yield return $"None of {report.Articles.Count} articles could be read: {report.Articles[0].Fault}.";
        else if (report.Articles.Count(article => article.Article is null) is > 0 and var unread)
            yield return $"{unread} of {report.Articles.Count} articles could not be read.";
        var read = report.Articles.Select(article => article.Article).OfType<Article>().ToArray();
        if (read.Count(article => article.Published is null) is > 0 and var undated)
            yield return $"{undated} of {read.Length} articles state no time that was understood: \"yesterday\" in them cannot be resolved.";
        if (read.Where(article => article.Language is { } told && !IsSame(told, report.Source)).Select(article => article.Language).FirstOrDefault() is { } other && report.Source.Language != "und")
            yield return $"An article is in \"{other}\", the source says \"{report.Source.Language}\".";
        if (!report.IsConditional)
            yield return "The server gives neither ETag nor Last-Modified (or redirects): every look fetches the whole page.";
        if (listing.Form == ListingForm.ListPage && listing.Feed is { } feed)
            yield return $"The page announces a feed, which is steadier than a list: {feed}";
        if (report.FinalUrl is { } final && final != report.Source.Url)
            yield return $"The address redirects to {final}: watch that one, so that looks can be conditional.";
    }

    private static bool IsSame(string language, Source source) => language.Split('-')[0] == source.Language.Split('-')[0];
}
