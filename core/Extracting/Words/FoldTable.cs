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

    private readonly char[] _map = new char[char.MaxValue + 1];

    /// <summary>The table without replacements.</summary>
    public FoldTable()
    {
        for (var i = 0; i <= char.MaxValue; i++)
            _map[i] = Plain((char)i);
    }

    /// <summary>The folded character, or <see cref="Nothing"/>.</summary>
    public char this[char original] => _map[original];

    /// <summary>Adds a replacement; for loading only. It holds for the capital too.</summary>
    public void Replace(char original, char folded)
    {
        _map[original] = folded;
        _map[char.ToUpperInvariant(original)] = folded;
    }

    private static char Plain(char original) => CharUnicodeInfo.GetUnicodeCategory(original) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter => Nothing,
        UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)char.GetNumericValue(original)),
        _ => char.ToLowerInvariant(original),
    };
}
