using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>What an error tells besides its description.</summary>
public class ResponseParameters
{
    [JsonPropertyName("migrate_to_chat_id")]
    public long? MigrateToChatId { get; set; }

    [JsonPropertyName("retry_after")]
    public int? RetryAfter { get; set; }
}
