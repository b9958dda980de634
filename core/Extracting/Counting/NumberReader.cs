using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>Reads one number at a token: digits or words, scales, vague orders of size.</summary>
/// <param name="document">The text.</param>
internal sealed class NumberReader(Document document)
{
    /// <summary>Larger counts than there are people are no figures.</summary>
    private const decimal Largest = 9_000_000_000;

    /// <summary>Tokens of the longest number in words.</summary>
    private const int LongestNumber = 20;

    /// <summary>The number that starts at <paramref name="at"/>, or null.</summary>
    public Quantity? At(int at)
    {
        if (at >= document.Tokens.Length)
            return null;
        return document.Tokens[at].Kind == TokenKind.Number ? Digits(at) : Words(at);
    }

    /// <summary>Whether a stated number starts there: no article and no vague order of size.</summary>
    public bool Starts(int at) =>
        at < document.Tokens.Length && (document.Tokens[at].Kind == TokenKind.Number || document.Entry(at, LexicalCategory.Numbers) is { } number && !number.Has(Features.Vague | Features.Article));

    private Quantity? Digits(int at)
    {
        var value = DigitRun.Value(document.Of(at), document.Lexicon.Fold);
        var end = at + 1;
        for (; value <= Largest && IsThousand(at, end); end++)
            value = (value * 1000) + DigitRun.Value(document.Of(end), document.Lexicon.Fold);
        while (value <= Largest && Entry(end) is { } scale && scale.Has(Features.Scale) && !scale.Has(Features.Vague))
        {
            value *= scale.Value;
            end += document.PhraseLength(end);
        }

        if (value is null or > Largest || value != decimal.Truncate(value.Value))
            return null;
        return new Quantity(new TokenRange(at, end), (long)value, null, null, FigureClass.N);
    }

    /// <summary>"3 000", "12 500": three digits behind one space go on with a number of at most three; behind a month that number is a day.</summary>
    private bool IsThousand(int first, int at) =>
        at < document.Tokens.Length && document.Tokens[first].Length <= 3 && document.Tokens[at] is { Kind: TokenKind.Number, Length: 3, Glued: false }
        && document.Tokens[at].Start == document.Tokens[at - 1].End + 1 && IsDigits(first) && IsDigits(at) && !document.Is(first - 1, WordRole.Month);

    private bool IsDigits(int at)
    {
        foreach (var c in document.Of(at))
            if (!char.IsDigit(c))
                return false;
        return true;
    }

    private Quantity? Words(int at)
    {
        if (Entry(at) is not { } first)
            return document.Is(at, WordRole.Possessive) ? new Quantity(new TokenRange(at, at + 1), 1, null, null, FigureClass.A) : null;
        if (first.Has(Features.Same))
            return null;
        if (first.Has(Features.Vague))
            return Vague(at, first);
        if (first.Has(Features.Article))
            return ArticleOrScale(at, first);
        var (value, end) = Sum(at);
        if (Entry(end) is { } vague && vague.Has(Features.Vague) && vague.Has(Features.Scale))
            return Vague(at, first);
        return value is null or > Largest ? null : new Quantity(new TokenRange(at, end), (long)value, null, null, FigureClass.N) { IsDefinite = first.Has(Features.Definite) };
    }

    /// <summary>"a dozen", "a hundred"; otherwise the article stands for one.</summary>
    private Quantity? ArticleOrScale(int at, LexiconEntry article)
    {
        var next = at + document.PhraseLength(at);
        if (Entry(next) is { } scale && scale.Has(Features.Scale) && !scale.Has(Features.Vague))
        {
            var (value, end) = Sum(next);
            return value is null ? null : new Quantity(new TokenRange(at, end), (long)value, null, null, FigureClass.N);
        }

        return new Quantity(new TokenRange(at, next), article.Value ?? 1, null, null, FigureClass.A) { IsDefinite = article.Has(Features.Definite) };
    }

    /// <summary>"dozens", "hundreds of thousands", "several dozen".</summary>
    private Quantity Vague(int at, LexiconEntry first)
    {
        var floor = first.Value;
        var end = at + document.PhraseLength(at);
        for (var next = document.Is(end, WordRole.Of) ? end + 1 : end; Entry(next) is { } scale && scale.Has(Features.Scale) && end < at + LongestNumber; next = document.Is(end, WordRole.Of) ? end + 1 : end)
        {
            floor = Math.Max(floor ?? 1, 1) * Math.Max(scale.Value ?? 1, 1);
            end = next + document.PhraseLength(next);
        }

        return new Quantity(new TokenRange(at, end), null, floor, null, FigureClass.V);
    }

    /// <summary>Number words add up ("three hundred and twenty-five").</summary>
    private (decimal? Value, int End) Sum(int at)
    {
        decimal total = 0, part = 0, last = decimal.MaxValue;
        var end = at;
        for (var next = at; Entry(next) is { Value: { } value } word && !word.Has(Features.Vague | Features.Article) && end < at + LongestNumber; next = AfterJoint(end))
        {
            if (word.Has(Features.Scale))
            {
                part = Math.Max(part, 1) * value;
                (total, part, last) = value >= 1000 ? (total + part, 0, value) : (total, part, value);
            }
            else if (end > at && !Adds(word, next, end, last))
            {
                break;
            }
            else
            {
                (part, last) = (part + value, word.Has(Features.Tens) ? 10 : 1);
            }

            end = next + document.PhraseLength(next);
            if (total + part > Largest)
                return (null, end);
        }

        return end == at ? (null, at) : (total + part, end);
    }

    /// <summary>Whether a unit may follow: behind tens without "and", behind a scale with or without it.</summary>
    private bool Adds(LexiconEntry word, int next, int end, decimal last)
    {
        if (document.Lexicon.Switches.UnitsBeforeTens && last == 1 && word.Has(Features.Tens) && next != end)
            return true;
        return last != decimal.MaxValue && word.Value < last && (last >= 12 || next == end || document.IsSymbol(end, '-'));
    }

    private int AfterJoint(int end)
    {
        if (document.IsSymbol(end, '-') && document.Tokens[end].Glued && end + 1 < document.Tokens.Length && document.Tokens[end + 1].Glued)
            return end + 1;
        return document.Is(end, WordRole.And) && Entry(end + 1) is { } next && !next.Has(Features.Article | Features.Vague) ? end + 1 : end;
    }

    private LexiconEntry? Entry(int token) => document.Entry(token, LexicalCategory.Numbers);
}
