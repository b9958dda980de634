using System.Text.Json.Serialization;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>Asks what somebody is in a chat.</summary>
public class GetChatMemberRequest() : RequestBase<ChatMember>("getChatMember"), IChatTargetable, IUserTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("chat_id")]
    public required ChatId ChatId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("user_id")]
    public required long UserId { get; set; }
}
