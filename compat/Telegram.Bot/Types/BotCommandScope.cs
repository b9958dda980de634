using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Where a list of commands holds.</summary>
[JsonConverter(typeof(BotCommandScopeConverter))]
public abstract class BotCommandScope
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public abstract BotCommandScopeType Type { get; }

    public static BotCommandScopeDefault Default() => new();

    public static BotCommandScopeAllPrivateChats AllPrivateChats() => new();

    public static BotCommandScopeAllGroupChats AllGroupChats() => new();

    public static BotCommandScopeAllChatAdministrators AllChatAdministrators() => new();

    public static BotCommandScopeChat Chat(ChatId chatId) => new() { ChatId = chatId };

    public static BotCommandScopeChatAdministrators ChatAdministrators(ChatId chatId) => new() { ChatId = chatId };

    public static BotCommandScopeChatMember ChatMember(ChatId chatId, long userId) => new() { ChatId = chatId, UserId = userId };
}
