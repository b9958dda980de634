using Monitoring.Fetching;
using Monitoring.Reading;
using Monitoring.Watching;

namespace Monitoring.Tests.Reading.Listings;

public class FeedTests
{
    private static readonly DateTimeOffset Noon = new(2016, 12, 24, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Rss2IsRead()
    {
        var listing = Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
            <title>News</title><link>https://example.org/</link><ttl>15</ttl><atom:link href="https://example.org/feed" rel="self"/>
            <item><title><![CDATA[Raid kills <b>six</b> in Atareb]]></title><link>https://example.org/a?utm_source=rss&amp;id=1#x</link><pubDate>Sat, 24 Dec 2016 14:00:00 +0200</pubDate></item>
            <item><title>Shells &amp;amp; mines &#8211; two hurt</title><guid>https://example.org/b</guid><dc:date>2016-12-24</dc:date></item>
            <item><title>No address</title><guid isPermaLink="false">17</guid></item>
            <item><title>Again</title><link>https://example.org/a?id=1</link></item>
            </channel></rss>
            """);

        Assert.Equal(ListingForm.Rss, listing.Form);
        Assert.Equal(TimeSpan.FromMinutes(15), listing.Pause);
        Assert.Null(listing.Fault);
        Assert.Equal(
            [
                new ArticleLink(new("https://example.org/a?id=1"), "Raid kills six in Atareb", new ReportTime(new(2016, 12, 24), Noon)),
                new ArticleLink(new("https://example.org/b"), "Shells & mines \u2013 two hurt", new ReportTime(new(2016, 12, 24), null)),
            ],
            listing.Links);
    }

    [Fact]
    public void Rss1IsRead()
    {
        var listing = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://example.org/"><title>News</title><items><rdf:Seq><rdf:li resource="https://example.org/a"/></rdf:Seq></items></channel>
            <item rdf:about="https://example.org/a"><title>Six killed</title><dc:date>2016-12-24T12:00:00Z</dc:date></item></rdf:RDF>
            """);

        Assert.Equal(ListingForm.Rdf, listing.Form);
        Assert.Equal([new ArticleLink(new("https://example.org/a"), "Six killed", new ReportTime(new(2016, 12, 24), Noon))], listing.Links);
    }

    [Fact]
    public void AtomIsRead()
    {
        var listing = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><link href="/feed" rel="self"/>
            <entry><source><title>Elsewhere</title></source><title type="html">Six &lt;em&gt;killed&lt;/em&gt;</title><link rel="replies" href="/a/comments"/><link rel="alternate" type="application/json" href="/a.json"/><link rel="alternate" href="/a"/>
              <published>2016-12-24T14:00:00+02:00</published><updated>2016-12-24T13:00:00Z</updated></entry>
            <entry><title>Old</title><link href="b"/><updated>2016-12-24T12:00:00Z</updated></entry></feed>
            """);

        Assert.Equal(ListingForm.Atom, listing.Form);
        Assert.Equal(["https://example.org/a", "https://example.org/news/b"], listing.Links.Select(link => link.Url.AbsoluteUri));
        Assert.Equal(("Six killed", Noon, Noon.AddHours(1)), (listing.Links[0].Title, listing.Links[0].Published!.Instant, listing.Links[0].Modified!.Instant));
        Assert.Equal(Noon, listing.Links[1].Published!.Instant);
    }

    [Fact]
    public void ANewsSitemapIsRead()
    {
        var listing = Read("""
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc>https://example.org/a</loc><lastmod>2016-12-24T13:00:00Z</lastmod><news:news><news:publication><news:name>N</news:name></news:publication><news:publication_date>2016-12-24T12:00:00Z</news:publication_date><news:title>Six killed</news:title></news:news><image:image><image:title>Picture</image:title></image:image></url></urlset>
            """);

        Assert.Equal(ListingForm.Sitemap, listing.Form);
        Assert.Equal(("Six killed", Noon, Noon.AddHours(1)), (listing.Links[0].Title, listing.Links[0].Published!.Instant, listing.Links[0].Modified!.Instant));
    }

    [Fact]
    public void AnIndexOfSitemapsLeadsToTheNewestOfNews()
    {
        var listing = Read("""
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://example.org/pages.xml</loc><lastmod>2026-01-01</lastmod></sitemap>
            <sitemap><loc>https://example.org/news-1.xml</loc><lastmod>2016-01-01</lastmod></sitemap><sitemap><loc>https://example.org/news-2.xml</loc><lastmod>2016-02-01</lastmod></sitemap></sitemapindex>
            """);

        Assert.Equal(new Uri("https://example.org/news-2.xml"), listing.Feed);
        Assert.Empty(listing.Links);
    }

    [Fact]
    public void AJsonFeedIsRead()
    {
        var listing = Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"News","items":[
             {"id":"1","url":"https://example.org/a","title":"Six killed","date_published":"2016-12-24T14:00:00+02:00","date_modified":"2016-12-24T13:00:00Z"},
             {"id":"https://example.org/b","content_text":"x"},{"id":"7"},{"url":5},3,null]}
            """);

