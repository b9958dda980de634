using AngleSharp.Html.Dom;
using Monitoring.Fetching;
using Monitoring.Reading.Bodies;
using Monitoring.Reading.Dating;
using Monitoring.Reading.Declaring;
using Monitoring.Reading.Outlining;
using Monitoring.Watching;

namespace Monitoring.Reading;

/// <summary>
/// Reads an article from a page of a site never seen before: what the page declares first, then the box with the densest text.
/// Safe for use by several threads.
/// </summary>
public sealed class PageReader
{
    private readonly ReadingWords _words;
    private readonly CanonicalUrls _addresses;
    private readonly DateText _dates;
    private readonly TimeReader _times;
    private readonly LanguageReader _languages;
    private readonly BodyReader _bodies;

    private PageReader(ReadingWords words, CanonicalUrls addresses)
    {
        _words = words;
        _addresses = addresses;
        _dates = new DateText(words);
        _times = new TimeReader(_dates);
        _languages = new LanguageReader(words);
        _bodies = new BodyReader(words);
    }

    /// <summary>Version of the reader, raised whenever it may read the same page otherwise: such a difference is not a change of the page.</summary>
    public static int Version => 1;

    /// <summary>A reader with the words and names of <c>data/reading</c>.</summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <exception cref="DataFileException">A table is missing or faulty.</exception>
    public static PageReader Load(string dataFolder) => new(ReadingWords.Load(dataFolder), CanonicalUrls.Load(dataFolder));

    /// <summary>The article of a page, or why there is none.</summary>
    /// <param name="page">As fetched.</param>
    /// <param name="source">Its source, whose selectors and language are used; null for a page of no source.</param>
    public ArticleOutcome ReadArticle(Page page, Source? source)
    {
        if (page.MediaType.Length > 0 && !page.MediaType.Contains("html", StringComparison.Ordinal))
            return new ArticleOutcome.None(NoArticleReason.NotHtml, $"{page.FinalUrl}: found {page.MediaType}, expected HTML");
        var reading = Read(page.Text, page.FinalUrl, source?.Selectors, source?.Language);
        if (reading.Paragraphs.Count == 0)
            return Nothing(page, reading, source?.Selectors);
        return new ArticleOutcome.Found(new Article
        {
            Url = _addresses.Choose(page.FinalUrl, reading.DeclaredAddress),
            Title = reading.Title,
            Paragraphs = reading.Paragraphs,
            Language = reading.Language,
            Published = reading.Published,
            Modified = reading.Modified,
        });
    }

    /// <summary>Everything that can be read from a page.</summary>
    /// <param name="html">Decoded text of the page.</param>
    /// <param name="url">Its address, for the canonical address, dates in addresses and the site's name; null when it has none.</param>
    /// <param name="selectors">Selectors of its source, where structure alone does not do.</param>
    /// <param name="language">Language of its source, believed if the page declares none.</param>
    public PageReading Read(string html, Uri? url, SourceSelectors? selectors = null, string? language = null)
    {
        using var document = selectors is null ? PageParser.ParseLean(html) : PageParser.Parse(html);
        return Read(document, url, selectors, language);
    }

    /// <summary>The same, of a document that is parsed already.</summary>
    public PageReading Read(IHtmlDocument document, Uri? url, SourceSelectors? selectors = null, string? language = null)
    {
        var parts = SelectedParts.Of(document, selectors);
        var outline = OutlineBuilder.Build(document, _words.Hints, OutlineScope.Seen with { Removed = parts.Removed });
        var facts = outline.Facts;
        var declared = JsonLd.Read(facts.LinkedData);
        var title = parts.Title is { } selected ? TitleReader.Folded(selected) : TitleReader.Read(outline, declared, url);
        IReadOnlyList<Paragraph> paragraphs = parts.BodyIsMissing ? [] : parts.Body is { } body ? _bodies.ReadSelected(body, parts.Removed) : _bodies.Read(document, outline, title, declared.Body);
        return new PageReading
        {
            Title = title,
            Paragraphs = paragraphs,
            Language = _languages.Read(paragraphs, declared.Language, facts.Language, facts.Meta("og:locale", "content-language", "language"), language),
            Published = (parts.Published is { } stated ? _dates.Find(stated) : null) ?? _times.Published(outline, declared, url),
            Modified = _times.Modified(outline, declared),
            DeclaredAddress = facts.Canonical ?? facts.Meta("og:url"),
        };
    }

    private static ArticleOutcome.None Nothing(Page page, PageReading reading, SourceSelectors? selectors) =>
        selectors?.Body is { } body
            ? new(NoArticleReason.SelectorMatchesNothing, $"{page.FinalUrl}: found no text by the selector \"{body}\", expected the article's body")
            : new(reading.Title.Length == 0 ? NoArticleReason.Empty : NoArticleReason.NoBody, $"{page.FinalUrl}: found no running text, expected an article");
}
