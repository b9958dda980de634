using System.Text.Json.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>The owner.</summary>
public class ChatMemberOwner : ChatMember
{
    [JsonPropertyName("custom_title")]
    public string? CustomTitle { get; set; }

    [JsonPropertyName("is_anonymous")]
    public bool IsAnonymous { get; set; }

    public override ChatMemberStatus Status => ChatMemberStatus.Creator;
}
