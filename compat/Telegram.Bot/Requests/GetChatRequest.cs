using System.Text.Json.Serialization;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>Asks what a chat is.</summary>
public class GetChatRequest() : RequestBase<ChatFullInfo>("getChat"), IChatTargetable
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("chat_id")]
    public required ChatId ChatId { get; set; }
}
