namespace Monitoring.Cli.TelegramEmulator;

/// <summary>A message as it stands in a chat.</summary>
public sealed record EmulatedMessage
{
    /// <summary>Id in its chat, from 1.</summary>
    public required int Id { get; init; }

    /// <summary>The chat.</summary>
    public required long ChatId { get; init; }

    /// <summary>Text without markup.</summary>
    public required string Text { get; init; }

    /// <summary>The text as safe HTML, for the page.</summary>
    public required string Html { get; init; }

    /// <summary>Marked pieces, as the Bot API gives them.</summary>
    public IReadOnlyList<EmulatedEntity> Entities { get; init; } = [];

    /// <summary>When it was posted.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>When it was last edited; null: never.</summary>
    public DateTimeOffset? EditDate { get; init; }

    /// <summary>Message that it answers.</summary>
    public int? ReplyTo { get; init; }

    /// <summary>Posted without sound.</summary>
    public bool Silent { get; init; }

    /// <summary>Whether links would be previewed.</summary>
    public bool Preview { get; init; }

    /// <summary>Rows of buttons under it.</summary>
    public IReadOnlyList<IReadOnlyList<EmulatedButton>> Buttons { get; init; } = [];

    /// <summary>Who wrote it: the bot, or a user (typed on the page).</summary>
    public bool FromBot { get; init; } = true;
}

/// <summary>A marked piece of a text.</summary>
/// <param name="Type"><c>bold</c>, <c>text_link</c> …</param>
/// <param name="Offset">In UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Url">Of a link.</param>
public sealed record EmulatedEntity(string Type, int Offset, int Length, string? Url);

/// <summary>A button under a message.</summary>
/// <param name="Text">What it says.</param>
/// <param name="CallbackData">What the bot gets; null for a link.</param>
/// <param name="Url">Where a link leads.</param>
public sealed record EmulatedButton(string Text, string? CallbackData, string? Url);
