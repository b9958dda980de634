using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>What <c>getChat</c> tells of a chat.</summary>
public class ChatFullInfo : Chat
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("accent_color_id")]
    public int AccentColorId { get; set; }

    [JsonPropertyName("active_usernames")]
    public string[]? ActiveUsernames { get; set; }

    public string? Description { get; set; }

    [JsonPropertyName("has_protected_content")]
    public bool HasProtectedContent { get; set; }

    [JsonPropertyName("invite_link")]
    public string? InviteLink { get; set; }

    [JsonPropertyName("linked_chat_id")]
    public long? LinkedChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("max_reaction_count")]
    public int MaxReactionCount { get; set; }

    [JsonPropertyName("pinned_message")]
    public Message? PinnedMessage { get; set; }

    [JsonPropertyName("slow_mode_delay")]
    public int? SlowModeDelay { get; set; }
}
