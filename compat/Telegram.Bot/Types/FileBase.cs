using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>What all files have.</summary>
public abstract class FileBase
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("file_id")]
    public string FileId { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("file_unique_id")]
    public string FileUniqueId { get; set; } = default!;

    [JsonPropertyName("file_size")]
    public long? FileSize { get; set; }
}
