using System.Text.Json.Serialization;

namespace Telegram.Bot.Types.ReplyMarkups;

/// <summary>What stands under a message.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = null)]
[JsonDerivedType(typeof(InlineKeyboardMarkup))]
public abstract class ReplyMarkup
{
    public static implicit operator ReplyMarkup?(InlineKeyboardButton button) => new InlineKeyboardMarkup(button);

    public static implicit operator ReplyMarkup?(InlineKeyboardButton[]? buttons) => buttons is null ? null : new InlineKeyboardMarkup(buttons);
}
