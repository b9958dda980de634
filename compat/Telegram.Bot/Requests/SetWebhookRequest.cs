using System.Text.Json.Serialization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Requests;

/// <summary>Has updates sent to an address.</summary>
public class SetWebhookRequest() : FileRequestBase<bool>("setWebhook")
{
    [JsonPropertyName("allowed_updates")]
    public IEnumerable<UpdateType>? AllowedUpdates { get; set; }

    public InputFileStream? Certificate { get; set; }

    [JsonPropertyName("drop_pending_updates")]
    public bool DropPendingUpdates { get; set; }

    [JsonPropertyName("ip_address")]
    public string? IpAddress { get; set; }

    [JsonPropertyName("max_connections")]
    public int? MaxConnections { get; set; }

    [JsonPropertyName("secret_token")]
    public string? SecretToken { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Url { get; set; }
}
