using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Monitoring.Tests.Walk;

/// <summary>A site on loopback whose pages a test writes and changes, with ETags.</summary>
internal sealed class PageSite : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (int Status, byte[] Content)> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Path, int Status)> _answers = new();
    private readonly WebApplication _server;

    private PageSite(WebApplication server) => _server = server;

    public Uri Address => new(_server.Urls.First() + "/");

    /// <summary>What was asked and how it was answered, in order.</summary>
    public IReadOnlyList<(string Path, int Status)> Answers => [.. _answers];

    public static async Task<PageSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var site = new PageSite(server);
        server.Run(site.AnswerAsync);
        await server.StartAsync();
        return site;
    }

    public void Put(string path, string html, int status = 200) => Put(path, Encoding.UTF8.GetBytes(html), status);

    public void Put(string path, byte[] content, int status = 200) => _pages[path] = (status, content);

    /// <summary>A plain article: headline, optional publication, paragraphs.</summary>
    public void PutArticle(string path, string title, string text, string? published = null) => Put(path, $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(title)}</title>
        {(published is null ? "" : $"""<meta property="article:published_time" content="{published}">""")}</head>
        <body><main><article><h1>{WebUtility.HtmlEncode(title)}</h1>
        {string.Concat(text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>\n"))}
        </article></main></body></html>
        """);

    /// <summary>A feed of articles, newest first.</summary>
    public void PutFeed(string path, params (string Path, string Title)[] items) => Put(path, $"""
        <?xml version="1.0"?><rss version="2.0"><channel><title>Test wire</title><link>{Address}</link>
        {string.Concat(items.Select(item => $"<item><title>{WebUtility.HtmlEncode(item.Title)}</title><link>{new Uri(Address, item.Path)}</link></item>"))}
        </channel></rss>
        """);

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var (status, content) = _pages.GetValueOrDefault(path, (404, []));
        var etag = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content).AsSpan(0, 8))}\"";
        if (status == 200)
            context.Response.Headers.ETag = etag;
        context.Response.StatusCode = status == 200 && context.Request.Headers.IfNoneMatch == etag ? 304 : status;
        _answers.Enqueue((path, context.Response.StatusCode));
        if (context.Response.StatusCode == 304)
            return;
        context.Response.ContentType = path.EndsWith(".xml", StringComparison.Ordinal) ? "application/rss+xml" : "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }
}
