using System.Runtime.InteropServices;

namespace Monitoring.Extracting.Words;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, perhaps with digits after them.</summary>
    Word,

    /// <summary>Digits, with their separators.</summary>
    Number,

    /// <summary>One mark of punctuation or one symbol.</summary>
    Symbol,

    /// <summary>An end of line that parts sentences.</summary>
    Break,
}

/// <summary>One token as a span of the original text; no string is made for it.</summary>
/// <param name="Start">First UTF-16 unit in the document's text.</param>
/// <param name="End">One past its last unit.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Word">Its folded form as a number of the <see cref="Vocabulary"/>; <see cref="Vocabulary.Unknown"/> for words that no table has.</param>
/// <param name="Capital">True when its first letter is a capital.</param>
/// <param name="Glued">True when no white space stands before it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int End, TokenKind Kind, int Word, bool Capital, bool Glued)
{
    /// <summary>Length in UTF-16 units.</summary>
    public int Length => End - Start;
}

/// <summary>A run of tokens.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">One past the last token.</param>
internal readonly record struct TokenRange(int First, int End)
{
    /// <summary>Whether the token stands in the run.</summary>
    public bool Contains(int token) => token >= First && token < End;

    /// <summary>Number of tokens.</summary>
    public int Length => End - First;
}

/// <summary>A sentence as a run of tokens.</summary>
/// <param name="Tokens">Its tokens, without the line break that ends it.</param>
/// <param name="Paragraph">Number of its paragraph; 0 is the title.</param>
internal readonly record struct Sentence(TokenRange Tokens, int Paragraph)
{
    /// <summary>True for the headline.</summary>
    public bool IsTitle => Paragraph == 0;
}
