using Microsoft.AspNetCore.Http;
using Monitoring.Fetching;

namespace Monitoring.Tests.Fetching;

public class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task ARedirectIsFollowedAndItsValidatorsAreNotKept(int status)
    {
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            if (context.Request.Path == "/new")
                await context.Response.WriteAsync("<p>moved here</p>");
            else
                (context.Response.StatusCode, context.Response.Headers.Location) = (status, "/new#part");
        });
        using var fetcher = Fetchers.Create();

        var result = await fetcher.FetchAsync(Fetchers.Private(site.At("old")) with { Validators = new Validators("\"0\"", null) }, default);

        var page = Assert.IsType<FetchResult.Fetched>(result).Body;
        Assert.Equal((site.At("old"), site.At("new")), (page.Url, page.FinalUrl));
        Assert.Null(page.Validators);
        Assert.Equal("\"0\"", site.PageRequests[0].Headers.IfNoneMatch);
        Assert.Empty(site.PageRequests[1].Headers.IfNoneMatch.ToArray());
    }

    [Fact]
    public async Task RedirectsInACircleEnd()
    {
        await using var site = await LoopbackSite.StartAsync(context => To(context, context.Request.Path == "/a" ? "/b" : "/a"));
        using var fetcher = Fetchers.Create();

        var failed = await FailAsync(fetcher, Fetchers.Private(site.At("a")));

        Assert.Equal((FetchProblem.TooManyRedirects, $"{site.At("a")}: redirects lead back to it"), (failed.Problem, failed.Found));
    }

    [Fact]
    public async Task EndlessRedirectsEndAtTheLimit()
    {
        await using var site = await LoopbackSite.StartAsync(context => To(context, context.Request.Path + "x"));
        using var fetcher = Fetchers.Create();

        var failed = await FailAsync(fetcher, Fetchers.Private(site.At("a")));

        Assert.Equal(FetchProblem.TooManyRedirects, failed.Problem);
        Assert.Equal(9, site.PageRequests.Count);
    }

    [Theory]
    [InlineData("ftp://example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:word@example.org/")]
    [InlineData("data:text/html,x")]
    public async Task ARedirectToNoWebAddressIsRefused(string target)
    {
        await using var site = await LoopbackSite.StartAsync(context => To(context, target));
        using var fetcher = Fetchers.Create();

        Assert.Equal(FetchProblem.BadUrl, (await FailAsync(fetcher, Fetchers.Private(site.Root))).Problem);
    }

    [Fact]
    public async Task ARedirectWithoutATargetIsAnUnexpectedStatus()
    {
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.Create();

        Assert.Equal(FetchProblem.UnexpectedStatus, (await FailAsync(fetcher, Fetchers.Private(site.Root))).Problem);
    }

    private static Task To(HttpContext context, string target)
    {
        (context.Response.StatusCode, context.Response.Headers.Location) = (302, target);
        return Task.CompletedTask;
    }

    private static async Task<FetchResult.Failed> FailAsync(PageFetcher fetcher, FetchRequest request) =>
        Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(request, default));
}
