using System.Net;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Monitoring.Operating;
using Monitoring.Storing;

namespace Monitoring.Functions.Triggers;

/// <summary>
/// Last good scan and last figure per source; 503 when blind. Open to everybody, since the watchdog has no key: it tells nothing
/// that the posts do not, and looks into the store at most twice a minute.
/// </summary>
/// <param name="health">How things stand.</param>
public sealed class Health(CachedHealth health)
{
    /// <summary>Answers <c>GET api/health</c>; <c>?check=scans|chats|dead</c> asks for one aspect.</summary>
    [Function(nameof(Health))]
    public async Task<HttpResponseData> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequestData request, CancellationToken cancellationToken)
    {
        try
        {
            var report = await health.ReadAsync(cancellationToken);
            var well = report.IsWell(request.Query["check"]);
            return await AnswerAsync(request, well, Shown(report, well), cancellationToken);
        }
        catch (StoreException fault)
        {
            // Without the store nothing is known of anything: ill, whatever was asked. The message may name an account: the reason only.
            return await AnswerAsync(request, well: false, new { Well = false, Store = fault.Problem.ToString() }, cancellationToken);
        }
    }

    private static async Task<HttpResponseData> AnswerAsync(HttpRequestData request, bool well, object shown, CancellationToken cancellationToken)
    {
        var response = request.CreateResponse(well ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable);
        response.Headers.Add("Content-Type", "application/json; charset=utf-8");
        response.Headers.Add("Cache-Control", "no-store");
        await response.WriteStringAsync(JsonSerializer.Serialize(shown, MonitorJson.Indented), cancellationToken);
        return response;
    }

    // Chats are numbered, not named: an operators' chat is nobody's business.
    private static object Shown(HealthReport report, bool well) => new
    {
        Well = well,
        report.At,
        report.Blind,
        report.LastGoodScan,
        report.DeadToday,
        Chats = report.Chats.Select((chat, index) => new { Number = index + 1, chat.Waiting, chat.OldestWaiting, Stopped = chat.Stopped is not null }),
        Sources = report.Sources.Select(source => new { source.Id, source.Paused, source.LastRead, source.LastFigure, Problem = source.Failure?.Problem, Since = source.Failure?.Since }),
    };
}
