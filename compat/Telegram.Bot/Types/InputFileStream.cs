using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Telegram.Bot.Serialization;
using Telegram.Bot.Types.Enums;

namespace Telegram.Bot.Types;

/// <summary>A file to be sent from a stream.</summary>
[JsonConverter(typeof(InputFileConverter))]
public class InputFileStream : InputFile
{
    public InputFileStream()
    {
    }

    [SetsRequiredMembers]
    public InputFileStream(Stream content, string? fileName = default)
    {
        Content = content;
        FileName = fileName;
    }

    public override FileType FileType => FileType.Stream;

    public required Stream Content { get; set; }

    public string? FileName { get; }

    public static implicit operator InputFileStream(Stream stream) => new(stream);

    public override string ToString() => FileName ?? "";
}
