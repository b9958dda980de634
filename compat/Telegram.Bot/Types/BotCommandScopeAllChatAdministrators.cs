using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Commands of one scope.</summary>
public class BotCommandScopeAllChatAdministrators : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.AllChatAdministrators;
}
