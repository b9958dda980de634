using System.Globalization;

namespace Monitoring.Extracting.Words;

/// <summary>
/// How a character is compared: lower case, without marks and invisible characters, and with the replacements of
/// <c>data/lexicons/fold.tsv</c> (accents, curly quotes, other digits, other commas). One character folds to at most one.
/// </summary>
internal sealed class FoldTable
{
    /// <summary>What folds to nothing: combining marks, lengthening letters, zero-width characters, direction marks.</summary>
    public const char Nothing = '\0';

    private readonly FoldedChar[] _map = new FoldedChar[char.MaxValue + 1];

    /// <summary>The table without replacements.</summary>
    public FoldTable()
    {
        for (var i = 0; i <= char.MaxValue; i++)
            Set((char)i, Plain((char)i));
    }

    /// <summary>The folded character, or <see cref="Nothing"/>.</summary>
    public char this[char original] => _map[original].Folded;

    /// <summary>The folded character with what it is to tokens.</summary>
    public FoldedChar Of(char original) => _map[original];

    /// <summary>Adds a replacement; for loading only. It holds for the capital too.</summary>
    public void Replace(char original, char folded)
    {
        Set(original, folded);
        Set(char.ToUpperInvariant(original), folded);
    }

    private void Set(char original, char folded) => _map[original] = new FoldedChar(folded, Kind(folded));

    private static char Plain(char original) => CharUnicodeInfo.GetUnicodeCategory(original) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter => Nothing,
        UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)char.GetNumericValue(original)),
        _ => char.ToLowerInvariant(original),
    };

    private static CharKind Kind(char folded) => folded switch
    {
        Nothing => CharKind.Nothing,
        '\n' or '\r' or '\u2028' or '\u2029' => CharKind.LineEnd,
        _ when char.IsWhiteSpace(folded) => CharKind.Space,
        _ when char.IsAsciiDigit(folded) => CharKind.Digit,
        _ when IsLetter(folded) => CharKind.Letter,
        _ => CharKind.Mark,
    };

    private static bool IsLetter(char c) =>
        c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpacingCombiningMark;
}
