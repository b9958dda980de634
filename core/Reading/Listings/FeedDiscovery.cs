using AngleSharp.Dom;

namespace Monitoring.Reading;

/// <summary>Finds the feed that a page announces in its head.</summary>
internal static class FeedDiscovery
{
    private static readonly string[] Types = ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"];

    /// <summary>The feed of the page's own reports, comments' feeds last; null when none is announced.</summary>
    public static Uri? Find(IElement root, Uri at) => Elements.Below(root, element => element.LocalName == "body").OfType<IElement>()
        .Where(IsFeed)
        .Select(link => Uri.TryCreate(at, link.GetAttribute("href")?.Trim(), out var url) && url.Scheme is "http" or "https" ? (Url: url, IsMain: !IsOfComments(link, url)) : (Url: null, IsMain: false))
        .Where(feed => feed.Url is not null)
        .OrderByDescending(feed => feed.IsMain)
        .Select(feed => feed.Url)
        .FirstOrDefault();

    private static bool IsFeed(IElement element) =>
        element.LocalName == "link"
        && (element.GetAttribute("rel") ?? "").Split(' ').Contains("alternate", StringComparer.OrdinalIgnoreCase)
        && Types.Contains((element.GetAttribute("type") ?? "").Split(';')[0].Trim().ToLowerInvariant());

    private static bool IsOfComments(IElement link, Uri url) =>
        url.AbsolutePath.Contains("comments", StringComparison.OrdinalIgnoreCase)
        || (link.GetAttribute("title") ?? "").Contains("comments", StringComparison.OrdinalIgnoreCase);
}
