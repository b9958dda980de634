using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A member.</summary>
public class ChatMemberMember : ChatMember
{
    public string? Tag { get; set; }

    [JsonConverter(typeof(BanTimeConverter))]
    [JsonPropertyName("until_date")]
    public DateTime? UntilDate { get; set; }

    public override ChatMemberStatus Status => ChatMemberStatus.Member;
}
