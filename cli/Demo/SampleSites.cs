using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Monitoring.Watching;

namespace Monitoring.Cli.Demo;

/// <summary>
/// Serves each synthetic site under <c>samples/</c> on a free loopback port of its own. In round <c>n</c> a file under
/// <c>round&lt;n&gt;/</c> of a site stands in for the one of the same name; a name such as <c>index.403.html</c> answers with that status.
/// </summary>
public sealed class SampleSites : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebApplication _server;

    private SampleSites(string folder, WebApplication server) => (_folder, _server) = (folder, server);

    /// <summary>Where each site is, by the name of its folder: <c>http://127.0.0.1:port/</c>.</summary>
    public IReadOnlyDictionary<string, Uri> Addresses { get; private set; } = new Dictionary<string, Uri>();

    /// <summary>The round that is served, from 1.</summary>
    public int Round { get; set; } = 1;

    /// <summary>Starts serving a folder of sites.</summary>
    /// <exception cref="MisuseException">There is no such folder.</exception>
    public static async Task<SampleSites> StartAsync(string folder, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
            throw new MisuseException($"samples: found no folder {folder}; expected the sample sites beside the program.");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        string[] names = [.. Directory.GetDirectories(folder).Select(site => Path.GetFileName(site)).Where(site => site != SourceFiles.Folder).Order(StringComparer.Ordinal)];
        builder.WebHost.UseKestrel(server => Array.ForEach(names, _ => server.Listen(IPAddress.Loopback, 0)));
        var server = builder.Build();
        var sites = new SampleSites(Path.GetFullPath(folder), server);
        server.Run(sites.AnswerAsync);
        await server.StartAsync(cancellationToken);
        sites.Addresses = names.Zip(server.Urls.Order(StringComparer.Ordinal)).ToDictionary(site => site.First, site => new Uri(site.Second.TrimEnd('/') + "/"));
        return sites;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var site = Addresses.First(known => known.Value.Port == context.Connection.LocalPort).Key;
        var (path, status) = Find(site, context.Request.Path.Value!.Trim('/'));
        if (path is null)
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        var content = await File.ReadAllBytesAsync(path, context.RequestAborted);
        var etag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content).AsSpan(0, 8))}\"";
        context.Response.Headers.ETag = etag;
        if (status == 200 && context.Request.Headers.IfNoneMatch == etag)
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotModified;
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = MediaType(path);
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    private (string? Path, int Status) Find(string site, string asked)
    {
        var name = asked.Length == 0 ? "index.html" : asked;
        for (var round = Round; round >= 1; round--)
        {
            var folder = round == 1 ? Path.Combine(_folder, site) : Path.Combine(_folder, site, $"round{round}");
            if (Inside(Path.Combine(folder, name)) is { } plain && File.Exists(plain))
                return (plain, 200);
            foreach (var status in (int[])[403, 404, 503])
            {
                if (Inside(Path.Combine(folder, Path.ChangeExtension(name, $".{status}{Path.GetExtension(name)}"))) is { } broken && File.Exists(broken))
                    return (broken, status);
            }
        }

        return (null, 404);
    }

    // Only files below the folder are served, whatever the address says.
    private string? Inside(string path)
    {
        var full = Path.GetFullPath(path);
        return full.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : null;
    }

    // No charset: as on real sites the page itself, or its bytes, must say it.
    private static string MediaType(string path) => Path.GetExtension(path) switch
    {
        ".xml" => "application/xml",
        ".json" => "application/json",
        ".txt" => "text/plain",
        _ => "text/html",
    };
}
