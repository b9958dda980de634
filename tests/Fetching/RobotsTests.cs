using Microsoft.AspNetCore.Http;
using Monitoring.Fetching;
using Monitoring.Fetching.Robots;

namespace Monitoring.Tests.Fetching;

public class RobotsTests
{
    [Theory]
    // The examples of RFC 9309, 2.2.2, 2.2.3 and 5.
    [InlineData("/example/page.html", "Disallow: /example/\nAllow: /example/page.html", true)]
    [InlineData("/example/other.html", "Disallow: /example/\nAllow: /example/page.html", false)]
    [InlineData("/file.gif", "Disallow: *.gif$", false)]
    [InlineData("/file.gif.html", "Disallow: *.gif$", true)]
    [InlineData("/a/b/deep.gif", "Disallow: *.gif$", false)]
    [InlineData("/publications/x", "Disallow: *.gif$\nDisallow: /example/\nAllow: /publications/", true)]
    [InlineData("/foo/bar?baz=https://foo.bar", "Disallow: /foo/bar?baz=https://foo.bar", false)]
    [InlineData("/foo/bar/%E3%83%84", "Disallow: /foo/bar/\u30C4", false)]
    [InlineData("/foo/bar/%62%61%7A", "Disallow: /foo/bar/baz", false)]
    // Ties go to allow; an empty value forbids nothing; case of paths counts, of names not.
    [InlineData("/page", "Disallow: /page\nAllow: /page", true)]
    [InlineData("/page", "Disallow:", true)]
    [InlineData("/Page", "Disallow: /page", true)]
    [InlineData("/page", "DISALLOW : /page", false)]
    [InlineData("/anything", "Disallow: /", false)]
    [InlineData("/robots.txt", "Disallow: /", true)]
    [InlineData("/a", "Disallow: /a$", false)]
    [InlineData("/a/", "Disallow: /a$", true)]
    [InlineData("/x?print=1", "Disallow: /*?print=", false)]
    [InlineData("/fish*", "Disallow: /fish%2A", false)]
    [InlineData("/abcabc", "Disallow: /*abc$", false)]
    [InlineData("/abcabd", "Disallow: /*abc$", true)]
    [InlineData("/private # not", "Disallow: /private # a comment", false)]
    public void TheLongestRuleDecides(string path, string rules, bool isAllowed)
    {
        var file = RobotsReading.Read("User-agent: *\n" + rules, FetchOptions.Product);

        Assert.Equal(isAllowed, file.Forbids(new Uri("https://example.org" + path)) is null);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: conflictreportmonitor\nAllow: /", true)]
    [InlineData("User-agent: ConflictReportMonitor/2.0\nDisallow: /", false)]
    [InlineData("User-agent: ConflictReport\nDisallow: /", true)]
    [InlineData("User-agent: OtherBot\nUser-agent: ConflictReportMonitor\nDisallow: /", false)]
    [InlineData("User-agent: OtherBot\nDisallow: /\nUser-agent: *\nDisallow: /other", true)]
    [InlineData("User-agent: ConflictReportMonitor\nDisallow: /x\n\nUser-agent: OtherBot\nDisallow: /y\n\nUser-agent: ConflictReportMonitor\nDisallow: /news", false)]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /\r\n", false)]
    [InlineData("Disallow: /", true)]
    [InlineData("<html><body>Not found: /</body></html>", true)]
    [InlineData("User-agent: ConflictReportMonitor\nUser-agent: *\nCrawl-delay: 5\nDisallow: /", false)]
    public void TheGroupThatNamesTheBotDecidesElseTheOneForAll(string text, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsReading.Read(text, FetchOptions.Product).Forbids(new Uri("https://example.org/news/1")) is null);

    [Fact]
    public void ManyStarsTakeNoLongerThanOne()
    {
        var file = RobotsReading.Read("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("a*", 2000)) + "b$", FetchOptions.Product);

        Assert.Null(file.Forbids(new Uri("https://example.org/" + new string('a', 5000))));
    }

    [Fact]
    public async Task AForbiddenPageIsNotAskedFor()
    {
        await using var site = await LoopbackSite.StartAsync(context => context.Response.WriteAsync("<p>x</p>"), robots: context => context.Response.WriteAsync("User-agent: *\nDisallow: /private"));
        using var fetcher = Fetchers.Create();

        var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(Fetchers.Private(site.At("private/a")), default));
        var open = await fetcher.FetchAsync(Fetchers.Private(site.At("open")), default);

        Assert.Equal((FetchProblem.RobotsForbidden, $"{site.At("private/a")}: robots.txt says Disallow: /private (line 2)"), (failed.Problem, failed.Found));
        Assert.IsType<FetchResult.Fetched>(open);
        Assert.Equal(["/robots.txt", "/open"], site.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task AForbiddenTargetOfARedirectIsNotAskedFor()
    {
        await using var site = await LoopbackSite.StartAsync(
            context =>
            {
                (context.Response.StatusCode, context.Response.Headers.Location) = (302, "/private");
                return Task.CompletedTask;
            },
            robots: context => context.Response.WriteAsync("User-agent: *\nDisallow: /private"));
        using var fetcher = Fetchers.Create();

        Assert.Equal(FetchProblem.RobotsForbidden, Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(Fetchers.Private(site.Root), default)).Problem);
        Assert.Single(site.PageRequests);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task ASiteWithoutARobotsTextIsOpen(int status)
    {
        await using var site = await LoopbackSite.StartAsync(context => context.Response.WriteAsync("<p>x</p>"), robots: context => Status(context, status));
        using var fetcher = Fetchers.Create();

        Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(Fetchers.Private(site.Root), default));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task ASiteWhoseRobotsTextFailsIsLeftAloneForAWhile(int status)
    {
        var clock = new SteppedClock();
        var isDown = true;
        await using var site = await LoopbackSite.StartAsync(context => context.Response.WriteAsync("<p>x</p>"), robots: context => Status(context, isDown ? status : 404));
        using var fetcher = Fetchers.Create(clock: clock);

        var first = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(Fetchers.Private(site.Root), default));
        isDown = false;
        var tooSoon = await fetcher.FetchAsync(Fetchers.Private(site.Root), default);
        clock.Step(TimeSpan.FromMinutes(16));
        var later = await fetcher.FetchAsync(Fetchers.Private(site.Root), default);

        Assert.Equal(FetchProblem.RobotsUnavailable, first.Problem);
        Assert.Equal(clock.Start + TimeSpan.FromMinutes(15), first.NotBefore);
        Assert.Equal(first, tooSoon);
        Assert.IsType<FetchResult.Fetched>(later);
    }

    [Fact]
    public async Task TheOldRobotsTextServesWhileTheNewOneCannotBeHad()
    {
        var clock = new SteppedClock();
        var isDown = false;
        await using var site = await LoopbackSite.StartAsync(
            context => context.Response.WriteAsync("<p>x</p>"),
            robots: context => isDown ? Status(context, 500) : context.Response.WriteAsync("User-agent: *\nDisallow: /private"));
        using var fetcher = Fetchers.Create(clock: clock);
        await fetcher.FetchAsync(Fetchers.Private(site.Root), default);

        isDown = true;
        clock.Step(TimeSpan.FromHours(25));

        Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(Fetchers.Private(site.Root), default));
        Assert.Equal(FetchProblem.RobotsForbidden, Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(Fetchers.Private(site.At("private")), default)).Problem);
        Assert.Equal(2, site.Requests.Count(request => request.Path == "/robots.txt"));
    }

