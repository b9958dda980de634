using System.Globalization;

namespace Monitoring.Reading;

/// <summary>Reads RSS 2.0 (and older), RSS 1.0, Atom and sitemaps.</summary>
internal static class FeedReading
{
    private const string NewsSpace = "http://www.google.com/schemas/sitemap-news/0.9";

    private static readonly string[] PublishedNames = ["pubdate", "published", "issued", "date", "publication_date", "created"];
    private static readonly string[] ModifiedNames = ["updated", "modified", "lastmod"];

    /// <summary>True for text that begins like an XML feed or sitemap.</summary>
    public static bool IsFeed(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096));
        foreach (var root in new[] { "<rss", "<feed", "<rdf:rdf", "<urlset", "<sitemapindex" })
        {
            if (head.Contains(root, StringComparison.OrdinalIgnoreCase) && !head.Contains("<html", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The listing of a feed.</summary>
    /// <param name="text">The feed.</param>
    /// <param name="at">Its address, which relative links start from.</param>
    /// <param name="urls">Makes addresses canonical.</param>
    public static Listing Read(string text, Uri at, CanonicalUrls urls)
    {
        var feed = FeedXml.Read(text);
        var form = feed.Root switch
        {
            "rss" => ListingForm.Rss,
            "rdf" => ListingForm.Rdf,
            "feed" => ListingForm.Atom,
            "sitemapindex" => ListingForm.SitemapIndex,
            _ => ListingForm.Sitemap,
        };
        var links = form == ListingForm.SitemapIndex ? [] : feed.Items.Select(item => Link(item, at, urls)).OfType<ArticleLink>().DistinctBy(link => link.Url);
        return new Listing([.. links], [], form == ListingForm.SitemapIndex ? NewestSitemap(feed.Items, at) : null)
        {
            Form = form,
            Pause = Pause(feed.Channel),
            Fault = feed.Fault is null ? null : $"the feed breaks off after {feed.Items.Count} items: {feed.Fault}",
        };
    }

    private static ArticleLink? Link(IReadOnlyList<FeedElement> item, Uri at, CanonicalUrls urls)
    {
        if (Address(item) is not { } address || !Uri.TryCreate(at, address, out var url) || url.Scheme is not ("http" or "https") || url.Host.Length == 0)
            return null;
        var modified = Time(item, ModifiedNames);
        return new ArticleLink(urls.Of(url), PlainText.Of(Title(item)), Time(item, PublishedNames) ?? (IsAtom(item) ? modified : null)) { Modified = modified };
    }

    private static string? Address(IReadOnlyList<FeedElement> item)
    {
        var links = item.Where(element => element.Level == 1 && element.Name == "link").ToArray();
        var address = Text(item, "origlink")
            ?? links.FirstOrDefault(link => link["href"] is not null && link["rel"] is null or "alternate" && link["type"] is null or "text/html" or "application/xhtml+xml")?["href"]
            ?? links.FirstOrDefault(link => link["href"] is not null && link["rel"] is null or "alternate")?["href"]
            ?? links.Select(link => link.Text.Trim()).FirstOrDefault(text => text.Length > 0)
            ?? Text(item, "loc")
            ?? item.FirstOrDefault(element => element is { Level: 1, Name: "guid" } && element["ispermalink"] is not "false")?.Text.Trim()
            ?? item.FirstOrDefault(element => element.Level == 0)?["about"];
        return address is { Length: > 0 and < 4096 } ? address : null;
    }

    private static string? Title(IReadOnlyList<FeedElement> item) =>
        (item.FirstOrDefault(element => element is { Level: 1, Name: "title" }) ?? item.FirstOrDefault(element => element.Name == "title" && element.Space == NewsSpace))?.Text;

    private static ReportTime? Time(IReadOnlyList<FeedElement> item, string[] names) =>
        names.SelectMany(name => item.Where(element => element.Name == name && (element.Level == 1 || element.Space == NewsSpace)))
            .Select(element => FeedTime.Read(element.Text)).FirstOrDefault(time => time is not null);

    private static string? Text(IReadOnlyList<FeedElement> item, string name) =>
        item.FirstOrDefault(element => element.Level == 1 && element.Name == name)?.Text.Trim() is { Length: > 0 } text ? text : null;

    private static bool IsAtom(IReadOnlyList<FeedElement> item) => item[^1].Name == "entry";

    private static Uri? NewestSitemap(IReadOnlyList<IReadOnlyList<FeedElement>> items, Uri at) => items
        .Select(item => (Address: Text(item, "loc"), Time: Time(item, ModifiedNames)?.Day ?? DateOnly.MinValue))
        .Where(sitemap => sitemap.Address is not null)
        .OrderByDescending(sitemap => sitemap.Address!.Contains("news", StringComparison.OrdinalIgnoreCase))
        .ThenByDescending(sitemap => sitemap.Time)
        .Select(sitemap => Uri.TryCreate(at, sitemap.Address, out var url) && url.Scheme is "http" or "https" ? url : null)
        .FirstOrDefault(url => url is not null);

    private static TimeSpan? Pause(IReadOnlyList<FeedElement> channel)
    {
        // sy:updatePeriod is not asked: blog software writes "hourly" into every feed, whatever its authors think.
        var ttl = channel.FirstOrDefault(element => element is { Name: "ttl", Level: 2 })?.Text;
        if (!int.TryParse(ttl, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var minutes) || minutes < 1)
            return null;
        return minutes < Listing.LongestPause.TotalMinutes ? TimeSpan.FromMinutes(minutes) : Listing.LongestPause;
    }
}
