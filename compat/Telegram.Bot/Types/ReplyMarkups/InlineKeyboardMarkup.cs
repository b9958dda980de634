using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>Buttons under a message.</summary>
public class InlineKeyboardMarkup : ReplyMarkup
{
    [SetsRequiredMembers]
    public InlineKeyboardMarkup() => InlineKeyboard = new List<List<InlineKeyboardButton>>();

    [SetsRequiredMembers]
    public InlineKeyboardMarkup(InlineKeyboardButton inlineKeyboardButton) => InlineKeyboard = [[inlineKeyboardButton]];

    [SetsRequiredMembers]
    public InlineKeyboardMarkup(IEnumerable<InlineKeyboardButton> inlineKeyboardRow) => InlineKeyboard = [inlineKeyboardRow];

    [SetsRequiredMembers]
    public InlineKeyboardMarkup(params InlineKeyboardButton[] inlineKeyboardRow) => InlineKeyboard = [inlineKeyboardRow];

    [SetsRequiredMembers]
    public InlineKeyboardMarkup(IEnumerable<IEnumerable<InlineKeyboardButton>> inlineKeyboard) => InlineKeyboard = inlineKeyboard;

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    [JsonPropertyName("inline_keyboard")]
    public required IEnumerable<IEnumerable<InlineKeyboardButton>> InlineKeyboard { get; set; }

    [return: NotNullIfNotNull(nameof(button))]
    public static implicit operator InlineKeyboardMarkup?(InlineKeyboardButton? button) => button is null ? null : new InlineKeyboardMarkup(button);

    [return: NotNullIfNotNull(nameof(buttons))]
    public static implicit operator InlineKeyboardMarkup?(InlineKeyboardButton[]? buttons) => buttons is null ? null : new InlineKeyboardMarkup(buttons);

    public static InlineKeyboardMarkup Empty() => new();
}
