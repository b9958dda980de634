using Monitoring.Extracting;
using Monitoring.Fetching;
using Monitoring.Reading;
using Monitoring.Watching;

namespace Monitoring.Trying;

/// <summary>
/// Tries a source without storing or telling anything: fetches its start page and newest articles by the same code as a run,
/// robots.txt and pauses included, and says what it found.
/// </summary>
public sealed class SourceTrial(IPageFetcher fetcher, ListingReader listings, PageReader pages, FigureExtractor figures)
{
    /// <summary>Articles read in a trial unless asked otherwise.</summary>
    public const int UsualArticles = 5;

    /// <summary>Tries a source as it is defined.</summary>
    /// <param name="source">The source.</param>
    /// <param name="articles">Most articles to read, from 0.</param>
    /// <param name="cancellationToken">Stops between two requests.</param>
    public async Task<TrialReport> TryAsync(Source source, int articles, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        switch (await fetcher.FetchAsync(Request(source, source.Url), cancellationToken))
        {
            case FetchResult.Fetched fetched:
                var listing = listings.Read(fetched.Body, source);
                var read = await ReadAsync(source, listing, articles, cancellationToken);
                var report = new TrialReport { Source = source, FinalUrl = fetched.Body.FinalUrl, Listing = listing, IsConditional = fetched.Body.Validators is not null, Articles = read };
                return report with { Concerns = TrialConcerns.Of(report) };
            case FetchResult.Failed failed:
                return new TrialReport { Source = source, Failure = failed, Concerns = [$"The start page could not be had: {failed.Found}."] };
            default:
                throw new InvalidOperationException($"{source.Url}: found no change without having asked for one");
        }
    }

    /// <summary>Makes a source of an address: prefers a feed that the page announces and that lists something, and fills in what can be told.</summary>
    /// <param name="url">A start page or feed.</param>
    /// <param name="allowPrivate">Allows private addresses: for local tests only.</param>
    /// <param name="taken">Ids that exist.</param>
    /// <param name="articles">Most articles to read.</param>
    /// <param name="cancellationToken">Stops between two requests.</param>
    public async Task<SourceProposal> ProposeAsync(Uri url, bool allowPrivate, IReadOnlyCollection<string> taken, int articles, CancellationToken cancellationToken)
    {
        var blank = new Source { Id = "new", Name = url.Host, Url = url, Language = "und", AllowPrivate = allowPrivate };
        var first = await TryAsync(blank, articles: 0, cancellationToken);
        if (first.Listing is not { } listing)
            return new SourceProposal(blank, first, null);
        var settled = blank with { Url = first.FinalUrl!, Kind = Kind(listing) };
        var feed = await FeedAsync(blank, listing, cancellationToken);
        var report = await TryAsync(feed ?? settled, articles, cancellationToken);
        var named = Completed(report, taken);
        var again = report with { Source = named };
        return new SourceProposal(named, again with { Concerns = TrialConcerns.Of(again) }, feed?.Url);
    }

    private async Task<Source?> FeedAsync(Source blank, Listing listing, CancellationToken cancellationToken)
    {
        if (listing.Feed is null || listing.Form == ListingForm.MessagePage)
            return null;
        var feed = blank with { Url = listing.Feed, Kind = SourceKind.Feed };
        var report = await TryAsync(feed, articles: 0, cancellationToken);
        return report.Listing is { Links.Count: > 0, Form: not ListingForm.ListPage } ? feed with { Url = report.FinalUrl! } : null;
    }

    private async Task<IReadOnlyList<TrialArticle>> ReadAsync(Source source, Listing listing, int most, CancellationToken cancellationToken)
    {
        var read = new List<TrialArticle>(listing.Messages.Take(most).Select(message => Read(message.Url, message.Title, message, source)));
        foreach (var link in listing.Links.Take(most))
            read.Add(await ReadAsync(source, link, cancellationToken));
        return read;
    }

    private async Task<TrialArticle> ReadAsync(Source source, ArticleLink link, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(Request(source, link.Url), cancellationToken) switch
        {
            FetchResult.Fetched fetched => pages.ReadArticle(fetched.Body, source) switch
            {
                ArticleOutcome.Found found => Read(link.Url, link.Title, found.Article, source),
                ArticleOutcome.None none => new TrialArticle { Url = link.Url, ListedTitle = link.Title, Fault = none.Seen },
                _ => throw new InvalidOperationException("an outcome of reading that is in no list"),
            },
            FetchResult.Failed failed => new TrialArticle { Url = link.Url, ListedTitle = link.Title, Fault = failed.Found },
            _ => throw new InvalidOperationException($"{link.Url}: found no change without having asked for one"),
        };

    private TrialArticle Read(Uri url, string? listed, Article article, Source source)
    {
        var language = article.Language ?? (source.Language == "und" ? null : source.Language);
        var extraction = figures.Extract(new ReportText(article.Title, article.Text, language, article.Published?.Day));
        return new TrialArticle { Url = url, ListedTitle = listed, Article = article, Figures = extraction.Figures.Count };
    }

    private static SourceKind Kind(Listing listing) => listing.Form switch
    {
        ListingForm.ListPage => SourceKind.List,
        ListingForm.MessagePage => SourceKind.Messages,
        _ => SourceKind.Feed,
    };

    private static Source Completed(TrialReport report, IReadOnlyCollection<string> taken)
    {
        var language = report.Articles.Select(article => article.Article?.Language).OfType<string>().Where(found => found != "und")
            .CountBy(found => found, StringComparer.Ordinal).OrderByDescending(count => count.Value).Select(count => count.Key).FirstOrDefault();
        return report.Source with { Id = SourceIds.For(report.Source.Url, language, taken), Language = language ?? "und" };
    }

    private static FetchRequest Request(Source source, Uri url) =>
        new(url) { AllowPrivate = source.AllowPrivate, Language = source.Language == "und" ? null : source.Language };
}
