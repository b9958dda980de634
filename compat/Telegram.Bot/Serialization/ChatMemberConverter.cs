using Telegram.Bot.Types;

namespace Telegram.Bot.Serialization;

/// <summary>A member by <c>status</c>.</summary>
internal sealed class ChatMemberConverter() : PolymorphicJsonConverter<ChatMember>("status", new Dictionary<string, Type>(StringComparer.Ordinal)
{
    ["creator"] = typeof(ChatMemberOwner),
    ["administrator"] = typeof(ChatMemberAdministrator),
    ["member"] = typeof(ChatMemberMember),
    ["restricted"] = typeof(ChatMemberRestricted),
    ["left"] = typeof(ChatMemberLeft),
    ["kicked"] = typeof(ChatMemberBanned),
});
