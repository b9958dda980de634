using Monitoring.Reading;
using Monitoring.Watching;

namespace Monitoring.Tests.Reading.Listings;

public class ListPageTests
{
    [Fact]
    public void ABlogsListIsReadWithoutItsMenusAndPages()
    {
        var listing = FeedTests.Read($"""
            <html><head><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/"><link rel="alternate" type="application/rss+xml" href="/feed/"></head><body>
            <header><nav><a href="/category/news">Latest news from the whole country today</a></nav></header><main>
            {Card("2016/12/six-killed-in-raid-on-atareb", "Six killed in raid on Atareb", "2016-12-24T14:00:00+02:00")}
            {Card("2016/12/prisoners-are-exchanged", "Prisoners are exchanged", "2016-12-23T14:00:00+02:00")}
            {Card("2016/12/bread", "Bread", "2016-12-22")}
            <a href="/page/2/">Older posts from this year and the last</a></main>
            <aside><a href="/about/">About us and what we have been doing for years</a><a href="https://social.example/x-y-z-abc-def">Follow us on the social network of your choice</a></aside>
            <footer><a href="/terms-of-use/">Terms of use of this site and others</a></footer></body></html>
            """);

        Assert.Equal(ListingForm.ListPage, listing.Form);
        Assert.Equal(new Uri("https://example.org/feed/"), listing.Feed);
        Assert.Equal(["Six killed in raid on Atareb", "Prisoners are exchanged", "Bread"], listing.Links.Select(link => link.Title));
        Assert.Equal(new DateTimeOffset(2016, 12, 24, 12, 0, 0, TimeSpan.Zero), listing.Links[0].Published!.Instant);
        Assert.Equal(new Uri("https://example.org/2016/12/six-killed-in-raid-on-atareb"), listing.Links[0].Url);
    }

    [Theory]
    [InlineData("/news/123456", "Rockets fall on a market in Ariha", true)]
    [InlineData("/?p=12345", "Rockets fall on a market in Ariha", true)]
    [InlineData("/story/rockets-fall-on-a-market", "Rockets fall on Ariha market", true)]
    [InlineData("/%D9%85%D9%82%D8%AA%D9%84-%D8%AE%D9%85%D8%B3%D8%A9", "\u0645\u0642\u062A\u0644 \u062E\u0645\u0633\u0629 \u0645\u062F\u0646\u064A\u064A\u0646 \u0628\u0642\u0635\u0641 \u062C\u0648\u064A", true)]
    [InlineData("/syria", "Syria", false)]
    [InlineData("/syria/idlib", "More from Idlib", false)]
    [InlineData("/tag/rockets-and-more-of-them", "Rockets fall on a market in Ariha", false)]
    [InlineData("/en/author/john-of-the-long-name", "John of the very long name", false)]
    [InlineData("/privacy-policy.html", "How we deal with your personal details", false)]
    [InlineData("/report.pdf", "The yearly report of the network in full", false)]
    [InlineData("/subscribe", "Subscribe to the newsletter of this site now", false)]
    [InlineData("https://other.example/news/123456", "Rockets fall on a market in Ariha", false)]
    [InlineData("mailto:desk@example.org", "Write to the desk of this newspaper today", false)]
    [InlineData("javascript:void(0)", "Rockets fall on a market in Ariha", false)]
    [InlineData("/", "Rockets fall on a market in Ariha today", false)]
    [InlineData("/news/", "Rockets fall on a market in Ariha today", false)]
    public void ABareLinkIsAnArticleByItsWordsAndItsAddress(string href, string text, bool isArticle)
    {
        var listing = FeedTests.Read($"<html><body><div><a href=\"{href}\">{text}</a></div><div><a href=\"/x\">x</a></div></body></html>");

        Assert.Equal(isArticle, listing.Links.Count == 1);
    }

