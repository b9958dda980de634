using System.Text.Json.Serialization;

namespace Telegram.Bot.Types.Enums;

/// <summary>How marks in a text are written.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParseMode>))]
public enum ParseMode
{
    None = 0,
    Markdown = 1,
    Html = 2,
    MarkdownV2 = 3,
}
