using System.Runtime.CompilerServices;
using Monitoring.Extracting;
using Monitoring.Fetching;
using Monitoring.Reading;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring.Replaying;

/// <summary>
/// Reads and extracts stored pages again with today's reader, extractor and tables, and says what would differ. Writes nothing
/// and tells nothing: the way to see what a change of the program means before it runs.
/// </summary>
public sealed class Replay(IBlobStore store, ListingReader listings, PageReader pages, FigureExtractor figures, IReadOnlyList<Source> sources)
{
    private readonly EvidenceStore _evidence = new(store);

    /// <summary>All stored articles of a source, or of all, that have a page as evidence; in the order of their blobs.</summary>
    /// <param name="source">Id of the source; null for all.</param>
    /// <param name="cancellationToken">Stops between two articles.</param>
    /// <exception cref="StoreException">The store failed as a whole; single blobs that cannot be read are passed over.</exception>
    public async IAsyncEnumerable<ReplayOutcome> RunAsync(string? source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in store.ListAsync(source is null ? "articles/" : StoredArticle.PrefixOf(source), cancellationToken))
        {
            if (await store.ReadOrPassAsync<StoredArticle>(blob, cancellationToken) is { Value: { Raw: { } raw } stored }
                && await store.OrPassAsync<ReplayOutcome?>(async () => await AgainAsync(blob, stored, raw, cancellationToken), null) is { } outcome)
                yield return outcome;
        }
    }

    private async Task<ReplayOutcome> AgainAsync(string blob, StoredArticle stored, string raw, CancellationToken cancellationToken)
    {
        if (await _evidence.FindAsync(raw, stored.RawCharset, cancellationToken) is not { } text)
            return new ReplayOutcome.Expired { Blob = blob, Source = stored.Source, Url = stored.Article.Url };
        var source = sources.FirstOrDefault(one => one.Id == stored.Source);
        var page = new Page(stored.Article.Url, stored.Article.Url, text, "text/html", null, stored.ChangedAt);
        if (Message(page, stored, source) is { } message)
            return Compared(blob, stored, message, source);
        return pages.ReadArticle(page, source) switch
        {
            ArticleOutcome.Found found => Compared(blob, stored, found.Article, source),
            ArticleOutcome.None none => new ReplayOutcome.Unreadable { Blob = blob, Source = stored.Source, Url = stored.Article.Url, Found = none.Seen },
            _ => throw new InvalidOperationException("an outcome of reading that is in no list"),
        };
    }

    // A message's evidence is the page that it stood on, among others.
    private Article? Message(Page page, StoredArticle stored, Source? source)
    {
        if (source is not { Kind: SourceKind.Messages or SourceKind.Auto })
            return null;
        var key = CanonicalUrls.Key(stored.Article.Url);
        return listings.Read(page with { Url = source.Url, FinalUrl = source.Url }, source).Messages.FirstOrDefault(message => CanonicalUrls.Key(message.Url) == key);
    }

    private ReplayOutcome Compared(string blob, StoredArticle stored, Article today, Source? source)
    {
        var extraction = figures.Extract(new ReportText(today.Title, today.Text, today.Language ?? source?.Language, today.Published?.Day));
        var (textCame, textWent) = Differences(stored.Article.Paragraphs, today.Paragraphs, paragraph => paragraph.Text);
        var (figuresCame, figuresWent) = Differences(stored.Extraction.Figures, extraction.Figures, Key);
        var totals = Totals(stored.Extraction.Totals, extraction.Totals);
        if (textCame.Count + textWent.Count + figuresCame.Count + figuresWent.Count + totals.Count == 0 && stored.Article.Title == today.Title)
            return new ReplayOutcome.Same { Blob = blob, Source = stored.Source, Url = stored.Article.Url };
        return new ReplayOutcome.Differs
        {
            Blob = blob,
            Source = stored.Source,
            Url = stored.Article.Url,
            Title = (stored.Article.Title, today.Title),
            TextCame = [.. textCame.Select(paragraph => paragraph.Text)],
            TextWent = [.. textWent.Select(paragraph => paragraph.Text)],
            FiguresCame = figuresCame,
            FiguresWent = figuresWent,
            Totals = totals,
        };
    }

    // Ids and offsets move with every paragraph that is read otherwise; what a figure says does not.
    private static string Key(Figure figure) => System.Text.Json.JsonSerializer.Serialize(
        figure with { Id = "", SubsetOf = null, Restates = null, Rule = "", Evidence = figure.Evidence with { Start = 0, End = 0, SentenceStart = 0, SentenceEnd = 0 } },
        MonitorJson.Line);

    private static (IReadOnlyList<T> Came, IReadOnlyList<T> Went) Differences<T>(IReadOnlyList<T> stored, IReadOnlyList<T> today, Func<T, string> key)
    {
        var (before, after) = (stored.Select(key).ToHashSet(StringComparer.Ordinal), today.Select(key).ToHashSet(StringComparer.Ordinal));
        return ([.. today.Where(one => !before.Contains(key(one)))], [.. stored.Where(one => !after.Contains(key(one)))]);
    }

    private static IReadOnlyList<(Measure Measure, CountRange? Stored, CountRange? Today)> Totals(IReadOnlyDictionary<Measure, CountRange> stored, IReadOnlyDictionary<Measure, CountRange> today) =>
        [.. stored.Keys.Union(today.Keys).Order()
            .Select(measure => (measure, Stored: stored.TryGetValue(measure, out var before) ? before : (CountRange?)null, Today: today.TryGetValue(measure, out var now) ? now : (CountRange?)null))
            .Where(total => total.Stored != total.Today)];
}
