using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>What somebody is in a chat.</summary>
[JsonConverter(typeof(ChatMemberConverter))]
public abstract class ChatMember
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public abstract ChatMemberStatus Status { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public User User { get; set; } = default!;

    [JsonIgnore]
    public bool IsAdmin => this is ChatMemberOwner or ChatMemberAdministrator;

    [JsonIgnore]
    public bool IsInChat => this is not ChatMemberLeft and not ChatMemberBanned and not ChatMemberRestricted { IsMember: false };

    [JsonIgnore]
    public DateTime? ExpireDate => this switch
    {
        ChatMemberMember member => member.UntilDate,
        ChatMemberRestricted restricted => restricted.UntilDate,
        ChatMemberBanned banned => banned.UntilDate,
        _ => null,
    };
}
