using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;

namespace Telegram.Bot.Types.Enums;

/// <summary>What kind of chat it is.</summary>
[JsonConverter(typeof(EnumConverter<ChatType>))]
public enum ChatType
{
    Private = 1,
    Group = 2,
    Channel = 3,
    Supergroup = 4,
    Sender = 5,
}
