using System.Globalization;

namespace Monitoring.Reading.Dating;

/// <summary>A number, a word or a sign in a text that may be a date.</summary>
/// <param name="Number">Value of a number of up to nine digits in any script; -1 for others.</param>
/// <param name="Digits">Digits of the number.</param>
/// <param name="Word">The word in lower case; empty for others.</param>
/// <param name="Sign">The sign; <c>\0</c> for others.</param>
/// <param name="Spaced">True when white space stands before it.</param>
internal readonly record struct DateToken(int Number, int Digits, string Word, char Sign, bool Spaced)
{
    private const int MostDigits = 9;

    /// <summary>Cuts a text into tokens.</summary>
    public static List<DateToken> Cut(ReadOnlySpan<char> text)
    {
        var tokens = new List<DateToken>();
        var spaced = false;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.Format)
            {
                spaced = true;
                at++;
                continue;
            }
            var length = LengthOf(text[at..]);
            tokens.Add(Token(text.Slice(at, length), spaced));
            spaced = false;
            at += length;
        }
        return tokens;
    }

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = 1;
        if (char.IsDigit(text[0]))
        {
            while (length < text.Length && length < MostDigits && char.IsDigit(text[length]))
                length++;
        }
        else if (char.IsLetter(text[0]))
        {
            while (length < text.Length && (IsInWord(text[length]) || IsAbbreviated(text, length)))
                length++;
        }
        return length;
    }

    private static bool IsInWord(char sign) => char.IsLetter(sign) || char.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;

    /// <summary>The point between the letters of a half day.</summary>
    private static bool IsAbbreviated(ReadOnlySpan<char> text, int at) => at == 1 && text[at] == '.' && text.Length > at + 1 && char.IsLetter(text[at + 1]);

    private static DateToken Token(ReadOnlySpan<char> text, bool spaced)
    {
        if (char.IsLetter(text[0]))
            return new DateToken(-1, 0, text.ToString().ToLowerInvariant(), '\0', spaced);
        if (!char.IsDigit(text[0]))
            return new DateToken(-1, 0, "", text[0], spaced);
        var number = 0;
        foreach (var digit in text)
            number = (number * 10) + CharUnicodeInfo.GetDecimalDigitValue(digit);
        return new DateToken(number, text.Length, "", '\0', spaced);
    }
}
