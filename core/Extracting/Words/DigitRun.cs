using System.Globalization;

namespace Monitoring.Extracting.Words;

/// <summary>Numbers in digits: where one ends, and what it says. A separator before exactly three digits groups thousands, another one parts decimals.</summary>
internal static class DigitRun
{
    /// <summary>More digits than any count has; longer runs have no value.</summary>
    private const int MostDigits = 15;

    /// <summary>One past the last unit of the number that starts at <paramref name="start"/>.</summary>
    public static int End(string text, int start, FoldTable fold, bool spaceGroups)
    {
        var at = Digits(text, start, fold, out var first);
        var groups = 0;
        while (at + 1 < text.Length && IsSeparator(fold[text[at]], spaceGroups))
        {
            var next = Digits(text, at + 1, fold, out var digits);
            var isGroup = digits == 3 && first <= 3;
            if (digits == 0 || (!isGroup && (groups > 0 || !IsPoint(fold[text[at]]))))
                break;
            at = next;
            if (!isGroup)
                break;
            groups++;
        }

        return at;
    }

    /// <summary>The value of a number token; null when it has more digits than any count.</summary>
    /// <param name="digits">The token's text.</param>
    /// <param name="fold">How its digits fold.</param>
    public static decimal? Value(ReadOnlySpan<char> digits, FoldTable fold)
    {
        if (digits.Length > 4 * MostDigits)
            return null;
        Span<char> plain = stackalloc char[digits.Length];
        var length = 0;
        var sinceSeparator = 0;
        var separators = 0;
        foreach (var original in digits)
        {
            var c = fold[original];
            if (c == FoldTable.Nothing)
                continue;
            var isDigit = char.IsAsciiDigit(c);
            (separators, sinceSeparator) = isDigit ? (separators, sinceSeparator + 1) : (separators + 1, 0);
            plain[length++] = isDigit ? c : '.';
        }

        var grouped = separators > 0 && sinceSeparator == 3 && plain[0] != '0';
        return Parse(plain[..length], grouped || separators > 1);
    }

    private static decimal? Parse(Span<char> plain, bool grouped)
    {
        if (grouped)
        {
            var kept = 0;
            foreach (var c in plain)
                if (c != '.')
                    plain[kept++] = c;
            plain = plain[..kept];
        }

        return plain.Length <= MostDigits + 1 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    private static int Digits(string text, int at, FoldTable fold, out int count)
    {
        count = 0;
        var end = at;
        for (; at < text.Length; at++)
        {
            var c = fold[text[at]];
            if (c == FoldTable.Nothing)
                continue;
            if (!char.IsAsciiDigit(c))
                break;
            count++;
            end = at + 1;
        }

        return count == 0 ? at : end;
    }

    private static bool IsPoint(char c) => c is '.' or ',';

    private static bool IsSeparator(char c, bool spaceGroups) =>
        IsPoint(c) || c is '\u00A0' or '\u2009' or '\u202F' or '\'' || (spaceGroups && c == ' ');
}
