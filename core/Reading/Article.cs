namespace Monitoring.Reading;

/// <summary>Role of a paragraph in a body.</summary>
public enum ParagraphKind { Text, Heading, Item, Quote }

/// <summary>One block of a body, in the order of the page.</summary>
/// <param name="Kind">Its role.</param>
/// <param name="Text">White space folded, never empty.</param>
public sealed record Paragraph(ParagraphKind Kind, string Text)
{
    /// <summary>Without characters that are not read: see <see cref="ReadableText"/>.</summary>
    public string Text { get; init; } = ReadableText.Of(Text);
}

/// <summary>A report as read from a page or from an item of a page.</summary>
public sealed record Article
{
    /// <summary>The canonical address, tracking parameters removed: the article's identity.</summary>
    public required Uri Url { get; init; }

    /// <summary>Headline; empty when none was found.</summary>
    public required string Title { get; init => field = ReadableText.Of(value); }

    /// <summary>Body without the headline.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>BCP 47 language, declared and checked against script and words; null when it cannot be told.</summary>
    public string? Language { get; init; }

    /// <summary>Publication, as the page states it.</summary>
    public ReportTime? Published { get; init; }

    /// <summary>Last change, as the page states it.</summary>
    public ReportTime? Modified { get; init; }

    /// <summary>The paragraphs joined by blank lines.</summary>
    public string Text => string.Join("\n\n", Paragraphs.Select(paragraph => paragraph.Text));
}

/// <summary>A time as a page states it.</summary>
/// <param name="Day">The day in the page's own zone.</param>
/// <param name="Instant">The exact time; null when the page states a day only or no zone can be told.</param>
public sealed record ReportTime(DateOnly Day, DateTimeOffset? Instant);
