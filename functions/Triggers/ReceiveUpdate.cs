using System.Net;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Logging;
using Monitoring.Operating.Commands;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace Monitoring.Functions.Triggers;

/// <summary>
/// Telegram's webhook, for operators' commands. Without the secret that was given to Telegram: 401, and nothing of the request is read
/// or logged. A failure of the store gives 500, and Telegram calls again: handling twice does no harm.
/// </summary>
/// <param name="commands">What is done with updates.</param>
/// <param name="secret">Compares the secret.</param>
/// <param name="handover">Where answers go.</param>
/// <param name="logger">Events.</param>
public sealed class ReceiveUpdate(OperatorCommands commands, WebhookSecret secret, AlertHandover handover, ILogger<ReceiveUpdate> logger)
{
    /// <summary>Header in which Telegram sends the secret.</summary>
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>Largest update read, in bytes; commands have less than 2,000.</summary>
    public const int Largest = 256 * 1024;

    /// <summary>Answers <c>POST api/telegram</c>.</summary>
    [Function(nameof(ReceiveUpdate))]
    public async Task<HttpResponseData> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "telegram")] HttpRequestData request, CancellationToken cancellationToken)
    {
        if (!request.Headers.TryGetValues(SecretHeader, out var given) || !secret.Matches(given))
        {
            logger.Event(LogLevel.Warning, "webhook.refused", new { Reason = "no secret, or not ours" });
            return request.CreateResponse(HttpStatusCode.Unauthorized);
        }
        var (update, status) = await ReadAsync(request.Body, cancellationToken);
        if (update is null)
        {
            logger.Event(LogLevel.Warning, "webhook.unreadable", new { Status = (int)status });
            return request.CreateResponse(status);
        }
        await HandleAsync(update, cancellationToken);
        return request.CreateResponse(HttpStatusCode.OK);
    }

    private async Task HandleAsync(Update update, CancellationToken cancellationToken)
    {
        var outcome = await commands.HandleAsync(update, cancellationToken);
        var waiting = outcome switch
        {
            CommandOutcome.Answered(var answer) => answer,
            CommandOutcome.Repeated(var answer) => answer,
            _ => [],
        };
        await handover.SendAsync($"update-{update.Id}", waiting.Select(alert => new WaitingAlert(alert.Chat, alert.Id)), cancellationToken);
        logger.Event(LogLevel.Information, "webhook.handled", new { Update = update.Id, Outcome = outcome.GetType().Name });
    }

    private static async Task<(Update? Update, HttpStatusCode Status)> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[Largest + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > Largest)
            return (null, HttpStatusCode.RequestEntityTooLarge);
        try
        {
            return (JsonSerializer.Deserialize<Update>(buffer.AsSpan(0, length), JsonBotAPI.Options), HttpStatusCode.BadRequest);
        }
        catch (JsonException)
        {
            return (null, HttpStatusCode.BadRequest);
        }
    }
}
