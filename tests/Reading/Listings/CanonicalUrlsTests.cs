using Monitoring.Reading;

namespace Monitoring.Tests.Reading.Listings;

public class CanonicalUrlsTests
{
    private static readonly CanonicalUrls Urls = CanonicalUrls.Load(Repository.File("data"));

    [Theory]
    [InlineData("HTTPS://Example.ORG:443/a?utm_source=x&id=7&UTM_Medium=y&fbclid=z#part", "https://example.org/a?id=7")]
    [InlineData("https://example.org/a?utm_source=x", "https://example.org/a")]
    [InlineData("https://example.org/a?b=2&a=1", "https://example.org/a?b=2&a=1")]
    [InlineData("https://example.org/%7euser/%d9%82", "https://example.org/~user/%D9%82")]
    [InlineData("https://example.org/\u0642\u062A\u0644", "https://example.org/%D9%82%D8%AA%D9%84")]
    [InlineData("https://example.org/a/../b/./c", "https://example.org/b/c")]
    [InlineData("http://example.org:8080/a?", "http://example.org:8080/a")]
    [InlineData("https://example.org/?p=123&amp;utm_campaign=x", "https://example.org/?p=123&amp;utm_campaign=x")]
    public void WhatChangesNothingGoes(string url, string canonical) => Assert.Equal(canonical, Urls.Of(new Uri(url)).AbsoluteUri);

    [Theory]
    [InlineData("https://example.org/a/", "http://www.example.org/a")]
    [InlineData("https://example.org/a", "https://example.org/a/")]
    public void SchemeWwwAndTheClosingSlashNameTheSameArticle(string one, string other) =>
        Assert.Equal(CanonicalUrls.Key(Urls.Of(new Uri(one))), CanonicalUrls.Key(Urls.Of(new Uri(other))));

    [Theory]
    [InlineData("https://example.org/a?id=1", "https://example.org/a?id=2")]
    [InlineData("https://example.org/live#1", "https://example.org/live#2")]
    [InlineData("https://ar.example.org/a", "https://example.org/a")]
    public void WhatTellsArticlesApartStays(string one, string other) => Assert.NotEqual(CanonicalUrls.Key(new Uri(one)), CanonicalUrls.Key(new Uri(other)));

    [Theory]
    [InlineData("https://example.org/news/a-1?x=1", "https://example.org/news/a-1", "https://example.org/news/a-1")]
    [InlineData("https://m.example.org/news/a-1", "https://example.org/news/a-1", "https://example.org/news/a-1")]
    [InlineData("https://example.org/news/a-1/amp", "/news/a-1", "https://example.org/news/a-1")]
    [InlineData("https://example.org/news/a-1", "https://example.org/", "https://example.org/news/a-1")]
    [InlineData("https://example.org/news/a-1", "https://example.org/news/", "https://example.org/news/a-1")]
    [InlineData("https://example.org/news/a-1", "https://other.example/news/a-1", "https://example.org/news/a-1")]
    [InlineData("https://example.org/?p=7", "https://example.org/", "https://example.org/?p=7")]
    [InlineData("https://example.org/?p=7", "https://example.org/2016/title", "https://example.org/2016/title")]
    [InlineData("https://example.org/news/a-1", "javascript:x", "https://example.org/news/a-1")]
    [InlineData("https://example.org/news/a-1", "  ", "https://example.org/news/a-1")]
    [InlineData("https://example.org/news/a-1", null, "https://example.org/news/a-1")]
    public void ADeclaredAddressIsBelievedUnlessItIsATemplatesMistake(string page, string? declared, string chosen) =>
        Assert.Equal(chosen, Urls.Choose(new Uri(page), declared).AbsoluteUri);
}
