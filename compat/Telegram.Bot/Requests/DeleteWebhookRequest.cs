using System.Text.Json.Serialization;

namespace Telegram.Bot.Requests;

/// <summary>Removes the webhook.</summary>
public class DeleteWebhookRequest() : RequestBase<bool>("deleteWebhook")
{
    [JsonPropertyName("drop_pending_updates")]
    public bool DropPendingUpdates { get; set; }
}
