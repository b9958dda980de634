using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Monitoring.Cli.TelegramEmulator;

/// <summary>Takes a call from the wire, lets it misbehave as scripted, and answers.</summary>
internal sealed partial class ApiDoor(EmulatorState state)
{
    private readonly BotApi _api = new(state);

    internal async Task AnswerAsync(HttpContext context, string token, string method)
    {
        var cancellation = context.RequestAborted;
        var number = state.NextCall();
        var arguments = await ApiArguments.ReadAsync(context.Request, cancellation).ConfigureAwait(false);
        var fault = state.NextFault();
        var answer = fault is EmulatorFault.ApiError or EmulatorFault.GatewayPage or EmulatorFault.Reset { Taken: false }
            ? Untaken(fault)
            : await CallAsync(token, method, arguments, cancellation).ConfigureAwait(false);
        state.Note(new EmulatorCall(
            number, token.Split(':')[0], method, arguments?.Text("chat_id") is { } id ? state.Chat(id)?.Id : null, answer.MessageId, arguments?.Text("text"), answer.Status,
            Answered: fault is null or EmulatorFault.None or EmulatorFault.ApiError or EmulatorFault.GatewayPage, state.Time.GetUtcNow()));
        await WriteAsync(context, fault, answer).ConfigureAwait(false);
    }

    private async Task<ApiAnswer> CallAsync(string token, string method, ApiArguments? arguments, CancellationToken cancellationToken)
    {
        if (!TokenForm().IsMatch(token))
            return ApiAnswer.Error(404, "Not Found");
        if (state.Options.Token is { } known && known != token)
            return ApiAnswer.Error(401, "Unauthorized");
        return arguments is null
            ? ApiAnswer.Bad("can't parse JSON object")
            : await _api.CallAsync(method, arguments, cancellationToken).ConfigureAwait(false);
    }

    private static ApiAnswer Untaken(EmulatorFault fault) => fault is EmulatorFault.ApiError error
        ? ApiAnswer.Error(error.Code, error.Description, error.RetryAfter, error.MigrateTo)
        : new ApiAnswer((fault as EmulatorFault.GatewayPage)?.Code ?? 0, new { });

    private static async Task WriteAsync(HttpContext context, EmulatorFault? fault, ApiAnswer answer)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(answer.Body);
        context.Response.StatusCode = answer.Status == 0 ? 200 : answer.Status;
        context.Response.ContentType = "application/json";
        switch (fault)
        {
            case EmulatorFault.Reset:
                context.Abort();
                return;
            case EmulatorFault.Silence:
                await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
                context.Abort();
                return;
            case EmulatorFault.HalfAnswer:
                context.Response.ContentLength = body.Length;
                await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
                context.Abort();
                return;
            case EmulatorFault.GatewayPage page:
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync($"<html><head><title>{page.Code}</title></head><body><center><h1>{page.Code}</h1></center><hr><center>nginx</center></body></html>", context.RequestAborted).ConfigureAwait(false);
                return;
            default:
                await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
                return;
        }
    }

    [GeneratedRegex("^[0-9]+:[A-Za-z0-9_-]+$", RegexOptions.None, 1000)]
    private static partial Regex TokenForm();
}
