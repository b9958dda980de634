using System.Diagnostics;
using Monitoring.Watching;

namespace Monitoring.Tests.Reading.Listings;

public class ListingFuzzTests
{
    private const int Mutants = 300;

    private static readonly string[] Grafts =
    [
        "<", ">", "&", "&#0;", "&#xD800;", "&nbsp", "]]>", "<![CDATA[", "<!--", "-->", "<?xml", "<!DOCTYPE x [<!ENTITY a \"&a;\">]>", "&a;", "\0", "\uFFFF", "\uD800", "</item>", "<item>", "<entry>", "</channel>",
        "\"", "'", "{", "[", "\\ud800", ":", ",", "null", "<time datetime=\"", "<a href=\"", "<base href=\"http://[\">", "href=\"//\"", "href=\"http://:80\"", "<link rel=alternate type=application/rss+xml href=\"http://%zz\">",
    ];

    [Fact]
    public void NoMutantOfAFeedOrPageCrashesOrHangsTheReader()
    {
        var random = new Random(20161224);
        var slowest = TimeSpan.Zero;
        for (var round = 0; round < Mutants; round++)
        {
            var text = Mutant(Seeds[round % Seeds.Length], random);
            var watch = Stopwatch.StartNew();

            var listing = FeedTests.Read(text, (SourceKind)(round % 5));

            slowest = watch.Elapsed > slowest ? watch.Elapsed : slowest;
            Assert.All(listing.Links, link => Assert.True(link.Url.Scheme is "http" or "https"));
        }

        Assert.True(slowest < TimeSpan.FromMinutes(1), $"the slowest mutant took {slowest}");
    }

    [Theory]
    [InlineData("<rss>", "<channel>")]
    [InlineData("<rss><channel>", "<item><title>")]
    [InlineData("<feed>", "<entry>")]
    [InlineData("<urlset>", "<url><loc>")]
    [InlineData("{\"items\":", "[")]
    [InlineData("{\"items\":", "{\"items\":")]
    [InlineData("<html><body>", "<div>")]
    [InlineData("<html><body>", "<a href=\"/news/1234\">")]
    [InlineData("<html><body>", "<table><tr><td>")]
    [InlineData("<html><body>", "<time datetime=\"2016-12-24T12:00:00Z\">")]
    public void WhatIsNestedTenThousandDeepIsReadOrRefused(string start, string nested)
    {
        var listing = FeedTests.Read(start + string.Concat(Enumerable.Repeat(nested, 10_000)));

        Assert.True(listing.Links.Count <= 1);
    }

    private static string Mutant(string seed, Random random)
    {
        var text = seed;
        for (var change = random.Next(1, 8); change > 0; change--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(4) switch
            {
                0 => text[..at],
                1 => text.Insert(at, Grafts[random.Next(Grafts.Length)]),
                2 => text.Remove(at, Math.Min(random.Next(1, 40), text.Length - at)),
                _ => text.Insert(at, text.Substring(random.Next(text.Length / 2 + 1), random.Next(text.Length / 2 + 1))),
            };
        }

        return text;
    }

    private static readonly string[] Seeds =
    [
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>N</title><ttl>5</ttl><item><title>a &amp; b</title><link>https://example.org/a</link><guid>x</guid><pubDate>Sat, 24 Dec 2016 12:00:00 GMT</pubDate><description><![CDATA[<p>x</p>]]></description></item><item><title>c</title><link>https://example.org/c</link></item></channel></rss>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title type=\"html\">a</title><link href=\"/a\"/><updated>2016-12-24T12:00:00Z</updated></entry><entry><title>b</title><link rel=\"alternate\" href=\"/b\"/></entry></feed>",
        "<urlset xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url><loc>https://example.org/a</loc><news:news><news:title>a</news:title><news:publication_date>2016-12-24</news:publication_date></news:news></url></urlset>",
        "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"1\",\"url\":\"https://example.org/a\",\"title\":\"a\",\"date_published\":\"2016-12-24T12:00:00Z\"}]}",
        "<html><head><base href=\"/x/\"><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed\"></head><body><main><article><h2><a href=\"/news/1234\">Rockets fall on a market in Ariha</a></h2><time datetime=\"2016-12-24\">24 Dec</time></article><article><h2><a href=\"/news/1235\">Mine hurts two children near Manbij</a></h2></article></main></body></html>",
        "<html><body><script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{\"articleBody\":\"x\",\"url\":\"#a\"}]}</script><div id=\"p1\"><time datetime=\"2016-12-24T12:00:00Z\">12</time><a href=\"#p1\">x</a><p>Two hurt.</p></div><div id=\"p2\"><time datetime=\"2016-12-24T13:00:00Z\">13</time><p>One killed.</p></div></body></html>",
    ];
}
