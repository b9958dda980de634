using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A marked piece of a text.</summary>
public class MessageEntity
{
    [JsonPropertyName("custom_emoji_id")]
    public string? CustomEmojiId { get; set; }

    [JsonPropertyName("date_time_format")]
    public string? DateTimeFormat { get; set; }

    public string? Language { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Length { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Offset { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public MessageEntityType Type { get; set; }

    [JsonConverter(typeof(UnixDateTimeConverter))]
    [JsonPropertyName("unix_time")]
    public DateTime? UnixTime { get; set; }

    public string? Url { get; set; }

    public User? User { get; set; }
}
