using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A rich message to be sent; not used by this program.</summary>
public class InputRichMessage
{
    public string? Html { get; set; }

    [JsonPropertyName("is_rtl")]
    public bool IsRtl { get; set; }

    public string? Markdown { get; set; }

    [JsonPropertyName("skip_entity_detection")]
    public bool SkipEntityDetection { get; set; }
}
