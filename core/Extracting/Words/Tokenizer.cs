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
        var tokens = new List<Token>((text.Length / 4) + 4);
        Span<char> room = stackalloc char[LongestWord];
        var at = 0;
        var glued = true;
        while (at < text.Length)
        {
            var c = fold.Of(text[at]);
            switch (c.Kind)
            {
                case CharKind.Nothing:
                    at++;
                    break;
                case CharKind.Space:
                    (at, glued) = (at + 1, false);
                    break;
                case CharKind.LineEnd:
                    (at, glued) = (Break(text, at, tokens), false);
                    break;
                case CharKind.Letter:
                    (at, glued) = (Word(text, at, room, tokens, glued), true);
                    break;
                case CharKind.Digit:
                    (at, glued) = (Number(text, at, tokens, glued), true);
                    break;
                default:
                    (at, glued) = (Symbol(text, at, c, tokens, glued), true);
                    break;
            }
        }

        return [.. tokens];
    }

    private int Number(string text, int at, List<Token> tokens, bool glued)
    {
        var end = DigitRun.End(text, at, fold, switches.SpaceGroupsDigits);
        tokens.Add(new Token(at, end, TokenKind.Number, Vocabulary.Unknown, Capital: false, glued));
        return end;
    }

    private int Symbol(string text, int at, FoldedChar mark, List<Token> tokens, bool glued)
    {
        var end = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? at + 2 : at + 1;
        tokens.Add(new Token(at, end, TokenKind.Symbol, vocabulary.Find([mark.Folded]), Capital: false, glued));
        return end;
    }

    private int Word(string text, int start, Span<char> room, List<Token> tokens, bool glued)
    {
        var (length, end, hash) = (0, start, WordHash.Start);
        for (var at = start; at < text.Length; at++)
        {
            var c = fold.Of(text[at]);
            if (c.IsPartOfWord)
                Append(c.Folded, room, ref length, ref hash);
            else if (c.Kind == CharKind.Nothing)
                continue;
            else if (!InsideWord(text, at, c))
                break;
            end = at + 1;
        }

        if (switches.ApostropheEndsWord && end < text.Length && fold[text[end]] == '\'')
        {
            Append('\'', room, ref length, ref hash);
            end++;
        }

        var word = vocabulary.Find(room[..length], WordHash.End(hash));
        if (word == Vocabulary.Unknown && BeforeDigits(text, start, end, room[..length]) is var cut && cut > start)
        {
            tokens.Add(new Token(start, cut, TokenKind.Word, vocabulary.Find(room[..(length - (end - cut))]), Capital: false, glued));
            return Number(text, cut, tokens, glued: true);
        }

        if (word != Vocabulary.Unknown || !SplitPrefix(text, start, end, room[..length], tokens, glued))
            tokens.Add(new Token(start, end, TokenKind.Word, word, char.IsUpper(text[start]), glued));
        return end;
    }

    /// <summary>What finds no room is left out.</summary>
    private static void Append(char folded, Span<char> room, ref int length, ref uint hash)
    {
        if (length >= room.Length)
            return;
        room[length++] = folded;
        hash = WordHash.Add(hash, folded);
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

    /// <summary>"and68": where the digits behind an attached word start; <paramref name="start"/> when the word is no attached one, or more than digits follow.</summary>
    private int BeforeDigits(string text, int start, int end, ReadOnlySpan<char> folded)
    {
        foreach (var prefix in switches.AttachedWords)
        {
            if (folded.Length <= prefix.Length || !folded.StartsWith(prefix, StringComparison.Ordinal) || folded[prefix.Length..].IndexOfAnyExceptInRange('0', '9') >= 0)
                continue;
            var cut = OriginalLength(text, start, end, prefix.Length);
            while (cut < end && fold.Of(text[cut]).Kind != CharKind.Digit)
                cut++;
            return end - cut == folded.Length - prefix.Length ? cut : start;
        }

        return start;
    }

    private int OriginalLength(string text, int start, int end, int letters)
    {
        var at = start;
        for (; at < end && letters > 0; at++)
            letters -= fold.Of(text[at]).IsPartOfWord ? 1 : 0;
        return at;
    }

    /// <summary>Marks that some sites put inside words to escape filters ("kil*led").</summary>
    private bool InsideWord(string text, int at, FoldedChar mark) =>
        mark.Kind == CharKind.Mark && switches.IgnoredInsideWords.Contains(mark.Folded, StringComparison.Ordinal)
        && at + 1 < text.Length && fold.Of(text[at + 1]).Kind == CharKind.Letter && at > 0;

    private int Break(string text, int at, List<Token> tokens)
    {
        var end = at;
        var lines = 0;
        for (; end < text.Length && (char.IsWhiteSpace(text[end]) || fold[text[end]] == FoldTable.Nothing); end++)
            lines += text[end] == '\n' ? 1 : 0;
        if (lines > 1 || end == text.Length || !char.IsLower(text[end]))
            tokens.Add(new Token(at, Math.Max(end, at + 1), TokenKind.Break, Vocabulary.Unknown, Capital: lines > 1, Glued: false));
        return Math.Max(end, at + 1);
    }
}
