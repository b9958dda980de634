using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A suggested post; not used by this program.</summary>
public class SuggestedPostParameters
{
    [JsonConverter(typeof(UnixDateTimeConverter))]
    [JsonPropertyName("send_date")]
    public DateTime? SendDate { get; set; }
}