        Assert.Equal(ListingForm.JsonFeed, listing.Form);
        Assert.Equal(["https://example.org/a", "https://example.org/b", "https://example.org/news/7"], listing.Links.Select(link => link.Url.AbsoluteUri));
        Assert.Equal(Noon, listing.Links[0].Published!.Instant);
    }

    [Theory]
    [InlineData("\n\n  <?xml version='1.0' encoding='utf-16'?><rss><channel><item><title>a</title><link>https://example.org/a</link></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>a &nbsp; b & c &eacute;</title><link>https://example.org/a</link></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>a\u0001\u0000</title><link>https://example.org/a</link></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss SYSTEM \"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss><channel><item><title>a</title><link>https://example.org/a</link></item></channel></rss>")]
    [InlineData("<rss><channel><item><title>a</title><link>https://example.org/a</link></item><item><title>b</ti")]
    [InlineData("<rss><channel><item><title>a</title><link>\n https://example.org/a \n</link></item></channel></wrong>")]
    public void FaultsOfRealFeedsLoseNoItemBeforeThem(string text)
    {
        Assert.Equal("https://example.org/a", Read(text).Links[0].Url.AbsoluteUri);
    }

    [Fact]
    public void ABillionLaughsAreNotLaughed()
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(level => $"<!ENTITY lol{level} \"{string.Concat(Enumerable.Repeat($"&lol{level - 1};", 10))}\">"));

        var listing = Read($"<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY lol0 \"lol\">{entities}]><rss><channel><item><title>&lol9;</title><link>https://example.org/a</link></item></channel></rss>");

        Assert.True((listing.Links.Count == 0 ? "" : listing.Links[0].Title)!.Length < 100);
    }

    [Fact]
    public void AnExternalEntityIsNotFetched()
    {
        var listing = Read("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>a &x;</title><link>https://example.org/a</link></item></channel></rss>");

        Assert.DoesNotContain("root:", listing.Links.Count == 0 ? "" : listing.Links[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void AFeedNestedTenThousandDeepStopsAndSaysSo()
    {
        var listing = Read("<rss><channel><item><link>https://example.org/a</link></item>" + string.Concat(Enumerable.Repeat("<a>", 10_000)));

        Assert.Single(listing.Links);
        Assert.Contains("nested more than 256 deep", listing.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sat, 24 Dec 2016 12:00:00 GMT", "2016-12-24T12:00:00Z")]
    [InlineData("Sat, 24 Dec 2016 14:00:00 +0200", "2016-12-24T12:00:00Z")]
    [InlineData("24 Dec 2016 07:00 EST", "2016-12-24T12:00:00Z")]
    [InlineData("Saturday, 24 Dec 16 12:00:00 UT", "2016-12-24T12:00:00Z")]
    [InlineData("2016-12-24T12:00:00Z", "2016-12-24T12:00:00Z")]
    [InlineData("2016-12-24T12:00:00.123456Z", "2016-12-24T12:00:00.123456Z")]
    [InlineData("2016-12-24T14:00:00+0200", "2016-12-24T12:00:00Z")]
    [InlineData("2016-12-24T14:00+02:00", "2016-12-24T12:00:00Z")]
    [InlineData("2016-12-24 12:00:00 UTC", "2016-12-24T12:00:00Z")]
    public void TimesOfFeedsAreRead(string text, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, null), FeedTime.Read(text)?.Instant);

    [Theory]
    [InlineData("2016-12-24")]
    [InlineData("2016-12-24T12:00:00")]
    [InlineData("24 Dec 2016")]
    public void ATimeWithoutAZoneIsADay(string text) => Assert.Equal(new ReportTime(new(2016, 12, 24), null), FeedTime.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("1970-01-01T00:00:00Z")]
    [InlineData("2016-13-45")]
    public void WhatIsNoTimeIsNone(string text) => Assert.Null(FeedTime.Read(text));

    internal static ListingReader Reader { get; } = ListingReader.Load(Repository.File("data"));

    internal static Source Source(SourceKind kind = SourceKind.Auto) => new() { Id = "example", Name = "Example", Url = new("https://example.org/news/"), Language = "en", Kind = kind };

    internal static Listing Read(string text, SourceKind kind = SourceKind.Auto, string at = "https://example.org/news/") =>
        Reader.Read(new Page(new(at), new(at), text, "", null, Noon), Source(kind));
}
