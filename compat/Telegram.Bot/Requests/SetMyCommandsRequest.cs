using System.Text.Json.Serialization;
using Telegram.Bot.Types;

namespace Telegram.Bot.Requests;

/// <summary>Lists the commands that clients offer.</summary>
public class SetMyCommandsRequest() : RequestBase<bool>("setMyCommands")
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required IEnumerable<BotCommand> Commands { get; set; }

    [JsonPropertyName("language_code")]
    public string? LanguageCode { get; set; }

    public BotCommandScope? Scope { get; set; }
}
