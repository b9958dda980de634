namespace Monitoring.Reading;

/// <summary>What a listing was read from.</summary>
public enum ListingForm { Rss, Rdf, Atom, JsonFeed, Sitemap, SitemapIndex, ListPage, MessagePage }

/// <summary>What a start page or feed lists.</summary>
/// <param name="Links">Articles, in the order of the page.</param>
/// <param name="Messages">For a page of dated items with permalinks: the items themselves, read in place.</param>
/// <param name="Feed">A feed that the page announces; null when none.</param>
public sealed record Listing(IReadOnlyList<ArticleLink> Links, IReadOnlyList<Article> Messages, Uri? Feed)
{
    /// <summary>What it was read from.</summary>
    public ListingForm Form { get; init; } = ListingForm.ListPage;

    /// <summary>The feed asks not to be read again sooner (RSS <c>ttl</c>); null when it does not. At most <see cref="LongestPause"/>.</summary>
    public TimeSpan? Pause { get; init; }

    /// <summary>What could not be read, for operators; the rest was. Null when all was read.</summary>
    public string? Fault { get; init; }

    /// <summary>Longest <see cref="Pause"/> that is obeyed: 1 hour, as for <c>Cache-Control</c>. Feeds of breaking news are often left at their software's default.</summary>
    public static TimeSpan LongestPause { get; } = TimeSpan.FromHours(1);
}
