using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot;

/// <summary>One method a call of the Bot API.</summary>
public static class TelegramBotClientExtensions
{
    public static async Task<Message> SendMessage(this ITelegramBotClient botClient, ChatId chatId, string text, ParseMode parseMode = default, ReplyParameters? replyParameters = default, ReplyMarkup? replyMarkup = default, LinkPreviewOptions? linkPreviewOptions = default, int? messageThreadId = default, IEnumerable<MessageEntity>? entities = default, bool disableNotification = default, bool protectContent = default, string? messageEffectId = default, string? businessConnectionId = default, bool allowPaidBroadcast = default, long? directMessagesTopicId = default, SuggestedPostParameters? suggestedPostParameters = default, long? receiverUserId = default, string? callbackQueryId = default, CancellationToken cancellationToken = default) =>
        await Client(botClient).SendRequest(
            new SendMessageRequest
            {
                ChatId = chatId,
                Text = text,
                ParseMode = parseMode,
                ReplyParameters = replyParameters,
                ReplyMarkup = replyMarkup,
                LinkPreviewOptions = linkPreviewOptions,
                MessageThreadId = messageThreadId,
                Entities = entities,
                DisableNotification = disableNotification,
                ProtectContent = protectContent,
                MessageEffectId = messageEffectId,
                BusinessConnectionId = businessConnectionId,
                AllowPaidBroadcast = allowPaidBroadcast,
                DirectMessagesTopicId = directMessagesTopicId,
                SuggestedPostParameters = suggestedPostParameters,
                ReceiverUserId = receiverUserId,
                CallbackQueryId = callbackQueryId,
            },
            cancellationToken).ConfigureAwait(false);

    public static async Task<Message> EditMessageText(this ITelegramBotClient botClient, ChatId chatId, int messageId, string? text, ParseMode parseMode = default, InlineKeyboardMarkup? replyMarkup = default, LinkPreviewOptions? linkPreviewOptions = default, IEnumerable<MessageEntity>? entities = default, InputRichMessage? richMessage = default, string? businessConnectionId = default, CancellationToken cancellationToken = default) =>
        await Client(botClient).SendRequest(
            new EditMessageTextRequest
            {
                ChatId = chatId,
                MessageId = messageId,
                Text = text,
                ParseMode = parseMode,
                ReplyMarkup = replyMarkup,
                LinkPreviewOptions = linkPreviewOptions,
                Entities = entities,
                RichMessage = richMessage,
                BusinessConnectionId = businessConnectionId,
            },
            cancellationToken).ConfigureAwait(false);

    public static async Task<Message> EditMessageReplyMarkup(this ITelegramBotClient botClient, ChatId chatId, int messageId, InlineKeyboardMarkup? replyMarkup = default, string? businessConnectionId = default, CancellationToken cancellationToken = default) =>
        await Client(botClient).SendRequest(
            new EditMessageReplyMarkupRequest { ChatId = chatId, MessageId = messageId, ReplyMarkup = replyMarkup, BusinessConnectionId = businessConnectionId },
            cancellationToken).ConfigureAwait(false);

    public static async Task<User> GetMe(this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        await Client(botClient).SendRequest(new GetMeRequest(), cancellationToken).ConfigureAwait(false);

    public static async Task<ChatFullInfo> GetChat(this ITelegramBotClient botClient, ChatId chatId, CancellationToken cancellationToken = default) =>
        await Client(botClient).SendRequest(new GetChatRequest { ChatId = chatId }, cancellationToken).ConfigureAwait(false);

    public static async Task<ChatMember> GetChatMember(this ITelegramBotClient botClient, ChatId chatId, long userId, CancellationToken cancellationToken = default) =>
        await Client(botClient).SendRequest(new GetChatMemberRequest { ChatId = chatId, UserId = userId }, cancellationToken).ConfigureAwait(false);

    public static async Task<Update[]> GetUpdates(this ITelegramBotClient botClient, int? offset = default, int? limit = default, int? timeout = default, IEnumerable<UpdateType>? allowedUpdates = default, CancellationToken cancellationToken = default) =>
        await Client(botClient).SendRequest(
            new GetUpdatesRequest { Offset = offset, Limit = limit, Timeout = timeout, AllowedUpdates = allowedUpdates },
            cancellationToken).ConfigureAwait(false);

    public static async Task SetWebhook(this ITelegramBotClient botClient, string url, InputFileStream? certificate = default, string? ipAddress = default, int? maxConnections = default, IEnumerable<UpdateType>? allowedUpdates = default, bool dropPendingUpdates = default, string? secretToken = default, CancellationToken cancellationToken = default) =>
        await Client(botClient).SendRequest(
            new SetWebhookRequest
            {
                Url = url,
                Certificate = certificate,
                IpAddress = ipAddress,
                MaxConnections = maxConnections,
                AllowedUpdates = allowedUpdates,
                DropPendingUpdates = dropPendingUpdates,
                SecretToken = secretToken,
            },
            cancellationToken).ConfigureAwait(false);

    public static async Task DeleteWebhook(this ITelegramBotClient botClient, bool dropPendingUpdates = default, CancellationToken cancellationToken = default) =>
        await Client(botClient).SendRequest(new DeleteWebhookRequest { DropPendingUpdates = dropPendingUpdates }, cancellationToken).ConfigureAwait(false);

    public static async Task<WebhookInfo> GetWebhookInfo(this ITelegramBotClient botClient, CancellationToken cancellationToken = default) =>
        await Client(botClient).SendRequest(new GetWebhookInfoRequest(), cancellationToken).ConfigureAwait(false);

    public static async Task SetMyCommands(this ITelegramBotClient botClient, IEnumerable<BotCommand> commands, BotCommandScope? scope = default, string? languageCode = default, CancellationToken cancellationToken = default) =>
        await Client(botClient).SendRequest(
            new SetMyCommandsRequest { Commands = commands, Scope = scope, LanguageCode = languageCode },
            cancellationToken).ConfigureAwait(false);

    public static async Task AnswerCallbackQuery(this ITelegramBotClient botClient, string callbackQueryId, string? text = default, bool showAlert = default, string? url = default, int? cacheTime = default, CancellationToken cancellationToken = default) =>
        await Client(botClient).SendRequest(
            new AnswerCallbackQueryRequest { CallbackQueryId = callbackQueryId, Text = text, ShowAlert = showAlert, Url = url, CacheTime = cacheTime },
            cancellationToken).ConfigureAwait(false);

    private static ITelegramBotClient Client(ITelegramBotClient? botClient) =>
        botClient ?? throw new ArgumentNullException(nameof(botClient));
}
