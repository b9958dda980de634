using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Monitoring.Fetching;

namespace Monitoring.Tests.Fetching;

public class MannersTests
{
    [Fact]
    public async Task OneRequestAtATimeToAHostHoweverManyAskAndWithAPauseBetween()
    {
        var (now, most) = (0, 0);
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Delay(20);
            Interlocked.Decrement(ref now);
            await context.Response.WriteAsync("<p>x</p>");
        });
        using var fetcher = Fetchers.Create(Fetchers.Unpaused with { HostPause = TimeSpan.FromSeconds(0.1) });
        var watch = Stopwatch.StartNew();

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(page => fetcher.FetchAsync(Fetchers.Private(site.At($"p{page}")), default)));

        Assert.All(results, result => Assert.IsType<FetchResult.Fetched>(result));
        Assert.Equal(1, most);
        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(0.5), $"five pages took {watch.Elapsed}");
    }

    [Fact]
    public async Task TheCrawlDelayOfRobotsTextLengthensThePause()
    {
        var asked = new List<long>();
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            asked.Add(Stopwatch.GetTimestamp());
            return context.Response.WriteAsync("<p>x</p>");
        }, robots: context => context.Response.WriteAsync("User-agent: *\nCrawl-delay: 0.4"));
        using var fetcher = Fetchers.Create();

        await fetcher.FetchAsync(Fetchers.Private(site.At("a")), default);
        await fetcher.FetchAsync(Fetchers.Private(site.At("b")), default);

        var pause = Stopwatch.GetElapsedTime(asked[0], asked[1]);
        Assert.True(pause >= TimeSpan.FromSeconds(0.35), $"the second page was asked for after {pause}");
    }

    [Theory]
    [InlineData("Retry-After", "120", 120)]
    [InlineData("Retry-After", "Sat, 10 Jan 2026 12:05:00 GMT", 300)]
    [InlineData("Retry-After", "Sat, 10 Jan 2026 11:00:00 GMT", null)]
    [InlineData("Retry-After", "soon", null)]
    [InlineData("Retry-After", "99999999", 86400)]
    [InlineData("Cache-Control", "max-age=600", 600)]
    [InlineData("Cache-Control", "public, max-age=31536000", 3600)]
    [InlineData("Cache-Control", "no-cache, max-age=600", null)]
    [InlineData("Cache-Control", "no-store", null)]
    [InlineData("Cache-Control", "max-age=0", null)]
    [InlineData("Expires", "Sat, 10 Jan 2026 12:10:00 GMT", 600)]
    [InlineData("Expires", "0", null)]
    [InlineData("Expires", "Thu, 19 Nov 1981 08:52:00 GMT", null)]
    public async Task AServerMayAskForALaterVisitWithinBounds(string header, string value, int? seconds)
    {
        var clock = new SteppedClock();
        await using var site = await LoopbackSite.StartAsync(async context =>
        {
            context.Response.Headers.Date = clock.Start.ToString("R", CultureInfo.InvariantCulture);
            context.Response.Headers[header] = value;
            await context.Response.WriteAsync("<p>x</p>");
        });
        using var fetcher = Fetchers.Create(clock: clock);

        var result = await fetcher.FetchAsync(Fetchers.Private(site.Root), default);

        Assert.Equal(seconds is { } wait ? clock.Start.AddSeconds(wait) : null, result.NotBefore);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    [InlineData(403)]
    public async Task ARefusalSaysWhenToComeBack(int status)
    {
        var clock = new SteppedClock();
        await using var site = await LoopbackSite.StartAsync(context =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (status, "90");
            return Task.CompletedTask;
        });
        using var fetcher = Fetchers.Create(clock: clock);

        var result = await fetcher.FetchAsync(Fetchers.Private(site.Root), default);

        Assert.Equal(clock.Start.AddSeconds(90), result.NotBefore);
    }

    [Theory]
    [InlineData(10, 0, null, 10)]
    [InlineData(10, 1, null, 20)]
    [InlineData(10, 3, null, 80)]
    [InlineData(10, 50, null, 360)]
    [InlineData(10, 100_000, null, 360)]
    [InlineData(1440, 5, null, 1440)]
    [InlineData(10, 0, 5, 10)]
    [InlineData(10, 0, 45, 45)]
    [InlineData(10, 1, 1440, 1440)]
    public void FailuresDoubleTheWaitUpToACap(int pace, int failures, int? asked, int minutes)
    {
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        var due = BackOff.NextDue(now, TimeSpan.FromMinutes(pace), failures, asked is { } wait ? now.AddMinutes(wait) : null);

        Assert.Equal(now.AddMinutes(minutes), due);
    }

    [Fact]
    public void TheDefaultOptionsAreValid() => Assert.NotNull(new FetchOptions().Checked());

    [Fact]
    public void AnOptionOutOfItsRangeIsRefusedByName()
    {
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => (new FetchOptions() with { MaxBytes = 10 }).Checked());

        Assert.Contains("MaxBytes must be between 1024 and 268435456.", fault.Message, StringComparison.Ordinal);
    }
}
