using System.Globalization;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Monitoring.Operating.Commands;

/// <summary>
/// Carries out what operators ask for in their chat, and only there. An update is handled once: its answer is stored under its number,
/// and what was done is such that doing it again (a crash before the answer was stored) changes nothing.
/// </summary>
/// <param name="operators">The operators' chat; null: every update is ignored.</param>
/// <param name="desk">What commands do.</param>
/// <param name="notes">How answers are told.</param>
/// <param name="bot">Releases a pressed button; null: not released.</param>
public sealed class OperatorCommands(string? operators, CommandDesk desk, OperatorNotes notes, ITelegramBotClient? bot)
{
    /// <summary>Kinds of updates that can hold a command: what the webhook and the polling ask Telegram for.</summary>
    public static IReadOnlyList<UpdateType> UpdateTypes { get; } = [UpdateType.Message, UpdateType.ChannelPost, UpdateType.CallbackQuery];

    /// <summary>Handles an update.</summary>
    /// <exception cref="Storing.StoreException">The store failed: hand the update in again.</exception>
    public async Task<CommandOutcome> HandleAsync(Update update, CancellationToken cancellationToken)
    {
        if (IncomingCommand.Of(update) is not { } incoming || !incoming.IsFrom(operators))
            return new CommandOutcome.Ignored();
        var blob = string.Create(CultureInfo.InvariantCulture, $"operating/updates/{update.Id}.json");
        if (await notes.FindAsync(blob, cancellationToken).ConfigureAwait(false) is { } told)
        {
            // The same name gives the stored note: this only finishes an answer that a crash kept from the outbox.
            return new CommandOutcome.Repeated(await notes.TellAsync(blob, "", told.Facts, cancellationToken).ConfigureAwait(false));
        }
        var answer = await desk.CarryOutAsync(incoming.Command, cancellationToken).ConfigureAwait(false);
        var name = incoming.Command.GetType().Name;
        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["command"] = incoming.Command.ToString(), ["done"] = answer.Done ? "yes" : "no" };
        var waiting = await notes.TellAsync(blob, answer.Html, facts, cancellationToken, answer.Buttons).ConfigureAwait(false);
        Counters.Commands.Add(1, new KeyValuePair<string, object?>("command", name), new KeyValuePair<string, object?>("outcome", answer.Done ? "done" : "refused"));
        await ReleaseAsync(incoming.CallbackId, answer.Done, cancellationToken).ConfigureAwait(false);
        return new CommandOutcome.Answered([.. waiting, .. answer.Due]);
    }

    private async Task ReleaseAsync(string? callback, bool done, CancellationToken cancellationToken)
    {
        if (callback is null || bot is null)
            return;
        try
        {
            await bot.AnswerCallbackQuery(callback, done ? "Done" : "Not done", cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (RequestException)
        {
            // A button is released for looks only, and Telegram forgets it after some seconds: the answer in the chat is what counts.
            Counters.NotTaken.Add(1, new KeyValuePair<string, object?>("problem", "callback"));
        }
    }
}
