namespace Monitoring.Extracting.Lexicons;

/// <summary>What one row of a table says of one form.</summary>
/// <param name="Category">The table.</param>
/// <param name="Code">The row's code as a number of the table's own enumeration.</param>
/// <param name="Value">Numbers: the value or the floor; null when it sets none.</param>
/// <param name="Features">What else the row says.</param>
/// <param name="Action">Nouns that say harm by themselves: the harm.</param>
internal sealed record LexiconEntry(LexicalCategory Category, int Code, long? Value, Features Features, HarmAction Action)
{
    /// <summary>The code of a hedge.</summary>
    public Qualifier Qualifier => (Qualifier)Code;

    /// <summary>The code of a victim noun or a party.</summary>
    public VictimGroup Group => (VictimGroup)Code;

    /// <summary>The code of an item.</summary>
    public FigureUnit Unit => (FigureUnit)Code;

    /// <summary>The code of a function word or a marker.</summary>
    public WordRole Role => Category is LexicalCategory.Words or LexicalCategory.Markers ? (WordRole)Code : WordRole.None;

    /// <summary>The code of a veto.</summary>
    public VetoKind Veto => Category == LexicalCategory.Vetoes ? (VetoKind)Code : VetoKind.None;

    /// <summary>Whether the row says any of <paramref name="features"/>.</summary>
    public bool Has(Features features) => (Features & features) != 0;
}
