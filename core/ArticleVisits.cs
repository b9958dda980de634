using Monitoring.Comparing;
using Monitoring.Extracting;
using Monitoring.Fetching;
using Monitoring.Reading;
using Monitoring.Reconciling;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring;

/// <summary>One article through the walk: fetched, read, compared, extracted, reconciled, put out, stored; in this order.</summary>
internal sealed class ArticleVisits(MonitorRooms rooms)
{
    private readonly EvidenceStore _evidence = new(rooms.Store);

    /// <summary>Fetches an article's page and takes what is on it.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="visit">The article.</param>
    /// <param name="blindSince">Since when the source had not been seen until this look; null when there was no blind gap.</param>
    /// <param name="cancellationToken">Stops between two steps; what was stored stays whole.</param>
    public async Task<ArticleLook> LookAsync(Source source, PlannedVisit visit, DateTimeOffset? blindSince, CancellationToken cancellationToken)
    {
        var known = visit.Article;
        var request = new FetchRequest(known.Url) { Validators = known.Validators, AllowPrivate = source.AllowPrivate, Language = source.Language };
        switch (await rooms.Fetcher.FetchAsync(request, cancellationToken))
        {
            case FetchResult.Failed failed:
                return new ArticleLook { Failed = failed, Fault = failed.Found };
            case FetchResult.Fetched fetched:
                var first = new FirstSight(known.FirstListed, known.Baseline, blindSince);
                return await ReadAsync(source, known.Url, fetched.Body, first, cancellationToken) with { Validators = fetched.Body.Validators };
            default:
                return new ArticleLook { Validators = known.Validators };
        }
    }

    /// <summary>Takes a message that was read in place.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="message">The message.</param>
    /// <param name="page">The page that it stands on: its evidence.</param>
    /// <param name="blindSince">Since when the source had not been seen until this look; null when there was no blind gap.</param>
    /// <param name="cancellationToken">Stops between two steps; what was stored stays whole.</param>
    public Task<ArticleLook> TakeAsync(Source source, PlannedMessage message, Page? page, DateTimeOffset? blindSince, CancellationToken cancellationToken) =>
        TakeAsync(source, message.Message.Url, message.Message, page, new FirstSight(rooms.Clock.GetUtcNow(), message.IsBaseline, blindSince), cancellationToken);

    private async Task<ArticleLook> ReadAsync(Source source, Uri url, Page page, FirstSight first, CancellationToken cancellationToken) =>
        rooms.Pages.ReadArticle(page, source) switch
        {
            ArticleOutcome.Found found => await TakeAsync(source, Identity(url, found.Article.Url, source), found.Article, page, first, cancellationToken),
            ArticleOutcome.None { Reason: NoArticleReason.Empty or NoArticleReason.NoBody } none => await TakeAsync(source, url, null, page, first, cancellationToken) with { Fault = none.Seen, Unread = true },
            ArticleOutcome.None none => new ArticleLook { Fault = none.Seen, Unread = none.Reason == NoArticleReason.SelectorMatchesNothing },
            _ => throw new InvalidOperationException("an outcome of reading that is in no list"),
        };

    private async Task<ArticleLook> TakeAsync(Source source, Uri url, Article? now, Page? raw, FirstSight first, CancellationToken cancellationToken)
    {
        var name = StoredArticle.BlobName(source.Id, url);
        var stored = await rooms.Store.ReadAsync<StoredArticle>(name, cancellationToken);
        if ((stored is null && now is null) || stored?.Value.TakenDown == true)
            return new ArticleLook();
        var article = now is null ? null : now with { Url = url };
        switch (ArticleComparer.Compare(article, await KnownAsync(stored?.Value, source, cancellationToken)))
        {
            case ArticleChange.Suspect suspect:
                // Nothing is lost when another run writes first: the same doubt is met again at the next look.
                await rooms.Store.WriteAsync(name, stored!.Value.Doubting(suspect.Hash), stored.ETag, cancellationToken);
                return new ArticleLook { Fault = suspect.Found, Unread = suspect.Reason != SuspectReason.Flapping };
            case ArticleChange.New:
            case ArticleChange.Edited:
                return await TellAsync(source, article!, raw, stored, name, first, cancellationToken);
            default:
                return new ArticleLook();
        }
    }

    // The commit order: incident (with what is to be told), outbox, article. A crash between two of them is finished by
    // the next look, which finds the article not stored as seen and arrives at the same incident and the same alerts.
    private async Task<ArticleLook> TellAsync(Source source, Article article, Page? raw, Stored<StoredArticle>? stored, string name, FirstSight first, CancellationToken cancellationToken)
    {
        var now = rooms.Clock.GetUtcNow();
        var extraction = rooms.Figures.Extract(new ReportText(article.Title, article.Text, article.Language ?? source.Language, article.Published?.Day));
        var report = new Report
        {
            Source = source,
            Article = article,
            Extraction = extraction,
            ReadAt = now,
            Version = (stored?.Value.Version ?? 0) + 1,
            Baseline = stored is null && first.Baseline,
            Late = stored?.Value.Late ?? ArticlePlan.IsLate(article.Published, first.At),
            BlindSince = first.BlindSince,
        };
        var told = await rooms.Incidents.TellAsync(report, rooms.Chats, cancellationToken);
        await rooms.Outbox.PutAsync(told.Alerts, cancellationToken);
        var hash = raw is not null && extraction.Figures.Count > 0 ? await _evidence.KeepAsync(raw, cancellationToken) : null;
        await rooms.Store.WriteAsync(name, StoredArticle.After(stored?.Value, report, stored is null ? null : ArticleComparer.HashOf(stored.Value.Article), hash, raw?.Charset), stored?.ETag, cancellationToken);
        return new ArticleLook { IsNews = true, Figures = extraction.Figures.Count, Alerts = told.Alerts };
    }

    // What another version of the reader made of the same page is no change of the page: read the stored page again.
    private async Task<KnownArticle?> KnownAsync(StoredArticle? stored, Source source, CancellationToken cancellationToken)
    {
        if (stored is null)
            return null;
        var article = stored.Article;
        if (stored.ReaderVersion != PageReader.Version && stored.Raw is { } raw && await _evidence.FindAsync(raw, stored.RawCharset, cancellationToken) is { } text
            && rooms.Pages.ReadArticle(new Page(article.Url, article.Url, text, "text/html", null, stored.ChangedAt), source) is ArticleOutcome.Found again)
            article = again.Article;
        return new KnownArticle { Article = article, EarlierTexts = stored.EarlierTexts, SuspectHash = stored.Suspect?.Hash, SuspectTimes = stored.Suspect?.Times ?? 0 };
    }

    // A page may call its own start page canonical; an article's identity must tell it from its neighbours.
    private static Uri Identity(Uri asked, Uri canonical, Source source) =>
        canonical.AbsolutePath.Length <= 1 || canonical == source.Url || !string.Equals(canonical.Host, asked.Host, StringComparison.OrdinalIgnoreCase) ? asked : canonical;

    /// <summary>What is known of an article's first listing.</summary>
    private readonly record struct FirstSight(DateTimeOffset At, bool Baseline, DateTimeOffset? BlindSince);
}
