using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>One button: it opens an address or tells the bot that it was pressed.</summary>
public class InlineKeyboardButton
{
    public InlineKeyboardButton()
    {
    }

    [SetsRequiredMembers]
    public InlineKeyboardButton(string text) => Text = text;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Text { get; set; }

    public string? Url { get; set; }

    [JsonPropertyName("callback_data")]
    public string? CallbackData { get; set; }

    public static InlineKeyboardButton WithUrl(string text, string url) => new(text) { Url = url };

    public static InlineKeyboardButton WithCallbackData(string textAndCallbackData) => new(textAndCallbackData) { CallbackData = textAndCallbackData };

    public static InlineKeyboardButton WithCallbackData(string text, string callbackData) => new(text) { CallbackData = callbackData };
}
