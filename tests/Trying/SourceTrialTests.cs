using Microsoft.AspNetCore.Http;
using Monitoring.Extracting;
using Monitoring.Fetching;
using Monitoring.Reading;
using Monitoring.Tests.Fetching;
using Monitoring.Trying;
using Monitoring.Watching;

namespace Monitoring.Tests.Trying;

public class SourceTrialTests
{
    private const string Article = "<html lang=\"en\"><head><title>Six killed in raid on Atareb</title><meta property=\"article:published_time\" content=\"2016-12-24T12:00:00Z\"></head><body><article><h1>Six killed in raid on Atareb</h1><p>Six civilians were killed on Saturday in an air strike on the town of Atareb in the west of Aleppo province, residents and rescue workers said.</p><p>Two of the dead are children, and eleven people were injured when a second bomb fell on the road to the market, they added on Saturday evening.</p></article></body></html>";

    [Fact]
    public async Task AFeedThatThePageAnnouncesIsPreferredAndWhatCanBeToldIsFilledIn()
    {
        await using var site = await LoopbackSite.StartAsync(AnswerAsync);
        using var fetcher = Fetchers.Create();

        var proposal = await Trial(fetcher).ProposeAsync(site.Root, allowPrivate: true, ["127-en"], 5, default);

        Assert.Equal(site.At("feed.xml"), proposal.Feed);
        Assert.Equal((SourceKind.Feed, "en", "127-en-2"), (proposal.Source.Kind, proposal.Source.Language, proposal.Source.Id));
        Assert.Equal(ListingForm.Rss, proposal.Report.Listing!.Form);
        var read = Assert.Single(proposal.Report.Articles);
        Assert.Equal("Six killed in raid on Atareb", read.Article!.Title);
        Assert.True(read.Figures > 0);
        Assert.True(proposal.Report.IsUnverified);
        Assert.True(proposal.Report.IsConditional);
        Assert.Empty(proposal.Report.Concerns);
    }

    [Fact]
    public async Task ACheckSaysWhatSpeaksAgainstASource()
    {
        await using var site = await LoopbackSite.StartAsync(AnswerAsync);
        using var fetcher = Fetchers.Create();
        var source = new Source { Id = "sample", Name = "Sample", Url = site.At("old"), Language = "fr", AllowPrivate = true };

        var report = await Trial(fetcher).TryAsync(source, 5, default);

        Assert.Equal(site.Root, report.FinalUrl);
        Assert.Contains("1 of 2 articles could not be read.", report.Concerns);
        Assert.Contains("An article is in \"en\", the source says \"fr\".", report.Concerns);
        Assert.Contains(report.Concerns, concern => concern.StartsWith("The page announces a feed", StringComparison.Ordinal));
        Assert.Contains(report.Concerns, concern => concern.StartsWith("The address redirects to", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnAddressThatCannotBeHadIsReportedAsSuch()
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.StatusCode = 403;
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.Create();

        var proposal = await Trial(fetcher).ProposeAsync(site.Root, allowPrivate: true, [], 5, default);

        Assert.Equal(FetchProblem.Blocked, proposal.Report.Failure!.Problem);
        Assert.Equal([$"The start page could not be had: {site.Root}: answered 403."], proposal.Report.Concerns);
    }

    [Theory]
    [InlineData("https://www.example.org/en/", "en", "example-en")]
    [InlineData("https://english.example.net/", "en", "example-en")]
    [InlineData("https://www.aa.com.tr/", "en", "aa-en")]
    [InlineData("https://127.0.0.1/", null, "127")]
    public void AnIdIsMadeOfTheSitesName(string url, string? language, string id) => Assert.Equal(id, SourceIds.For(new Uri(url), language, []));

    private static SourceTrial Trial(PageFetcher fetcher)
    {
        var tables = Repository.File("data");
        return new SourceTrial(fetcher, ListingReader.Load(tables), PageReader.Load(tables), FigureExtractor.Load(tables));
    }

    private static Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.ETag = "\"1\"";
        switch (context.Request.Path.Value)
        {
            case "/":
                context.Response.ContentType = "text/html";
                return context.Response.WriteAsync("<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.xml\"></head><body><h2><a href=\"/news/1234\">Six killed in raid on Atareb</a></h2><h2><a href=\"/news/9999\">Something that is gone by now</a></h2></body></html>");
            case "/feed.xml":
                context.Response.ContentType = "application/rss+xml";
                return context.Response.WriteAsync("<rss version=\"2.0\"><channel><item><title>Six killed in raid on Atareb</title><link>/news/1234</link></item></channel></rss>");
            case "/news/1234":
                context.Response.ContentType = "text/html";
                return context.Response.WriteAsync(Article);
            case "/old":
                (context.Response.StatusCode, context.Response.Headers.Location) = (301, "/");
                return Task.CompletedTask;
            default:
                context.Response.StatusCode = 404;
                return Task.CompletedTask;
        }
    }
}
