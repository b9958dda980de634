using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Commands of one scope.</summary>
public class BotCommandScopeAllPrivateChats : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.AllPrivateChats;
}
