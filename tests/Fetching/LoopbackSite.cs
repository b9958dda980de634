using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Monitoring.Tests.Fetching;

/// <summary>A real server on a free loopback port that answers as a test says, and remembers what it was asked.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<(string Path, IHeaderDictionary Headers, string Protocol)> _requests = [];

    private LoopbackSite(WebApplication app) => _app = app;

    /// <summary>Its root address.</summary>
    public Uri Root { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Requests so far, robots.txt included.</summary>
    public IReadOnlyList<(string Path, IHeaderDictionary Headers, string Protocol)> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    /// <summary>Requests other than for robots.txt.</summary>
    public IReadOnlyList<(string Path, IHeaderDictionary Headers, string Protocol)> PageRequests => [.. Requests.Where(request => request.Path != "/robots.txt")];

    /// <summary>Starts a server; without an answer of its own, robots.txt is 404.</summary>
    public static async Task<LoopbackSite> StartAsync(RequestDelegate answer, bool https = false, RequestDelegate? robots = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (https)
                listen.UseHttps(Certificate());
        }));
        var app = builder.Build();
        var site = new LoopbackSite(app);
        app.Run(async context =>
        {
            lock (site._requests)
                site._requests.Add((context.Request.Path + context.Request.QueryString, new HeaderDictionary(context.Request.Headers.ToDictionary()), context.Request.Protocol));
            if (context.Request.Path == "/robots.txt" && robots is null)
                context.Response.StatusCode = 404;
            else
                await (context.Request.Path == "/robots.txt" ? robots! : answer)(context);
        });
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        site.Root = new Uri(address.TrimEnd('/') + "/");
        return site;
    }

    /// <summary>An address on the site.</summary>
    public Uri At(string path) => new(Root, path);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
