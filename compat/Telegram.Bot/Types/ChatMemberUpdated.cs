using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;

namespace Telegram.Bot.Types;

/// <summary>Somebody's standing in a chat changed.</summary>
public class ChatMemberUpdated
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Chat Chat { get; set; } = default!;

    [JsonConverter(typeof(UnixDateTimeConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime Date { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public User From { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("new_chat_member")]
    public ChatMember NewChatMember { get; set; } = default!;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("old_chat_member")]
    public ChatMember OldChatMember { get; set; } = default!;

    [JsonPropertyName("via_chat_folder_invite_link")]
    public bool ViaChatFolderInviteLink { get; set; }

    [JsonPropertyName("via_join_request")]
    public bool ViaJoinRequest { get; set; }
}
