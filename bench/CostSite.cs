using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Monitoring.Bench;

/// <summary>
/// So many invented news lists on one loopback port, <c>/s7/</c> and so on. Each begins with five articles; every tenth list gets a new
/// article with a toll in each round, so that of ten looks one finds news, as the cost model assumes. What is told first is told by several lists:
/// many sources report few events.
/// </summary>
internal sealed class CostSite : IAsyncDisposable
{
    private const int AtFirst = 5;
    private const int OneInTen = 10;
    private const int Events = 50;
    private static readonly DateOnly Today = new(2031, 5, 1);
    private static readonly string[] Governorates = ["Idlib", "Aleppo", "Hama", "Daraa", "Homs", "Raqqa", "Latakia"];
    private readonly WebApplication _server;
    private readonly int _size;

    private CostSite(WebApplication server, int size) => (_server, _size) = (server, size);

    /// <summary>The round that is served; 0 is the baseline.</summary>
    internal int Round { get; set; }

    internal static async Task<CostSite> StartAsync(int size)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        var site = new CostSite(server, size);
        server.Run(site.AnswerAsync);
        await server.StartAsync();
        return site;
    }

    internal Uri Of(int number) => new($"{_server.Urls.First()}/s{number}/");

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 2 || !parts[0].StartsWith('s') || !int.TryParse(parts[0].AsSpan(1), CultureInfo.InvariantCulture, out var number) || number >= _size)
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        var articles = AtFirst + Enumerable.Range(1, Round).Count(round => (number + round) % OneInTen == 0);
        var html = parts.Length == 1 ? List(number, articles) : Article(number, parts[1]);
        var etag = string.Create(CultureInfo.InvariantCulture, $"\"{(parts.Length == 1 ? articles : 0)}\"");
        context.Response.Headers.ETag = etag;
        if (context.Request.Headers.IfNoneMatch == etag)
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotModified;
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html, context.RequestAborted);
    }

    private static string List(int number, int articles) =>
        $"<!DOCTYPE html><html lang=en><title>News {number}</title><main>{string.Concat(Enumerable.Range(1, articles).Reverse().Select(article => $"<article><h2><a href='/s{number}/report-{article}-of-the-day.html'>Shelling on village {number}, report {article} of the day</a></h2><p>What was reported today from the countryside of Idlib province.</p></article>"))}</main></html>";

    private static string Article(int number, string name)
    {
        var article = int.Parse(name.Split('-')[1], CultureInfo.InvariantCulture);
        // Five articles of earlier days, then today's; sources fifty apart report the same event.
        var place = Place((number % Events * 100) + article);
        var governorate = Governorates[number % Events % Governorates.Length];
        var published = article > AtFirst ? Today : Today.AddDays(article - AtFirst - 1);
        var text = string.Create(CultureInfo.InvariantCulture, $"<p>At least {3 + article} civilians were killed and {6 + article} others were injured in air strikes on the village of {place} in the countryside of {governorate} on {published:dddd}, the monitor said.</p>");
        var filling = string.Concat(Enumerable.Repeat($"<p>Residents of {place} said that rescuers worked through the night, and that the road to the next town stayed closed until the morning.</p>", 5));
        return string.Create(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=en><head><title>Air strikes on {place}</title><meta property='article:published_time' content='{published:yyyy-MM-dd}T06:00:00Z'></head><body><article><h1>Air strikes on {place}</h1>{text}{filling}</article></body></html>");
    }

    /// <summary>Parts the names of neighbouring numbers by more than one letter, which could be a slip of the pen; prime to 100,000, so that no two are one.</summary>
    private const int Scatter = 7919;

    // A name that no other article has and no gazetteer knows.
    private static string Place(int number) =>
        "Ty" + string.Concat((number * Scatter % 100_000).ToString("00000", CultureInfo.InvariantCulture).Select(digit => $"{"bdfglmnrsw"[digit - '0']}a")) + "m";
}
