using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>Somebody who was removed.</summary>
public class ChatMemberBanned : ChatMember
{
    [JsonConverter(typeof(BanTimeConverter))]
    [JsonPropertyName("until_date")]
    public DateTime? UntilDate { get; set; }

    public override ChatMemberStatus Status => ChatMemberStatus.Kicked;
}
