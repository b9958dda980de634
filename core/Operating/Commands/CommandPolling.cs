using Monitoring.Storing;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Monitoring.Operating.Commands;

/// <summary>
/// Takes operators' commands by long polling, for runs without a webhook. An update is confirmed to Telegram only by the next request,
/// after it was handled: a crash in between repeats it, and repeating does no harm.
/// </summary>
/// <param name="bot">The bot. Its HTTP client must wait longer than <see cref="Wait"/>.</param>
/// <param name="commands">What is done with updates.</param>
/// <param name="time">Clock of the pauses.</param>
public sealed class CommandPolling(ITelegramBotClient bot, OperatorCommands commands, TimeProvider time)
{
    /// <summary>How long Telegram holds a request open when there is nothing. Shorter than the usual time-outs of clients and proxies.</summary>
    public static TimeSpan Wait { get; } = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>Polls until cancelled.</summary>
    /// <param name="answered">Called after each update that led to an answer: the moment to send what waits.</param>
    /// <param name="trouble">Told, once a failed request, what was found (another poller, a wrong token, no network); polling goes on.</param>
    /// <param name="cancellationToken">Ends the polling.</param>
    public async Task RunAsync(Func<CommandOutcome, CancellationToken, Task> answered, Action<string> trouble, CancellationToken cancellationToken)
    {
        int? offset = null;
        var pause = FirstPause;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                offset = await RoundAsync(offset, answered, cancellationToken).ConfigureAwait(false);
                pause = FirstPause;
            }
            catch (Exception fault) when (fault is RequestException or StoreException)
            {
                // What was not handled is not confirmed, and comes again.
                trouble($"getUpdates: {fault.Message}; again in {pause.TotalSeconds:0} s.");
                await Task.Delay(PauseOf(fault, pause), time, cancellationToken).ConfigureAwait(false);
                pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
            }
        }
    }

    private static TimeSpan PauseOf(Exception fault, TimeSpan pause) =>
        fault is ApiRequestException { Parameters.RetryAfter: { } seconds } ? TimeSpan.FromSeconds(Math.Max(seconds, pause.TotalSeconds)) : pause;

    private async Task<int?> RoundAsync(int? offset, Func<CommandOutcome, CancellationToken, Task> answered, CancellationToken cancellationToken)
    {
        foreach (var update in await AskAsync(offset, cancellationToken).ConfigureAwait(false))
        {
            var outcome = await commands.HandleAsync(update, cancellationToken).ConfigureAwait(false);
            if (outcome is not CommandOutcome.Ignored)
                await answered(outcome, cancellationToken).ConfigureAwait(false);
            offset = update.Id + 1;
        }
        return offset;
    }

    private Task<Update[]> AskAsync(int? offset, CancellationToken cancellationToken) =>
        bot.GetUpdates(offset, limit: 100, timeout: (int)Wait.TotalSeconds, allowedUpdates: OperatorCommands.UpdateTypes, cancellationToken: cancellationToken);
}
