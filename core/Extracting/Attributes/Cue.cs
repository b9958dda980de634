using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>What a row of an attribute table says of a phrase.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Value">The row's third cell; empty when it has none.</param>
internal sealed record Cue(string Code, string Value)
{
    /// <summary>Whether the row has that code.</summary>
    public bool Is(string code) => string.Equals(Code, code, StringComparison.Ordinal);

    private readonly string[] _features = Value.Split(' ');

    /// <summary>The rest of the feature that begins with these words; null when it has none.</summary>
    public string? After(string start) => Array.Find(_features, feature => feature.StartsWith(start, StringComparison.Ordinal))?[start.Length..];

    /// <summary>Whether that word stands in the third cell.</summary>
    public bool Has(string value) => Array.IndexOf(_features, value) >= 0;
}

/// <summary>A phrase of an attribute table found in a text.</summary>
/// <param name="Range">Its tokens.</param>
/// <param name="Cues">All rows of the phrase.</param>
internal readonly record struct CueMatch(TokenRange Range, Cue[] Cues)
{
    /// <summary>The first row.</summary>
    public Cue Cue => Cues[0];

    /// <summary>Whether any row has that code.</summary>
    public bool Is(string code)
    {
        foreach (var cue in Cues)
            if (cue.Is(code))
                return true;
        return false;
    }
}
