namespace Monitoring.Extracting;

/// <summary>What a text says that somebody denies: an attack at a place, by a party. It counts nobody.</summary>
public sealed record Denial
{
    /// <summary>The sentence, as written.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where it starts, in UTF-16 units of the text that figures are counted in.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends, exclusive.</summary>
    public required int End { get; init; }

    /// <summary>Who is said not to have done it: codes as figures have them; empty when nobody is named.</summary>
    public IReadOnlyList<string> Belligerents { get; init; } = [];

    /// <summary>With what.</summary>
    public IReadOnlyList<Means> Means { get; init; } = [];

    /// <summary>Where.</summary>
    public IReadOnlyList<FigurePlace> Places { get; init; } = [];

    /// <summary>The day; null when the sentence does not tell.</summary>
    public DateOnly? Day { get; init; }
}
