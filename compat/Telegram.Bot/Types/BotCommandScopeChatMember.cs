using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Commands of one scope.</summary>
public class BotCommandScopeChatMember : BotCommandScope
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("chat_id")]
    public ChatId ChatId { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("user_id")]
    public long UserId { get; set; }

    public override BotCommandScopeType Type => BotCommandScopeType.ChatMember;
}
