using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A chat.</summary>
public class Chat
{
    [JsonPropertyName("first_name")]
    public string? FirstName { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long Id { get; set; }

    [JsonPropertyName("is_direct_messages")]
    public bool IsDirectMessages { get; set; }

    [JsonPropertyName("is_forum")]
    public bool IsForum { get; set; }

    [JsonPropertyName("last_name")]
    public string? LastName { get; set; }

    public string? Title { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public ChatType Type { get; set; }

    public string? Username { get; set; }

    public override string ToString() => Type == ChatType.Private || Title is null ? $"{FirstName} {LastName} ({Id})" : $"{Title} ({Id})";
}
