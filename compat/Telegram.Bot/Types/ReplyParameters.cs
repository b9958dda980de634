using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>What a message answers.</summary>
public class ReplyParameters
{
    [JsonPropertyName("allow_sending_without_reply")]
    public bool AllowSendingWithoutReply { get; set; }

    [JsonPropertyName("chat_id")]
    public ChatId? ChatId { get; set; }

    [JsonPropertyName("checklist_task_id")]
    public int? ChecklistTaskId { get; set; }

    [JsonPropertyName("ephemeral_message_id")]
    public int? EphemeralMessageId { get; set; }

    [JsonPropertyName("message_id")]
    public int? MessageId { get; set; }

    [JsonPropertyName("poll_option_id")]
    public string? PollOptionId { get; set; }

    public string? Quote { get; set; }

    [JsonPropertyName("quote_entities")]
    public MessageEntity[]? QuoteEntities { get; set; }

    [JsonPropertyName("quote_parse_mode")]
    public ParseMode QuoteParseMode { get; set; }

    [JsonPropertyName("quote_position")]
    public int? QuotePosition { get; set; }

    public static implicit operator ReplyParameters(int replyToMessageId) => new() { MessageId = replyToMessageId };
}
