using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;

namespace Telegram.Bot.Types.Enums;

/// <summary>How a file is given.</summary>
[JsonConverter(typeof(EnumConverter<FileType>))]
public enum FileType
{
    Stream = 1,
    Id = 2,
    Url = 3,
}
