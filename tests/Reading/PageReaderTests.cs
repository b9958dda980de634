using Monitoring.Fetching;
using Monitoring.Reading;
using Monitoring.Watching;

namespace Monitoring.Tests.Reading;

public sealed class PageReaderTests
{
    private const string Prose = "<p>Three civilians were killed on Tuesday when shells hit a market in Ariha, local activists said in the evening.</p><p>The wounded were brought to hospitals of the city, where doctors ask for donors of blood of all groups.</p>";

    private static readonly PageReader s_reader = PageReader.Load(Repository.File("data"));

    [Fact]
    public void TheHeadlineIsCleanedOfTheSitesName()
    {
        Assert.Equal("Shells hit a market", Read("<title>Shells hit a market | North Watch</title><meta property='og:site_name' content='North Watch'>").Title);
        Assert.Equal("Shells hit a market", Read("<title>North Watch :: x</title><h1>Shells hit a market</h1>").Title);
        Assert.Equal("Idlib - Shells hit a market", Read("<meta property='og:title' content='Idlib - Shells hit a market'>").Title);
    }

    [Theory]
    [InlineData("{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"datePublished\":\"2020-03-04\"}")]
    [InlineData("[{\"@type\":\"Person\"},{\"@type\":[\"NewsArticle\",\"Thing\"],\"headline\":\"H\",\"datePublished\":\"2020-03-04\"}]")]
    [InlineData("{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":\"ReportageNewsArticle\",\"headline\":\"H\",\"datePublished\":\"2020-03-04\"}]}")]
    [InlineData("/*<![CDATA[*/{\"@type\":\"BlogPosting\",\"headline\":\"H\",\n\"datePublished\":\"2020-03-04\",}/*]]>*/")]
    public void JsonLdIsReadInEveryForm(string json)
    {
        var reading = Read($"<script type='application/ld+json'>{json}</script>");

        Assert.Equal(("H", new DateOnly(2020, 3, 4)), (reading.Title, reading.Published!.Day));
    }

    [Theory]
    [InlineData("<meta property='article:published_time' content='2020-03-04T10:00:00Z'>")]
    [InlineData("<meta itemprop='datePublished' content='2020-03-04'>")]
    [InlineData("<h1>T</h1><time datetime='2020-03-04T10:00Z'>yesterday</time>")]
    [InlineData("<h1>T</h1><span class='post-date'>March 4, 2020</span>")]
    [InlineData("<h1>T</h1><div>By Desk, 4 March 2020</div>")]
    public void ThePublicationIsFoundWhereverItStands(string markup) =>
        Assert.Equal(new DateOnly(2020, 3, 4), Read(markup).Published?.Day);

    [Fact]
    public void ADateOfAnotherArticleIsNotTaken() =>
        Assert.Null(Read("<aside><time datetime='2020-03-04'>4 March 2020</time></aside>").Published);

    [Theory]
    [InlineData("ar", Prose, "en")]
    [InlineData("en", Prose, "en")]
    [InlineData("", Prose, "en")]
    [InlineData("en", "<p>قتل أربعة مدنيين في قصف على مدينة جسر الشغور في ريف إدلب وقال مصدر محلي إن أكثر من عشرين صاروخا سقطت على المدينة خلال نصف ساعة</p>", "ar")]
    [InlineData("tr", "<p>Bu sabah pazara roket isabet etti, beş kişi hayatını kaybetti ve on kişi yaralandı, yerel kaynaklar böyle söyledi.</p>", "tr")]
    public void TheDeclaredLanguageIsCheckedAgainstTheWords(string declared, string body, string expected) =>
        Assert.Equal(expected, s_reader.Read($"<html lang='{declared}'><body><article>{body}</article>", url: null).Language);

    [Fact]
    public void ParagraphsKeepTheirRolesAndTheirOrder()
    {
        var reading = s_reader.Read($"<article><h1>T</h1>{Prose}<h2>What is known</h2><ul><li>Two shells fell on the market.</li><li>One fell on a field.</li></ul><blockquote><p>We ran, a trader said to us.</p></blockquote>{Prose}</article>", url: null);

        Assert.Equal(
            [ParagraphKind.Text, ParagraphKind.Text, ParagraphKind.Heading, ParagraphKind.Item, ParagraphKind.Item, ParagraphKind.Quote, ParagraphKind.Text, ParagraphKind.Text],
            reading.Paragraphs.Select(paragraph => paragraph.Kind));
    }

    [Fact]
    public void TwoLineBreaksEndAParagraphAndOneDoesNot()
    {
        var reading = s_reader.Read("<div>Three civilians were killed on Tuesday when shells hit a market in Ariha,<br>local activists said.<br><br>The wounded were brought to hospitals of the city, where doctors ask for donors of blood.</div>", url: null);

        Assert.Equal(2, reading.Paragraphs.Count);
    }

    [Fact]
    public void TextThatOnlyAScriptWouldShowIsReadWhenThereIsNoOther() =>
        Assert.Equal(2, s_reader.Read($"<body><div id='app'></div><noscript><h1>T</h1>{Prose}</noscript>", url: null).Paragraphs.Count);

    [Fact]
    public void SelectorsOfTheSourceGoBeforeStructure()
    {
        var html = $"<div class='a'>{Prose}{Prose}</div><div class='b'><h3>Mine</h3><p class='x'>Leave this line out, please, whatever it says here.</p><p>This short text is the body.</p></div>";

        var reading = s_reader.Read(html, url: null, new SourceSelectors(Title: ".b h3", Body: ".b", Remove: ".x, h3"));

        Assert.Equal(("Mine", "This short text is the body."), (reading.Title, reading.Text));
    }

    [Theory]
    [InlineData("application/pdf", "%PDF-1.4", null, NoArticleReason.NotHtml)]
    [InlineData("text/html", "", null, NoArticleReason.Empty)]
    [InlineData("text/html", "<title>Menu</title><ul><li><a href='/a'>One</a></li></ul>", null, NoArticleReason.NoBody)]
    [InlineData("text/html", "<article>" + Prose + "</article>", ".gone", NoArticleReason.SelectorMatchesNothing)]
    public void APageWithoutAnArticleSaysWhy(string mediaType, string html, string? body, NoArticleReason reason)
    {
        var source = Source(body is null ? null : new SourceSelectors(Body: body));

        Assert.Equal(reason, Assert.IsType<ArticleOutcome.None>(s_reader.ReadArticle(Page(mediaType, html), source)).Reason);
    }

    [Fact]
    public void AnArticleHasItsCanonicalAddress()
    {
        var outcome = s_reader.ReadArticle(Page("text/html", $"<link rel='canonical' href='/2020/03/shells?utm_source=x'><article>{Prose}</article>"), source: null);

        Assert.Equal(new Uri("https://news.example/2020/03/shells"), Assert.IsType<ArticleOutcome.Found>(outcome).Article.Url);
    }

    private static PageReading Read(string markup) => s_reader.Read($"<html><head></head><body>{markup}<article>{Prose}</article></body></html>", url: null);

    private static Page Page(string mediaType, string html) =>
        new(new Uri("https://news.example/a"), new Uri("https://news.example/a?fbclid=1"), html, mediaType, null, new DateTimeOffset(2020, 3, 4, 0, 0, 0, TimeSpan.Zero));

    private static Source Source(SourceSelectors? selectors) => new() { Id = "s", Name = "S", Url = new Uri("https://news.example/"), Language = "en", Selectors = selectors };
}
