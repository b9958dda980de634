using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Somebody who is not in the chat.</summary>
public class ChatMemberLeft : ChatMember
{
    public override ChatMemberStatus Status => ChatMemberStatus.Left;
}
