namespace Monitoring.Extracting.Words;

/// <summary>What a language does differently that no word table can say: <c>data/lexicons/&lt;lang&gt;/language.json</c>.</summary>
internal sealed record LanguageSwitches
{
    /// <summary>Words written in one with the next one; the longest is tried first. Empty by default.</summary>
    public IReadOnlyList<string> AttachedWords { get; init; } = [];

    /// <summary>Marks that are skipped between letters.</summary>
    public string IgnoredInsideWords { get; init; } = "*";

    /// <summary>True when an apostrophe belongs to the word before it; false when it starts a new one.</summary>
    public bool ApostropheEndsWord { get; init; }

    /// <summary>True when a plain space groups thousands.</summary>
    public bool SpaceGroupsDigits { get; init; }

    /// <summary>True when words that describe a noun follow it, false when they stand before it.</summary>
    public bool ModifiersFollowNoun { get; init; }

    /// <summary>True when units stand before tens, joined by "and" (five and twenty).</summary>
    public bool UnitsBeforeTens { get; init; }

    /// <summary>True when an undecorated singular noun means one of it.</summary>
    public bool BareSingularIsOne { get; init; }

    /// <summary>True when the script has no capitals: any word may begin a name, and the words around it tell whether it does.</summary>
    public bool NamesHaveNoCapitals { get; init; }

    /// <summary>True when months and days of the week are written without capitals.</summary>
    public bool DatesHaveNoCapitals { get; init; }
}
