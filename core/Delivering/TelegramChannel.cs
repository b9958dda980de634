using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Monitoring.Delivering;

/// <summary>Sends to Telegram: HTML, no link previews, one try a call. What is answered becomes a <see cref="DeliveryResult"/>; nothing is retried here.</summary>
/// <param name="client">The Bot API client, with <c>RetryThreshold</c> 0.</param>
/// <param name="topicOf">Forum topic of a chat; null: none has one.</param>
public sealed class TelegramChannel(ITelegramBotClient client, Func<string, int?>? topicOf = null) : IChannel
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <inheritdoc />
    public Task<DeliveryResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) => AnsweredAsync(
        () => client.SendMessage(
            message.Chat,
            TextOf(message),
            parseMode: ModeOf(message),
            replyParameters: message.ReplyTo is { } target ? new ReplyParameters { MessageId = target, AllowSendingWithoutReply = true } : null,
            replyMarkup: ButtonsOf(message),
            linkPreviewOptions: NoPreview,
            messageThreadId: topicOf?.Invoke(message.Chat),
            disableNotification: message.Silent,
            cancellationToken: cancellationToken),
        editedId: null,
        cancellationToken);

    /// <inheritdoc />
    public Task<DeliveryResult> EditAsync(int messageId, OutgoingMessage message, CancellationToken cancellationToken) => AnsweredAsync(
        () => client.EditMessageText(
            message.Chat,
            messageId,
            TextOf(message),
            parseMode: ModeOf(message),
            replyMarkup: ButtonsOf(message),
            linkPreviewOptions: NoPreview,
            cancellationToken: cancellationToken),
        messageId,
        cancellationToken);

    private static async Task<DeliveryResult> AnsweredAsync(Func<Task<Message>> call, int? editedId, CancellationToken cancellationToken)
    {
        try
        {
            return new DeliveryResult.Sent((await call().ConfigureAwait(false)).Id);
        }
        catch (ApiRequestException refused)
        {
            return TelegramAnswers.Of(refused, editedId);
        }
        catch (RequestException broken) when (!cancellationToken.IsCancellationRequested)
        {
            return TelegramAnswers.Of(broken);
        }
        catch (ArgumentException fault)
        {
            // The client refuses a chat that is neither a number nor a name before anything is sent.
            return new DeliveryResult.Refused(DeliveryProblem.ChatGone, $"The chat's id is neither a number nor an @name ({fault.ParamName}).");
        }
    }

    private static string TextOf(OutgoingMessage message) => message.AsPlainText ? PlainText.Of(message.Html) : message.Html;

    private static ParseMode ModeOf(OutgoingMessage message) => message.AsPlainText ? ParseMode.None : ParseMode.Html;

    private static InlineKeyboardMarkup? ButtonsOf(OutgoingMessage message) => message.Buttons.Count == 0
        ? null
        : new InlineKeyboardMarkup(message.Buttons.Select(button => InlineKeyboardButton.WithCallbackData(button.Text, button.Callback)).ToArray());
}
