using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Commands of one scope.</summary>
public class BotCommandScopeDefault : BotCommandScope
{
    public override BotCommandScopeType Type => BotCommandScopeType.Default;
}
