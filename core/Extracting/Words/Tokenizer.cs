using System.Globalization;

namespace Monitoring.Extracting.Words;

/// <summary>
/// Cuts a text into tokens and looks each one up in the vocabulary: one pass, no string made. Offsets are those of the original text.
/// </summary>
/// <param name="fold">How characters are compared.</param>
/// <param name="vocabulary">The words of the language's tables.</param>
/// <param name="switches">What the language does with apostrophes and attached words.</param>
internal sealed class Tokenizer(FoldTable fold, Vocabulary vocabulary, LanguageSwitches switches)
{
    /// <summary>Longer words are in no table; they are cut here so that a token of megabytes costs nothing.</summary>
    private const int LongestWord = 64;

    /// <summary>The tokens of <paramref name="text"/> in order.</summary>
    public Token[] Cut(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 4);
        Span<char> folded = stackalloc char[LongestWord];
        var at = 0;
        var glued = true;
        while (at < text.Length)
        {
            var c = fold[text[at]];
            if (c == FoldTable.Nothing)
                at++;
            else if (IsLineEnd(c))
                at = Break(text, at, tokens, ref glued);
            else if (char.IsWhiteSpace(c))
                (at, glued) = (at + 1, false);
            else
                at = Next(text, at, folded, tokens, ref glued);
        }

        return [.. tokens];
    }

    private int Next(string text, int at, Span<char> folded, List<Token> tokens, ref bool glued)
    {
        var c = fold[text[at]];
        int end;
        if (char.IsAsciiDigit(c))
        {
            end = DigitRun.End(text, at, fold, switches.SpaceGroupsDigits);
            tokens.Add(new Token(at, end, TokenKind.Number, Vocabulary.Unknown, Capital: false, glued));
        }
        else if (IsLetter(c))
        {
            end = Word(text, at, folded, tokens, glued);
        }
        else
        {
            end = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? at + 2 : at + 1;
            folded[0] = c;
            tokens.Add(new Token(at, end, TokenKind.Symbol, vocabulary.Find(folded[..1]), Capital: false, glued));
        }

        glued = true;
        return end;
    }

    private int Word(string text, int start, Span<char> folded, List<Token> tokens, bool glued)
    {
        var length = 0;
        var at = start;
        var end = start;
        for (; at < text.Length; at++)
        {
            var c = fold[text[at]];
            if (c == FoldTable.Nothing)
                continue;
            if (!IsLetter(c) && !char.IsAsciiDigit(c) && !InsideWord(text, at))
                break;
            end = at + 1;
            if (!IsLetter(c) && !char.IsAsciiDigit(c))
                continue;
            if (length < LongestWord)
                folded[length] = c;
            length++;
        }

        if (switches.ApostropheEndsWord && end < text.Length && fold[text[end]] == '\'')
            AddWord(text, start, ++end, Append(folded, ref length, '\''), tokens, glued);
        else
            AddWord(text, start, end, folded[..Math.Min(length, LongestWord)], tokens, glued);
        return end;
    }

    private static Span<char> Append(Span<char> folded, ref int length, char c)
    {
        if (length < LongestWord)
            folded[length++] = c;
        return folded[..Math.Min(length, LongestWord)];
    }

    private void AddWord(string text, int start, int end, ReadOnlySpan<char> folded, List<Token> tokens, bool glued)
    {
        var word = vocabulary.Find(folded);
        var capital = char.IsUpper(text[start]);
        if (word == Vocabulary.Unknown && SplitPrefix(text, start, end, folded, tokens, glued))
            return;
        tokens.Add(new Token(start, end, TokenKind.Word, word, capital, glued));
    }

    /// <summary>A word with an attached one before it ("and-injured") becomes two tokens when both are known.</summary>
    private bool SplitPrefix(string text, int start, int end, ReadOnlySpan<char> folded, List<Token> tokens, bool glued)
    {
        foreach (var prefix in switches.AttachedWords)
        {
            if (folded.Length <= prefix.Length || !folded.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            var rest = vocabulary.Find(folded[prefix.Length..]);
            if (rest == Vocabulary.Unknown)
                continue;
            var cut = OriginalLength(text, start, end, prefix.Length);
            tokens.Add(new Token(start, cut, TokenKind.Word, vocabulary.Find(prefix), Capital: false, glued));
            tokens.Add(new Token(cut, end, TokenKind.Word, rest, Capital: false, Glued: true));
            return true;
        }

        return false;
    }

    private int OriginalLength(string text, int start, int end, int letters)
    {
        var at = start;
        for (; at < end && letters > 0; at++)
        {
            var c = fold[text[at]];
            if (IsLetter(c) || char.IsAsciiDigit(c))
                letters--;
        }

        return at;
    }

    /// <summary>Marks that some sites put inside words to escape filters ("kil*led").</summary>
    private bool InsideWord(string text, int at) =>
        switches.IgnoredInsideWords.Contains(fold[text[at]], StringComparison.Ordinal)
        && at + 1 < text.Length && IsLetter(fold[text[at + 1]]) && at > 0;

    private int Break(string text, int at, List<Token> tokens, ref bool glued)
    {
        var end = at;
        var lines = 0;
        for (; end < text.Length && (char.IsWhiteSpace(text[end]) || fold[text[end]] == FoldTable.Nothing); end++)
            lines += text[end] == '\n' ? 1 : 0;
        if (lines > 1 || end == text.Length || !char.IsLower(text[end]))
            tokens.Add(new Token(at, Math.Max(end, at + 1), TokenKind.Break, Vocabulary.Unknown, Capital: lines > 1, Glued: false));
        glued = false;
        return Math.Max(end, at + 1);
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    private static bool IsLetter(char c) =>
        c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpacingCombiningMark;
}
