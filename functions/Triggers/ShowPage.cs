using System.Globalization;
using System.Net;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Monitoring.Publishing;
using Monitoring.Storing;

namespace Monitoring.Functions.Triggers;

/// <summary>
/// Public pages: incidents with all their versions, days, corrections, what is counted. Open to everybody; it only reads, and asks the
/// store for one page at most once a minute.
/// </summary>
/// <param name="pages">The pages.</param>
public sealed class ShowPage(KeptPages pages)
{
    private const string Root = "/public/";

    /// <summary>Answers <c>GET</c> and <c>HEAD api/public/…</c>.</summary>
    [Function(nameof(ShowPage))]
    public async Task<HttpResponseData> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "public/{*path}")] HttpRequestData request, CancellationToken cancellationToken)
    {
        var at = request.Url.AbsolutePath.IndexOf(Root, StringComparison.OrdinalIgnoreCase);
        try
        {
            return await AnswerAsync(request, at < 0 ? string.Empty : request.Url.AbsolutePath[(at + Root.Length)..], cancellationToken);
        }
        catch (StoreException)
        {
            // The message may name an account; the operators hear of the store by other ways.
            var response = request.CreateResponse(HttpStatusCode.ServiceUnavailable);
            response.Headers.Add("Retry-After", "60");
            return response;
        }
    }

    private async Task<HttpResponseData> AnswerAsync(HttpRequestData request, string path, CancellationToken cancellationToken)
    {
        switch (await pages.AnswerAsync(path, cancellationToken))
        {
            case PublicPage.Found found:
                return await WriteAsync(request, HttpStatusCode.OK, found.MediaType, found.Body, found.KeptFor, cancellationToken);
            case PublicPage.Missing missing:
                return await WriteAsync(request, HttpStatusCode.NotFound, "text/html; charset=utf-8", missing.Body, TimeSpan.FromMinutes(1), cancellationToken);
            case PublicPage.Moved moved:
                var response = request.CreateResponse(HttpStatusCode.MovedPermanently);
                response.Headers.Add("Location", "../" + moved.Path);
                return response;
            default:
                throw new InvalidOperationException("Found an answer of no known kind, expected a page, a way to one, or none.");
        }
    }

    private static async Task<HttpResponseData> WriteAsync(HttpRequestData request, HttpStatusCode status, string mediaType, string body, TimeSpan keptFor, CancellationToken cancellationToken)
    {
        var response = request.CreateResponse(status);
        response.Headers.Add("Content-Type", mediaType);
        response.Headers.Add("Cache-Control", string.Create(CultureInfo.InvariantCulture, $"public, max-age={keptFor.TotalSeconds:0}"));
        response.Headers.Add("Content-Security-Policy", PublicPages.ContentPolicy);
        response.Headers.Add("X-Content-Type-Options", "nosniff");
        response.Headers.Add("Referrer-Policy", "no-referrer");
        if (!request.Method.Equals("HEAD", StringComparison.OrdinalIgnoreCase))
            await response.WriteStringAsync(body, cancellationToken);
        return response;
    }
}
