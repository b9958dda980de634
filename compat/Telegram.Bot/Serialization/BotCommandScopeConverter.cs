using Telegram.Bot.Types;

namespace Telegram.Bot.Serialization;

/// <summary>A scope by <c>type</c>.</summary>
internal sealed class BotCommandScopeConverter() : PolymorphicJsonConverter<BotCommandScope>("type", new Dictionary<string, Type>(StringComparer.Ordinal)
{
    ["default"] = typeof(BotCommandScopeDefault),
    ["all_private_chats"] = typeof(BotCommandScopeAllPrivateChats),
    ["all_group_chats"] = typeof(BotCommandScopeAllGroupChats),
    ["all_chat_administrators"] = typeof(BotCommandScopeAllChatAdministrators),
    ["chat"] = typeof(BotCommandScopeChat),
    ["chat_administrators"] = typeof(BotCommandScopeChatAdministrators),
    ["chat_member"] = typeof(BotCommandScopeChatMember),
});
