namespace Monitoring.Extracting;

/// <summary>What goes into the extractor: plain text and what is known about it.</summary>
/// <param name="Title">Headline; empty when there is none.</param>
/// <param name="Text">Body; paragraphs parted by blank lines.</param>
/// <param name="Language">BCP 47 language; null to tell it from the text.</param>
/// <param name="Published">Publication day, against which "yesterday" resolves; null when unknown.</param>
public sealed record ReportText(string Title, string Text, string? Language = null, DateOnly? Published = null)
{
    /// <summary>The text that offsets refer to.</summary>
    public string Full => Title + "\n\n" + Text;
}

/// <summary>What was read from one text.</summary>
/// <param name="Language">The language whose tables were used.</param>
/// <param name="Figures">In the order of the text.</param>
/// <param name="Totals">What the main news adds up to, by measure; a measure that is not stated has no key.</param>
public sealed record Extraction(string Language, IReadOnlyList<Figure> Figures, IReadOnlyDictionary<Measure, CountRange> Totals)
{
    /// <summary>What somebody denies in the text, in its order.</summary>
    public IReadOnlyList<Denial> Denials { get; init; } = [];
}

/// <summary>A count with its bounds; all null for a quantity that is only vague.</summary>
/// <param name="Count">As stated or added up.</param>
/// <param name="Min">Lowest compatible count.</param>
/// <param name="Max">Highest compatible count.</param>
public readonly record struct CountRange(long? Count, long? Min, long? Max)
{
    /// <summary>The bounds that a hedge sets to a stated count; "about" sets none, "nearly" no floor.</summary>
    /// <param name="count">As stated.</param>
    /// <param name="hedge">The hedge on it.</param>
    public static CountRange Of(long? count, Qualifier hedge) => hedge switch
    {
        Qualifier.AtLeast or Qualifier.MoreThan => new CountRange(count, count, null),
        Qualifier.AtMost or Qualifier.FewerThan or Qualifier.Nearly => new CountRange(count, null, count),
        Qualifier.About => new CountRange(count, null, null),
        _ => new CountRange(count, count, count),
    };
}
