using Monitoring.Fetching;
using Monitoring.Reading.Dating;
using Monitoring.Watching;

namespace Monitoring.Reading;

/// <summary>
/// Reads the start page or feed of a source: RSS, Atom, JSON Feed, sitemaps, pages that list articles, and pages of dated
/// messages. What the page is, it finds out from the text; media types are wrong too often.
/// </summary>
public sealed class ListingReader
{
    private readonly CanonicalUrls _urls;
    private readonly ListPageReading _lists;
    private readonly MessagePageReading _messages;

    private ListingReader(CanonicalUrls urls, ArticleUrlShape shape, DateText dates)
    {
        _urls = urls;
        _lists = new ListPageReading(urls, shape, dates);
        _messages = new MessagePageReading(urls);
    }

    /// <summary>A reader with the tables of the data folder.</summary>
    /// <exception cref="DataFileException">A table is absent or has faults.</exception>
    public static ListingReader Load(string dataFolder) =>
        new(CanonicalUrls.Load(dataFolder), ArticleUrlShape.Load(dataFolder), new DateText(ReadingWords.Load(dataFolder)));

    /// <summary>What the page lists. Never throws for what a page holds; see <see cref="Listing.Fault"/>.</summary>
    /// <param name="page">The page as fetched.</param>
    /// <param name="source">The source it belongs to: its kind, language and selectors.</param>
    public Listing Read(Page page, Source source)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(source);
        if (FeedReading.IsFeed(page.Text))
            return FeedReading.Read(page.Text, page.FinalUrl, _urls);
        if (JsonFeedReading.IsJson(page.Text))
            return JsonFeedReading.Read(page.Text, page.FinalUrl, _urls);
        return source.Kind == SourceKind.Article ? OneArticle(page) : ReadHtml(page, source);
    }

    private Listing OneArticle(Page page) => new([new ArticleLink(_urls.Of(page.Url), null, null)], [], null);

    private Listing ReadHtml(Page page, Source source)
    {
        using var document = PageParser.Parse(page.Text);
        if (document.DocumentElement is not { } root)
            return new Listing([], [], null) { Fault = "the page has no elements" };
        var at = Base(document.QuerySelector("base[href]")?.GetAttribute("href"), page.FinalUrl);
        var feed = FeedDiscovery.Find(root, at);
        if (source.Kind is SourceKind.Messages or SourceKind.Auto
            && _messages.Read(root, at, source, isCertain: source.Kind == SourceKind.Messages) is { Count: > 0 } messages)
            return new Listing([], messages, feed) { Form = ListingForm.MessagePage };
        if (source.Kind == SourceKind.Messages)
            return new Listing([], [], feed) { Form = ListingForm.MessagePage, Fault = "no dated items with permalinks were found on the page" };
        var links = _lists.Read(root, at, source.Selectors?.Links);
        return new Listing(links, [], feed) { Fault = links.Count == 0 ? "no links that look like articles were found on the page" : null };
    }

    private static Uri Base(string? declared, Uri page) =>
        declared is not null && Uri.TryCreate(page, declared.Trim(), out var stated) && stated.Scheme is "http" or "https" ? stated : page;
}
