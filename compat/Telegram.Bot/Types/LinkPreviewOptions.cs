using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>Whether and how a link is previewed.</summary>
public class LinkPreviewOptions
{
    [JsonPropertyName("is_disabled")]
    public bool IsDisabled { get; set; }

    [JsonPropertyName("prefer_large_media")]
    public bool PreferLargeMedia { get; set; }

    [JsonPropertyName("prefer_small_media")]
    public bool PreferSmallMedia { get; set; }

    [JsonPropertyName("show_above_text")]
    public bool ShowAboveText { get; set; }

    public string? Url { get; set; }

    public static readonly LinkPreviewOptions Disabled = new() { IsDisabled = true };

    public static implicit operator LinkPreviewOptions(string url) => new() { Url = url };
}
