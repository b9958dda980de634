using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Monitoring.Fetching;

namespace Monitoring.Tests.Fetching;

public class HostileSiteTests
{
    private static readonly FetchOptions Small = Fetchers.Unpaused with { MaxBytes = 1024 * 1024 };
    private static readonly FetchOptions Impatient = Small with { IdleTimeout = TimeSpan.FromSeconds(1), TotalTimeout = TimeSpan.FromSeconds(3) };

    [Fact]
    public async Task ASiteThatNeverAnswersIsTimedOut()
    {
        var failed = await FetchAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted), Impatient with { TotalTimeout = TimeSpan.FromMinutes(1) });

        Assert.Equal(FetchProblem.TimedOut, failed.Problem);
        Assert.EndsWith("nothing came for 1 s", failed.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASiteThatFallsSilentInTheMiddleIsTimedOut()
    {
        var failed = await FetchAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<p>half");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }, Impatient);

        Assert.Equal(FetchProblem.TimedOut, failed.Problem);
    }

    [Fact]
    public async Task ASiteThatDripsForeverIsCutOffByTheTotalTime()
    {
        var failed = await FetchAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync("x");
                await context.Response.Body.FlushAsync();
                await Task.Delay(50, context.RequestAborted);
            }
        }, Impatient with { IdleTimeout = TimeSpan.FromMinutes(1) });

        Assert.Equal(FetchProblem.TimedOut, failed.Problem);
        Assert.EndsWith("no whole answer within 3 s", failed.Found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AZipBombIsTooLargeAfterTheCapNotAfterItsLength()
    {
        // It never ends: a reader that unfolds before it counts would end with its total time instead.
        var failed = await FetchAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            while (!context.RequestAborted.IsCancellationRequested)
                await gzip.WriteAsync(Blanks, context.RequestAborted);
        });

        Assert.Equal(FetchProblem.TooLarge, failed.Problem);
    }

    [Fact]
    public async Task AGzipFileThatIsABombIsTooLargeToo() =>
        Assert.Equal(FetchProblem.TooLarge, (await BytesAsync(Bomb.Value, "application/gzip")).Problem);

    [Fact]
    public async Task FiftyMegabytesAreTooLarge()
    {
        var failed = await FetchAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            var part = new byte[1024 * 1024];
            Array.Fill(part, (byte)'a');
            for (var megabyte = 0; megabyte < 50; megabyte++)
                await context.Response.Body.WriteAsync(part, context.RequestAborted);
        });

        Assert.Equal(FetchProblem.TooLarge, failed.Problem);
        Assert.EndsWith("more than 1048576 bytes", failed.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n\t ")]
    public async Task NothingIsEmpty(string body) => Assert.Equal(FetchProblem.Empty, (await BytesAsync(Encoding.UTF8.GetBytes(body), "text/html")).Problem);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task RandomBytesAreNoText(int seed)
    {
        var noise = new byte[20_000];
        new Random(seed).NextBytes(noise);

        Assert.Equal(FetchProblem.NotText, (await BytesAsync(noise, "text/html; charset=utf-8")).Problem);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/pdf")]
    [InlineData("video/mp4")]
    public async Task WhatTheServerCallsAPictureIsNoText(string type) =>
        Assert.Equal(FetchProblem.NotText, (await BytesAsync(Encoding.UTF8.GetBytes("<p>words</p>"), type)).Problem);

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task ABodyThatIsNotWhatItsCodingSaysIsBroken(string coding) =>
        Assert.Equal(FetchProblem.BrokenEncoding, (await FetchAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.Headers.ContentEncoding = coding;
            await context.Response.WriteAsync("<p>this is not gzip at all</p>");
        })).Problem);

    [Fact]
    public async Task AConnectionCutInTheMiddleIsBroken() =>
        Assert.Equal(FetchProblem.ConnectionBroken, (await FetchAsync(async context =>
        {
            context.Response.ContentType = "text/html";
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("<p>half");
            await context.Response.Body.FlushAsync();
            context.Features.Get<IHttpRequestLifetimeFeature>()!.Abort();
        })).Problem);

    [Fact]
    public async Task TheCallersCancellationIsNotAFailure()
    {
        await using var site = await LoopbackSite.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted), robots: context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var fetcher = Fetchers.Create();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.FetchAsync(Fetchers.Private(site.Root), stop.Token));
    }

    [Fact]
    public async Task AnAnswerThatIsNoHttpIsABrokenConnection()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var serving = Task.Run(async () =>
        {
            for (var call = 0; call < 2; call++)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await client.GetStream().WriteAsync("SSH-2.0-OpenSSH_9.6\r\n\r\n"u8.ToArray());
            }
        });
        using var fetcher = Fetchers.Create(Small);

        var failed = Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(Fetchers.Private(new Uri($"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/")), default));

        Assert.Equal(FetchProblem.ConnectionBroken, failed.Problem);
        listener.Stop();
        await Record.ExceptionAsync(() => serving);
    }

    private static readonly byte[] Blanks = [.. Enumerable.Repeat((byte)' ', 1024 * 1024)];

    private static readonly Lazy<byte[]> Bomb = new(() =>
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            for (var megabyte = 0; megabyte < 300; megabyte++)
                gzip.Write(Blanks);
        }

        return packed.ToArray();
    });

    private static Task<FetchResult.Failed> BytesAsync(byte[] body, string type) => FetchAsync(async context =>
    {
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(body);
    });

    private static async Task<FetchResult.Failed> FetchAsync(RequestDelegate answer, FetchOptions? options = null)
    {
        await using var site = await LoopbackSite.StartAsync(answer);
        using var fetcher = Fetchers.Create(options ?? Small);
        return Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(Fetchers.Private(site.Root), default));
    }
}
