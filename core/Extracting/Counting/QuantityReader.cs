using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>A quantity with the hedge before it.</summary>
/// <param name="Tokens">From the hedge to the number.</param>
/// <param name="Value">The number or range.</param>
/// <param name="Hedge">The hedge; null when there is none.</param>
internal readonly record struct HedgedQuantity(TokenRange Tokens, Quantity Value, Qualifier? Hedge);

/// <summary>Reads hedges and ranges around numbers: "at least 20", "between five and eight", "5-8", "two or three".</summary>
/// <param name="document">The text.</param>
internal sealed class QuantityReader(Document document)
{
    /// <summary>Tokens that hedges in a row may take ("at least some").</summary>
    private const int LongestHedge = 8;

    /// <summary>"has risen from" has three words.</summary>
    private const int LongestReach = 3;

    private static readonly CategorySet Starts = CategorySet.Of(LexicalCategory.Numbers, LexicalCategory.Hedges);

    private readonly NumberReader _numbers = new(document);

    /// <summary>Whether the token is a number, or a word that one may start with: most are not.</summary>
    public bool MayStart(int at) =>
        document.Tokens[at].Kind == TokenKind.Number || document.IsIn(at, Starts) || document.Is(at, WordRole.Between) || document.Is(at, WordRole.Possessive);

    /// <summary>The quantity that starts at <paramref name="at"/>, hedge first, or null. "another 15" is fifteen.</summary>
    public HedgedQuantity? At(int at)
    {
        var found = Stated(at);
        if (found is { Value: { Cls: FigureClass.A, IsDefinite: true }, Tokens.End: var end } && Stated(end) is { Value.Cls: FigureClass.N } number)
            return number with { Tokens = new TokenRange(at, number.Tokens.End) };
        return found;
    }

    private HedgedQuantity? Stated(int at)
    {
        if (document.Is(at, WordRole.Between))
            return Between(at);
        var start = at;
        Qualifier? hedge = null;
        while (document.Entry(at, LexicalCategory.Hedges) is { } entry && entry.Has(Features.Before) && at < start + LongestHedge)
        {
            hedge ??= entry.Qualifier;
            at += document.PhraseLength(at);
        }

        var number = AfterQuote(at);
        if (hedge is null && number != at)
            return null;
        if (_numbers.At(number) is not { } first)
            return hedge is not null && _numbers.At(start) is { } vague ? new HedgedQuantity(vague.Tokens, vague, null) : null;
        // "under a girl", "over a child": one is not more or fewer than one.
        if (first.Cls == FigureClass.A && hedge is (Qualifier.MoreThan or Qualifier.FewerThan))
            hedge = null;
        var whole = Range(first) ?? first;
        return new HedgedQuantity(new TokenRange(hedge is null ? number : start, whole.Tokens.End), whole, whole.IsRange ? null : hedge);
    }

    /// <summary>A hedge behind a number or its noun ("380 raids at least"): its length in tokens, 0 when there is none.</summary>
    public int HedgeBehind(int at, out Qualifier hedge)
    {
        var entry = document.Entry(at, LexicalCategory.Hedges);
        hedge = entry?.Qualifier ?? Qualifier.Exact;
        var end = at + (entry is null ? 0 : document.PhraseLength(at));
        // "six helicopters and more than 20 tanks": the words are the hedge of the next number.
        return entry?.Has(Features.After) == true && At(at) is null && !document.Is(end, WordRole.Than) ? end - at : 0;
    }

    private HedgedQuantity? Between(int at)
    {
        var first = at + document.PhraseLength(at);
        if (_numbers.At(first) is not { Cls: FigureClass.N, Count: { } low } from || !document.Is(from.Tokens.End, WordRole.And))
            return null;
        if (_numbers.At(from.Tokens.End + 1) is not { Cls: FigureClass.N, Count: { } high } to || high <= low || IsYear(from) && IsYear(to))
            return null;
        var range = new TokenRange(at, to.Tokens.End);
        return new HedgedQuantity(range, new Quantity(range, null, low, high, FigureClass.N), null);
    }

    /// <summary>"5-8", "five to eight", "two or three".</summary>
    private Quantity? Range(Quantity first)
    {
        var joint = first.Tokens.End;
        var isJoint = document.IsSymbol(joint, '-') || document.Is(joint, WordRole.To) || document.Is(joint, WordRole.Or);
        if (!isJoint || IsStart(first, joint) || document.Is(first.Tokens.First - 1, WordRole.Month) || first.Cls != FigureClass.N || first.Count is not { } low || _numbers.At(joint + 1) is not { Cls: FigureClass.N, Count: { } high } second)
            return null;
        var isRange = high > low && !IsYear(second) && (!document.Is(joint, WordRole.Or) || high <= 2 * low + 1);
        return isRange ? new Quantity(new TokenRange(first.Tokens.First, second.Tokens.End), null, low, high, FigureClass.N) : null;
    }

    /// <summary>"rose from 11 to 14": the first number is where the toll was, no end of a range.</summary>
    private bool IsStart(Quantity first, int joint)
    {
        if (!document.Is(joint, WordRole.To) && !document.Is(joint, WordRole.Reach))
            return false;
        for (var before = first.Tokens.First - 1; before >= Math.Max(0, first.Tokens.First - LongestReach); before--)
            if (document.Is(before, WordRole.Reach))
                return before + document.PhraseLength(before) == first.Tokens.First && document.PhraseLength(before) > 1;
        return false;
    }

    private bool IsYear(Quantity quantity) =>
        quantity.Count is >= 1900 and <= 2100 && quantity.Tokens.Length == 1 && document.Of(quantity.Tokens.First).Length == 4;

    private int AfterQuote(int at) => document.IsSymbol(at, '"') || document.IsSymbol(at, '\'') || document.IsSymbol(at, '(') ? at + 1 : at;
}
