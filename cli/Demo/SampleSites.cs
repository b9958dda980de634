using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Monitoring.Cli.Demo;

/// <summary>
/// Serves the synthetic sites under <c>samples/</c> on a free loopback port. In round <c>n</c> a file under
/// <c>round&lt;n&gt;/</c> of a site stands in for the one of the same name; a name such as <c>index.403.html</c> answers with that status.
/// </summary>
public sealed class SampleSites : IAsyncDisposable
{
    private readonly string _folder;
    private readonly WebApplication _server;

    private SampleSites(string folder, WebApplication server) => (_folder, _server) = (folder, server);

    /// <summary>Where the sites are: <c>http://127.0.0.1:port/</c>.</summary>
    public Uri Address => new(_server.Urls.First().TrimEnd('/') + "/");

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
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var sites = new SampleSites(Path.GetFullPath(folder), server);
        server.Run(sites.AnswerAsync);
        await server.StartAsync(cancellationToken);
        return sites;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var asked = context.Request.Path.Value!.Trim('/');
        var (path, status) = Find(asked);
        if (path is null)
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        var content = await File.ReadAllBytesAsync(path, context.RequestAborted);
        if (Path.GetExtension(path) is ".xml" or ".json")
            content = System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(content).Replace("{{origin}}", Address.ToString().TrimEnd('/'), StringComparison.Ordinal));
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

    private (string? Path, int Status) Find(string asked)
    {
        var (site, rest) = asked.Split('/', 2) is [var first, var second] ? (first, second) : (asked, "");
        var name = rest.Length == 0 ? "index.html" : rest;
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
