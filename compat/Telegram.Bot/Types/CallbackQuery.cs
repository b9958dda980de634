using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A pressed button.</summary>
public class CallbackQuery
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("chat_instance")]
    public string ChatInstance { get; set; } = default!;

    public string? Data { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public User From { get; set; } = default!;

    [JsonPropertyName("game_short_name")]
    public string? GameShortName { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string Id { get; set; } = default!;

    [JsonPropertyName("inline_message_id")]
    public string? InlineMessageId { get; set; }

    public Message? Message { get; set; }
}
