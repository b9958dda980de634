using System.Text.Json.Serialization;

namespace Telegram.Bot.Requests;

/// <summary>Answers a pressed button.</summary>
public class AnswerCallbackQueryRequest() : RequestBase<bool>("answerCallbackQuery")
{
    [JsonPropertyName("cache_time")]
    public int? CacheTime { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("callback_query_id")]
    public required string CallbackQueryId { get; set; }

    [JsonPropertyName("show_alert")]
    public bool ShowAlert { get; set; }

    public string? Text { get; set; }

    public string? Url { get; set; }
}
