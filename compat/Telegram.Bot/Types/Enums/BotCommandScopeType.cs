using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;

namespace Telegram.Bot.Types.Enums;

/// <summary>Where a list of commands holds.</summary>
[JsonConverter(typeof(EnumConverter<BotCommandScopeType>))]
public enum BotCommandScopeType
{
    Default = 1,
    AllPrivateChats = 2,
    AllGroupChats = 3,
    AllChatAdministrators = 4,
    Chat = 5,
    ChatAdministrators = 6,
    ChatMember = 7,
}
