using System.Text.Json.Serialization;

namespace Telegram.Bot.Types;

/// <summary>A user or bot.</summary>
public class User
{
    [JsonPropertyName("added_to_attachment_menu")]
    public bool AddedToAttachmentMenu { get; set; }

    [JsonPropertyName("allows_users_to_create_topics")]
    public bool AllowsUsersToCreateTopics { get; set; }

    [JsonPropertyName("can_connect_to_business")]
    public bool CanConnectToBusiness { get; set; }

    [JsonPropertyName("can_join_groups")]
    public bool CanJoinGroups { get; set; }

    [JsonPropertyName("can_manage_bots")]
    public bool CanManageBots { get; set; }

    [JsonPropertyName("can_read_all_group_messages")]
    public bool CanReadAllGroupMessages { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("first_name")]
    public string FirstName { get; set; } = default!;

    [JsonPropertyName("has_main_web_app")]
    public bool HasMainWebApp { get; set; }

    [JsonPropertyName("has_topics_enabled")]
    public bool HasTopicsEnabled { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long Id { get; set; }

    [JsonPropertyName("is_bot")]
    public bool IsBot { get; set; }

    [JsonPropertyName("is_premium")]
    public bool IsPremium { get; set; }

    [JsonPropertyName("language_code")]
    public string? LanguageCode { get; set; }

    [JsonPropertyName("last_name")]
    public string? LastName { get; set; }

    [JsonPropertyName("supports_guest_queries")]
    public bool SupportsGuestQueries { get; set; }

    [JsonPropertyName("supports_inline_queries")]
    public bool SupportsInlineQueries { get; set; }

    [JsonPropertyName("supports_join_request_queries")]
    public bool SupportsJoinRequestQueries { get; set; }

    public string? Username { get; set; }

    public override string ToString() => Username is null ? $"{FirstName} {LastName} ({Id})" : $"@{Username} ({Id})";
}
