using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Monitoring.Publishing;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor pages</c>: shows the public pages of a store on this machine.</summary>
internal static class PagesCommand
{
    /// <summary>The command with its options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var port = Options.Port(8082);
        var (store, data) = (Options.Store(), Options.Data());
        var command = new Command("pages", "Shows the public pages of a store on a local port: i/<code>, day/<yyyy-MM-dd>, day/<yyyy-MM-dd>.csv, corrections, method.") { port, store, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var bench = Workbench.Open(parsed.GetValue(store), parsed.GetValue(data));
            var pages = PublicPages.Open(DataFolder.Find(bench.Settings.Data), bench.Store, bench.Writer, TimeProvider.System);
            await using var server = Serve(pages, parsed.GetValue(port));
            await server.StartAsync(cancellationToken);
            await terminal.Output.WriteLineAsync($"Pages:   {server.Urls.First()}/method");
            await server.WaitForShutdownAsync(cancellationToken);
            return CommandLine.Fine;
        });
        return command;
    }

    /// <summary>A server of the pages; the caller starts it.</summary>
    internal static WebApplication Serve(PublicPages pages, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var server = builder.Build();
        server.MapMethods("/{**path}", ["GET", "HEAD"], async (HttpContext context, string? path) =>
        {
            context.Response.Headers.ContentSecurityPolicy = PublicPages.ContentPolicy;
            return await pages.AnswerAsync(path ?? string.Empty, context.RequestAborted) switch
            {
                PublicPage.Found found => Results.Text(found.Body, found.MediaType),
                PublicPage.Moved moved => Results.Redirect("/" + moved.Path, permanent: true),
                PublicPage.Missing missing => Results.Text(missing.Body, "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound),
                _ => Results.StatusCode(StatusCodes.Status500InternalServerError),
            };
        });
        return server;
    }
}
