namespace Monitoring.Reading;

/// <summary>What was read from a page, whether or not it makes an article.</summary>
public sealed record PageReading
{
    /// <summary>Headline without the site's name; empty when the page has none.</summary>
    public required string Title { get; init; }

    /// <summary>Body without the headline, in the order of the page; empty when no running text was found.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    /// <summary>Primary language subtag in lower case; null when nothing tells.</summary>
    public string? Language { get; init; }

    /// <summary>Publication, as the page states it.</summary>
    public ReportTime? Published { get; init; }

    /// <summary>Last change, as the page states it.</summary>
    public ReportTime? Modified { get; init; }

    /// <summary>The address that the page calls its own, as written; null when it names none.</summary>
    public string? DeclaredAddress { get; init; }

    /// <summary>The paragraphs joined by blank lines.</summary>
    public string Text => string.Join("\n\n", Paragraphs.Select(paragraph => paragraph.Text));
}
