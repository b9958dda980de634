using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.ReplyMarkups;

namespace Telegram.Bot.Types;

/// <summary>A message.</summary>
public class Message
{
    [JsonPropertyName("author_signature")]
    public string? AuthorSignature { get; set; }

    public string? Caption { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Chat Chat { get; set; } = default!;

    [JsonConverter(typeof(UnixDateTimeConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime Date { get; set; }

    [JsonConverter(typeof(UnixDateTimeConverter))]
    [JsonPropertyName("edit_date")]
    public DateTime? EditDate { get; set; }

    public MessageEntity[]? Entities { get; set; }

    public User? From { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("message_id")]
    public int Id { get; set; }

    [JsonPropertyName("is_topic_message")]
    public bool IsTopicMessage { get; set; }

    [JsonPropertyName("link_preview_options")]
    public LinkPreviewOptions? LinkPreviewOptions { get; set; }

    [JsonPropertyName("message_thread_id")]
    public int? MessageThreadId { get; set; }

    [JsonPropertyName("migrate_from_chat_id")]
    public long? MigrateFromChatId { get; set; }

    [JsonPropertyName("migrate_to_chat_id")]
    public long? MigrateToChatId { get; set; }

    [JsonPropertyName("reply_markup")]
    public InlineKeyboardMarkup? ReplyMarkup { get; set; }

    [JsonPropertyName("reply_to_message")]
    public Message? ReplyToMessage { get; set; }

    [JsonPropertyName("sender_chat")]
    public Chat? SenderChat { get; set; }

    public string? Text { get; set; }

    [JsonPropertyName("via_bot")]
    public User? ViaBot { get; set; }

    [JsonIgnore]
    public int MessageId => Id;
}
