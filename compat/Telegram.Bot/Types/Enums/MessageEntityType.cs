using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;

namespace Telegram.Bot.Types.Enums;

/// <summary>What a marked piece of text is.</summary>
[JsonConverter(typeof(EnumConverter<MessageEntityType>))]
public enum MessageEntityType
{
    Mention = 1,
    Hashtag = 2,
    BotCommand = 3,
    Url = 4,
    Email = 5,
    Bold = 6,
    Italic = 7,
    Code = 8,
    Pre = 9,
    TextLink = 10,
    TextMention = 11,
    PhoneNumber = 12,
    Cashtag = 13,
    Underline = 14,
    Strikethrough = 15,
    Spoiler = 16,
    CustomEmoji = 17,
    Blockquote = 18,
    ExpandableBlockquote = 19,
    DateTime = 20,
}
