namespace Monitoring.Extracting.Words;

/// <summary>What a folded character is to tokens.</summary>
internal enum CharKind : byte
{
    /// <summary>It folds to nothing.</summary>
    Nothing,

    /// <summary>A letter, or a vowel sign that stands for itself.</summary>
    Letter,

    /// <summary>A digit from 0 to 9.</summary>
    Digit,

    /// <summary>White space inside a line.</summary>
    Space,

    /// <summary>The end of a line.</summary>
    LineEnd,

    /// <summary>Any other mark or symbol.</summary>
    Mark,
}

/// <summary>A character as it is compared.</summary>
/// <param name="Folded">The folded character, or <see cref="FoldTable.Nothing"/>.</param>
/// <param name="Kind">What it is to tokens.</param>
internal readonly record struct FoldedChar(char Folded, CharKind Kind)
{
    /// <summary>Whether words are made of it.</summary>
    public bool IsPartOfWord => Kind is CharKind.Letter or CharKind.Digit;
}
