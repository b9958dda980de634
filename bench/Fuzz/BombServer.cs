using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Monitoring.Bench.Fuzz;

/// <summary>A real server on loopback that answers with the case at hand.</summary>
internal sealed class BombServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private FuzzCase? _case;

    private BombServer(WebApplication server) => _server = server;

    /// <summary>The address of a case.</summary>
    internal Uri At(FuzzCase hostile, int number)
    {
        _case = hostile;
        return new Uri($"{_server.Urls.First()}/{number}");
    }

    internal static async Task<BombServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var bombs = new BombServer(server);
        server.Run(bombs.AnswerAsync);
        await server.StartAsync().ConfigureAwait(false);
        return bombs;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/robots.txt" || _case is not { } hostile)
        {
            context.Response.StatusCode = 404;
            return;
        }
        context.Response.ContentType = "text/html";
        context.Response.Headers.ContentEncoding = hostile.Coding;
        await context.Response.Body.WriteAsync(hostile.Content, context.RequestAborted).ConfigureAwait(false);
    }
}
