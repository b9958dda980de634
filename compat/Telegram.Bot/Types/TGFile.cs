using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A file that can be downloaded.</summary>
public class TGFile : FileBase
{
    [JsonPropertyName("file_path")]
    public string? FilePath { get; set; }
}
