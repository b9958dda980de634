using System.Text.Json.Serialization;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Requests;

/// <summary>Polls for updates.</summary>
public class GetUpdatesRequest() : RequestBase<Update[]>("getUpdates")
{
    [JsonPropertyName("allowed_updates")]
    public IEnumerable<UpdateType>? AllowedUpdates { get; set; }

    public int? Limit { get; set; }

    public int? Offset { get; set; }

    public int? Timeout { get; set; }
}
