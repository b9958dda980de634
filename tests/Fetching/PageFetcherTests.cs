using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Monitoring.Fetching;

namespace Monitoring.Tests.Fetching;

public class PageFetcherTests
{
    private const string Html = "<html><head><title>T</title></head><body><p>Four people were killed.</p></body></html>";

    [Fact]
    public async Task APageComesWithItsValidatorsAndIsAskedForConditionallyTheNextTime()
    {
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            context.Response.Headers.ETag = "W/\"1\"";
            context.Response.Headers.LastModified = "Sat, 24 Dec 2016 10:00:00 GMT";
            if (context.Request.Headers.IfNoneMatch == "W/\"1\"")
                context.Response.StatusCode = 304;
            else
                await WriteAsync(context, Html);
        });
        using var fetcher = Fetchers.Create();

        var first = await fetcher.FetchAsync(Fetchers.Private(site.Root), default);
        var page = Assert.IsType<FetchResult.Fetched>(first).Body;
        var second = await fetcher.FetchAsync(Fetchers.Private(site.Root) with { Validators = page.Validators }, default);

        Assert.Equal(Html, page.Text);
        Assert.Equal("text/html", page.MediaType);
        Assert.Equal(new Validators("W/\"1\"", "Sat, 24 Dec 2016 10:00:00 GMT"), page.Validators);
        Assert.IsType<FetchResult.NotModified>(second);
        Assert.Equal(page.Validators, second.ValidatorsAfter(page.Validators));
        Assert.Equal("Sat, 24 Dec 2016 10:00:00 GMT", site.PageRequests[1].Headers.IfModifiedSince);
        Assert.Equal(3, site.Requests.Count);
    }

    [Fact]
    public async Task TheBotSaysWhoItIsAndHowToReachItsOperators()
    {
        await using var site = await LoopbackSite.StartAsync(context => WriteAsync(context, Html));
        using var fetcher = Fetchers.Create(Fetchers.Unpaused with { Contact = "mailto:desk@example.org" });

        await fetcher.FetchAsync(Fetchers.Private(site.Root), default);

        Assert.All(site.Requests, request => Assert.Equal("ConflictReportMonitor/0.1 (+mailto:desk@example.org)", request.Headers.UserAgent));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task CompressedPagesAreRead(string coding)
    {
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = coding;
            await using Stream packed = coding switch
            {
                "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Fastest),
                "deflate" => new ZLibStream(context.Response.Body, CompressionLevel.Fastest),
                _ => new BrotliStream(context.Response.Body, CompressionLevel.Fastest),
            };
            await packed.WriteAsync(Encoding.UTF8.GetBytes(Html));
        });
        using var fetcher = Fetchers.Create();

        var result = await fetcher.FetchAsync(Fetchers.Private(site.Root), default);

        Assert.Equal(Html, Assert.IsType<FetchResult.Fetched>(result).Body.Text);
        Assert.Contains(coding, site.PageRequests[0].Headers.AcceptEncoding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerThatSpeaksHttp2IsSpokenToInIt()
    {
        await using var site = await LoopbackSite.StartAsync(context => WriteAsync(context, Html), https: true);
        using var fetcher = Fetchers.Create();

        var result = await fetcher.FetchAsync(Fetchers.Private(site.Root), default);

        Assert.IsType<FetchResult.Fetched>(result);
        Assert.Equal("HTTP/2", site.PageRequests[0].Protocol);
    }

    [Fact]
    public async Task ACertificateThatNobodyVouchesForIsATlsFailure()
    {
        await using var site = await LoopbackSite.StartAsync(context => WriteAsync(context, Html), https: true);
        using var fetcher = new PageFetcher(Fetchers.Unpaused, Fetchers.Walls, TimeProvider.System);

        var result = await fetcher.FetchAsync(Fetchers.Private(site.Root), default);

        Assert.Equal(FetchProblem.TlsFailed, Assert.IsType<FetchResult.Failed>(result).Problem);
    }

    [Theory]
    [InlineData(204, FetchProblem.Empty)]
    [InlineData(401, FetchProblem.Unauthorized)]
    [InlineData(403, FetchProblem.Blocked)]
    [InlineData(404, FetchProblem.NotFound)]
    [InlineData(410, FetchProblem.Gone)]
    [InlineData(418, FetchProblem.UnexpectedStatus)]
    [InlineData(429, FetchProblem.Throttled)]
    [InlineData(451, FetchProblem.Blocked)]
    [InlineData(500, FetchProblem.ServerError)]
    [InlineData(503, FetchProblem.ServerError)]
    [InlineData(304, FetchProblem.UnexpectedStatus)]
    [InlineData(300, FetchProblem.UnexpectedStatus)]
    public async Task EveryStatusHasItsReason(int status, FetchProblem problem)
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.Create();

        var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(Fetchers.Private(site.At("a?token=x")), default));

        Assert.Equal(problem, failed.Problem);
        Assert.Equal($"{site.At("a")}: answered {status}", failed.Found);
        Assert.Null(failed.ValidatorsAfter(new Validators("x", null)));
    }

    private static Task WriteAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(text);
    }
}
