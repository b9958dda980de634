using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A file to be sent.</summary>
[JsonConverter(typeof(InputFileConverter))]
public abstract class InputFile
{
    public abstract FileType FileType { get; }

    public static implicit operator InputFile(Stream stream) => FromStream(stream);

    public static InputFileStream FromStream(Stream stream, string? fileName = default) => new(stream, fileName);
}
