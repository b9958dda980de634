using System.Text;
using Monitoring.Extracting;
using Monitoring.Fetching;
using Monitoring.Reading;
using Monitoring.Reconciling;
using Monitoring.Replaying;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring.Tests.Replaying;

public class ReplayTests
{
    private const string Html = "<html lang=\"en\"><head><title>Six killed in raid on Atareb</title></head><body><article><h1>Six killed in raid on Atareb</h1><p>Six civilians were killed on Saturday in an air strike on the town of Atareb in the west of Aleppo province, residents and rescue workers said.</p><p>Two of the dead are children, and eleven people were injured when a second bomb fell on the road to the market, they added on Saturday evening.</p></article></body></html>";

    private static readonly string Tables = Repository.File("data");
    private static readonly PageReader Pages = PageReader.Load(Tables);
    private static readonly FigureExtractor Figures = FigureExtractor.Load(Tables);
    private static readonly Source Sample = new() { Id = "sample", Name = "Sample", Url = new("https://example.org/"), Language = "en" };

    [Fact]
    public async Task WhatIsReadTheSameIsTheSame()
    {
        var store = new MemoryBlobStore();
        await KeepAsync(store, stored => stored);

        Assert.IsType<ReplayOutcome.Same>(Assert.Single(await RunAsync(store)));
    }

    [Fact]
    public async Task FiguresAndTextThatWouldBeReadOtherwiseAreShown()
    {
        var store = new MemoryBlobStore();
        await KeepAsync(store, stored => stored with
        {
            Extraction = stored.Extraction with { Figures = [], Totals = new Dictionary<Measure, CountRange>() },
            Article = stored.Article with { Paragraphs = [new Paragraph(ParagraphKind.Text, "A share bar.")] },
        });

        var differs = Assert.IsType<ReplayOutcome.Differs>(Assert.Single(await RunAsync(store)));

        Assert.Contains(differs.FiguresCame, figure => figure is { Measure: Measure.Killed, Count: 6 });
        Assert.Empty(differs.FiguresWent);
        Assert.Contains(differs.TextCame, text => text.StartsWith("Six civilians were killed", StringComparison.Ordinal));
        Assert.Equal(["A share bar."], differs.TextWent);
        Assert.Contains(differs.Totals, total => total is { Measure: Measure.Killed, Stored: null, Today.Count: 6 });
    }

    [Fact]
    public async Task APageThatHasExpiredIsToldAsSuch()
    {
        var store = new MemoryBlobStore();
        await KeepAsync(store, stored => stored with { Raw = new string('0', 32) });

        Assert.IsType<ReplayOutcome.Expired>(Assert.Single(await RunAsync(store)));
    }

    [Fact]
    public async Task AMessageIsReadAgainFromThePageItStoodOn()
    {
        const string Live = "<html><body><div class=\"post\" id=\"p1\"><time datetime=\"2016-12-24T12:00:00Z\">12:00</time><a href=\"#p1\">Link</a><h2>Raid</h2><p>Six civilians were killed in Atareb.</p></div></body></html>";
        var (store, source) = (new MemoryBlobStore(), Sample with { Kind = SourceKind.Messages });
        var page = new Page(source.Url, source.Url, Live, "text/html", null, default);
        var message = Assert.Single(ListingReader.Load(Tables).Read(page, source).Messages);
        await StoreAsync(store, source, page, message, stored => stored);

        var outcomes = await RunAsync(store, source);

        Assert.IsType<ReplayOutcome.Same>(Assert.Single(outcomes));
    }

    [Fact]
    public async Task EvidenceIsTheBytesOfTheServerKeptOnceAndReadByItsCharset()
    {
        var (memory, text) = (new MemoryBlobStore(), "<p>\u0642\u062A\u0644</p>");
        var evidence = new EvidenceStore(memory);
        var page = new Page(new("https://example.org/a"), new("https://example.org/a"), text, "text/html", null, default)
        {
            Content = CodePagesEncodingProvider.Instance.GetEncoding(1256)!.GetBytes(text),
            Charset = "windows-1256",
        };

        var first = await evidence.KeepAsync(page, default);
        var second = await evidence.KeepAsync(page, default);

        Assert.Equal(first, second);
        Assert.Equal(text, await evidence.FindAsync(first, page.Charset, default));
        Assert.Null(await evidence.FindAsync(new string('0', 32), null, default));
    }

    private static async Task KeepAsync(MemoryBlobStore store, Func<StoredArticle, StoredArticle> change)
    {
        var page = new Page(new("https://example.org/news/1"), new("https://example.org/news/1"), Html, "text/html", null, default);
        await StoreAsync(store, Sample, page, Assert.IsType<ArticleOutcome.Found>(Pages.ReadArticle(page, Sample)).Article, change);
    }

    private static async Task StoreAsync(MemoryBlobStore store, Source source, Page page, Article article, Func<StoredArticle, StoredArticle> change)
    {
        var extraction = Figures.Extract(new ReportText(article.Title, article.Text, article.Language, article.Published?.Day));
        var report = new Report { Source = source, Article = article, Extraction = extraction, ReadAt = DateTimeOffset.UnixEpoch, Version = 1 };
        var stored = change(StoredArticle.After(null, report, null, await new EvidenceStore(store).KeepAsync(page, default), null));
        await store.WriteAsync(StoredArticle.BlobName("sample", article.Url), stored, null, default);
    }

    private static async Task<List<ReplayOutcome>> RunAsync(MemoryBlobStore store, Source? source = null)
    {
        var outcomes = new List<ReplayOutcome>();
        await foreach (var outcome in new Replay(store, ListingReader.Load(Tables), Pages, Figures, [source ?? Sample]).RunAsync(null, default))
            outcomes.Add(outcome);
        return outcomes;
    }
}