    [Fact]
    public void PictureHeadlineAndReadMoreAreOneArticle()
    {
        var listing = FeedTests.Read("""
            <html><body><ul><li><a href="/a-1234?utm_source=list"><img alt="A street"></a><h3><a href="/a-1234">Rockets fall on a market</a></h3><p>Three were killed.</p><a href="/a-1234#more">Read more</a></li>
            <li><a href="/a-1235"><img alt="Mine hurts two children near Manbij"></a></li></ul></body></html>
            """);

        Assert.Equal(["Rockets fall on a market", "Mine hurts two children near Manbij"], listing.Links.Select(link => link.Title));
    }

    [Fact]
    public void ASelectorOfTheSourceDecidesAlone()
    {
        var page = new Monitoring.Fetching.Page(new("https://example.org/"), new("https://example.org/"), "<html><body><div class=\"x\"><a href=\"/a\">A</a></div><a href=\"/news/rockets-fall-on-a-market-1234\">Rockets fall on a market in Ariha</a></body></html>", "text/html", null, default);

        var listing = FeedTests.Reader.Read(page, FeedTests.Source() with { Selectors = new SourceSelectors(Links: ".x") });

        Assert.Equal(["A"], listing.Links.Select(link => link.Title));
    }

    [Fact]
    public void ABaseElementMovesRelativeLinks() =>
        Assert.Equal("https://example.org/archive/news-12345", FeedTests.Read("<html><head><base href=\"/archive/\"></head><body><h2><a href=\"news-12345\">Rockets fall on a market in Ariha</a></h2></body></html>").Links[0].Url.AbsoluteUri);

    [Fact]
    public void APageWithNothingListedSaysSo() =>
        Assert.Equal("no links that look like articles were found on the page", FeedTests.Read("<html><body><p>Welcome</p></body></html>").Fault);

    [Theory]
    // Tags deeper than a browser nests are left out, links among them.
    [InlineData(10_000, 200, 0)]
    [InlineData(400, 200, 200)]
    [InlineData(1, 10_000, 5000)]
    public void DeepPagesAndLongListsAreReadInTime(int depth, int links, int read)
    {
        var html = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", depth)) + string.Concat(Enumerable.Range(0, links).Select(at => $"<h2><a href=\"/news/{at + 10000}\">Rockets fall on market number {at}</a></h2>"));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var listing = FeedTests.Read(html);

        Assert.Equal(read, listing.Links.Count);
        // A tenth of a second on a quiet machine; the limit is for hangs, not for a shared machine.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed}");
    }

    [SkippableTheory]
    [InlineData("observatory-en", "index.html", "/2021/03/ariha-shelling.html /2021/03/al-bab-motorcycle.html /2021/03/sarmin-road.html")]
    [InlineData("observatory-en/round2", "index.html", "/2021/03/binnish-airstrikes.html /2021/03/ariha-shelling.html /2021/03/al-bab-motorcycle.html /2021/03/sarmin-road.html")]
    [InlineData("observatory-ar", "index.html", "/news/32.html /news/31.html")]
    [InlineData("bulletin-fr", "index.html", "/a/1.html /a/6.html")]
    [InlineData("agency-en", "feed.xml", "/n/201.html /n/102.html")]
    public void SamplesListTheirArticles(string site, string page, string paths)
    {
        var listing = FeedTests.Read(Sample(site, page), at: "https://example.org/" + page);

        Assert.Equal(paths.Split(' '), listing.Links.Select(link => link.Url.AbsolutePath));
        Assert.All(listing.Links, link => Assert.NotNull(link.Published));
    }

    internal static string Sample(string site, string page)
    {
        var path = Repository.File($"samples/{site}/{page}");
        Skip.IfNot(File.Exists(path), $"no sample {path}");
        return Monitoring.Fetching.Decoding.PageText.Decode(File.ReadAllBytes(path), null).Text;
    }

    private static string Card(string path, string title, string time) =>
        $"<article class=\"post\"><a href=\"/{path}\"><img src=\"x.jpg\"></a><h2><a href=\"/{path}\">{title}</a></h2><time datetime=\"{time}\">24 Dec</time><p>A teaser.</p><a href=\"/category/news\">News of the country and the world</a></article>";
}