    [Fact]
    public async Task AProcessThatHasJustStartedNeedNotAskAgain()
    {
        var clock = new SteppedClock();
        await using var site = await LoopbackSite.StartAsync(context => context.Response.WriteAsync("<p>x</p>"), robots: context => context.Response.WriteAsync("User-agent: *\nDisallow: /private"));
        using var before = Fetchers.Create(clock: clock);
        var kept = (await before.FetchAsync(Fetchers.Private(site.Root), default)).Robots;
        using var after = Fetchers.Create(clock: clock);
        clock.Step(TimeSpan.FromHours(23));

        var open = await after.FetchAsync(Fetchers.Private(site.Root) with { Robots = kept }, default);
        var closed = await after.FetchAsync(Fetchers.Private(site.At("private")) with { Robots = kept }, default);
        clock.Step(TimeSpan.FromHours(2));
        await after.FetchAsync(Fetchers.Private(site.Root) with { Robots = kept }, default);

        Assert.IsType<FetchResult.Fetched>(open);
        Assert.Equal(kept, open.Robots);
        Assert.Equal(FetchProblem.RobotsForbidden, Assert.IsType<FetchResult.Failed>(closed).Problem);
        Assert.Equal(["/robots.txt", "/", "/", "/robots.txt", "/"], site.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task OfAnEndlessRobotsTextTheBeginningCounts()
    {
        await using var site = await LoopbackSite.StartAsync(context => context.Response.WriteAsync("<p>x</p>"), robots: async context =>
        {
            await context.Response.WriteAsync("User-agent: *\nDisallow: /private\n");
            for (var part = 0; part < 600; part++)
                await context.Response.WriteAsync(new string('#', 1023) + "\n", context.RequestAborted);
            await context.Response.WriteAsync("Disallow: /\n", context.RequestAborted);
        });
        using var fetcher = Fetchers.Create();

        Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(Fetchers.Private(site.Root), default));
        Assert.Equal(FetchProblem.RobotsForbidden, Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(Fetchers.Private(site.At("private")), default)).Problem);
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
