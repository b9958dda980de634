using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Commands of one scope.</summary>
public class BotCommandScopeChat : BotCommandScope
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("chat_id")]
    public ChatId ChatId { get; set; } = default!;

    public override BotCommandScopeType Type => BotCommandScopeType.Chat;
}
