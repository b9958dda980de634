using System.Collections.Frozen;
using System.Globalization;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>The numbers and words of time in a text, as the table of times tells them.</summary>
/// <param name="document">The text.</param>
/// <param name="table">The words of time.</param>
internal sealed class TimeWords(Document document, CueTable table)
{
    /// <summary>The codes of words that stand inside expressions of time and start none.</summary>
    private static readonly FrozenSet<string> Links = FrozenSet.Create(
        StringComparer.Ordinal, "ago", "behind", "coming", "glue", "hedge", "of", "on", "part", "previous", "several", "suffix", "sum", "to", "unit", "until", "vague");

    /// <summary>No count of days or years has more digits; a long holds them.</summary>
    private const int MostDigits = 18;

    private readonly Tagging _times = new(document, table);

    /// <summary>Whether an expression of time may start at a token: a number, a word of the table that is no mere link, or any word inside of a phrase.</summary>
    public bool MayStart(int token)
    {
        if (document.Tokens[token].Kind == TokenKind.Number)
            return true;
        if (_times.Over(token) is not { } match)
            return false;
        foreach (var cue in match.Cues)
            if (!Links.Contains(cue.Code) || (cue.Is("unit") && document.Lexicon.Switches.ModifiersFollowNoun) || (cue.Is("several") && Is(token + 1, "behind")) || (cue.Is("behind") && Unit(EndOf(Number(token + 1) is null ? token : token + 1)) is not null))
                return true;
        return match.Range.First != token;
    }

    /// <summary>Whether a phrase of that code covers a token.</summary>
    public bool Is(int token, string code) => _times.Is(token, code);

    /// <summary>A whole number in digits or words.</summary>
    public long? Number(int token)
    {
        if (token < 0 || token >= document.Tokens.Length)
            return null;
        if (document.Tokens[token].Kind == TokenKind.Number)
            return Digits(document.Of(token));
        return Value(token, "number");
    }

    /// <summary>The unit that a word names; null when it names none.</summary>
    public string? Unit(int token) => Cue(token, "unit")?.Value;

    /// <summary>"this month", and where describing words follow their noun "month this": the unit, and one past it; null for anything else.</summary>
    public (string Unit, int End)? ThisUnit(int token) => (Is(token, "this"), Unit(token)) switch
    {
        (true, null) when Unit(SkipArticle(EndOf(token))) is { } unit => (unit, EndOf(SkipArticle(EndOf(token)))),
        (false, { } unit) when document.Lexicon.Switches.ModifiersFollowNoun && Is(SkipArticle(token + 1), "this") => (unit, EndOf(SkipArticle(token + 1))),
        _ => null,
    };

    /// <summary>The token behind the article of languages in which it stands before describing words too.</summary>
    public int SkipArticle(int token) => document.Lexicon.Switches.ModifiersFollowNoun && Is(token, "glue") ? EndOf(token) : token;

    /// <summary>One past the phrase of the table that covers a token; the next token when none does.</summary>
    public int EndOf(int token) => _times.Over(token)?.Range.End ?? token + 1;

    /// <summary>Whether a word such as "of" stands at a token.</summary>
    public bool IsOf(int token) => Is(token, "of");

    /// <summary>The first token that is no article, no preposition of time and no part of a day.</summary>
    public int SkipGlue(int token)
    {
        while (true)
            if (Is(token, "glue") || Is(token, "part") || Is(token, "on") || Is(token, "in"))
                token = _times.Over(token)!.Value.Range.End;
            else if (IsClock(token))
                token += 3;
            else
                return token;
    }

    /// <summary>"10:30".</summary>
    private bool IsClock(int token) =>
        token + 2 < document.Tokens.Length && document.IsSymbol(token + 1, ':') && document.Tokens[token + 1].Glued && document.Tokens[token].Kind == TokenKind.Number && document.Tokens[token + 2] is { Kind: TokenKind.Number, Glued: true, Length: 2 };

    /// <summary>A number with its suffix in one token ("22nd").</summary>
    public long? OrdinalDigits(int token)
    {
        var text = document.Of(token);
        var digits = 0;
        while (digits < text.Length && char.IsDigit(text[digits]))
            digits++;
        return digits is 1 or 2 ? Digits(text[..digits]) : null;
    }

    /// <summary>A whole number in the digits of any script; null when other signs stand among them, or when there are too many.</summary>
    private static long? Digits(ReadOnlySpan<char> text)
    {
        var number = 0L;
        foreach (var sign in text)
            if (CharUnicodeInfo.GetDecimalDigitValue(sign) is >= 0 and var digit && text.Length <= MostDigits)
                number = (number * 10) + digit;
            else
                return null;
        return text.IsEmpty ? null : number;
    }

    /// <summary>The value of a phrase of that code; null when none starts here.</summary>
    public long? Value(int token, string code) =>
        Cue(token, code) is { } cue && long.TryParse(cue.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private Cue? Cue(int token, string code)
    {
        if (_times.Over(token) is not { } match)
            return null;
        foreach (var cue in match.Range.First == token ? match.Cues : table.At(document, token)?.Cues ?? [])
            if (cue.Is(code))
                return cue;
        return null;
    }
}
