using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>Numbers that count nothing: dates, times, ages, names of weapons and roads, ordinals, sums of money.</summary>
internal static class NumberVeto
{
    /// <summary>Words of the longest phrase for an age before its number.</summary>
    private const int LongestAge = 4;

    /// <summary>What the words and marks around a number tell, whatever noun follows.</summary>
    public static VetoKind Before(Document document, HedgedQuantity quantity)
    {
        var (first, end) = (quantity.Value.Tokens.First, quantity.Value.Tokens.End);
        var isDigits = document.Tokens[first].Kind == TokenKind.Number;
        if (document.Is(end, WordRole.OrdinalSuffix) && document.Tokens[end].Glued)
            return VetoKind.Rank;
        if (IsAge(document, end) || IsBehindAge(document, first))
            return VetoKind.Age;
        if (quantity.Value.IsOne && (document.Is(first - 1, WordRole.Negation) || (document.IsSymbol(first - 1, '-') && document.Is(first - 2, WordRole.Negation))))
            return VetoKind.Idiom;
        if (!isDigits)
            return VetoKind.None;
        if (IsPartOfName(document, first, end))
            return VetoKind.Document;
        if (document.Entry(first - 1, LexicalCategory.Vetoes) is { } veto && veto.Has(Features.Before))
            return veto.Veto;
        return IsDate(document, quantity) ? VetoKind.Time : VetoKind.None;
    }

    /// <summary>What a word right behind a number or its noun tells.</summary>
    public static VetoKind Behind(Document document, int at) =>
        document.Entry(at, LexicalCategory.Vetoes) is { } veto && !veto.Has(Features.Before) ? veto.Veto : VetoKind.None;

    /// <summary>A number without a noun that is a year or a time.</summary>
    public static VetoKind OfBare(Document document, CountedGroup group)
    {
        if ((group.Kind & (GroupKind.Bare | GroupKind.UnknownNoun)) == 0 || group.Qualifier != Qualifier.Exact)
            return VetoKind.None;
        var first = group.Quantity.Tokens.First;
        var isYear = group.Quantity.Count is >= 1900 and <= 2100 && document.Tokens[first].Kind == TokenKind.Number && document.Tokens[first].Length == 4;
        return isYear ? VetoKind.Time : VetoKind.None;
    }

    private static bool IsAge(Document document, int end) =>
        document.IsSymbol(end, '-') && document.Tokens[end].Glued && document.Entry(end + 1, LexicalCategory.Vetoes) is { Veto: VetoKind.Age or VetoKind.Time or VetoKind.Distance };

    /// <summary>"aged 10 and 12": behind a word for age, or joined to the number that is.</summary>
    private static bool IsBehindAge(Document document, int first)
    {
        var isJoined = document.Is(first - 1, WordRole.And) || document.Is(first - 1, WordRole.To) || document.IsSymbol(first - 1, ',');
        if (AgeReader.IsAge(document, first - 1) || IsAgeOf(document, first))
            return true;
        while (isJoined && first > 2 && document.Tokens[first - 2].Kind == TokenKind.Number)
        {
            first -= 2;
            if (AgeReader.IsAge(document, first - 1))
                return true;
            isJoined = document.IsSymbol(first - 1, ',');
        }

        return false;
    }

    /// <summary>"under the age of eighteen"</summary>
    private static bool IsAgeOf(Document document, int first)
    {
        for (var at = first - 2; at >= Math.Max(0, first - LongestAge); at--)
            if (AgeReader.IsAge(document, at) && at + document.PhraseLength(at) == first)
                return true;
        return false;
    }

    /// <summary>"M-5", "R-21", "6:30", "3-1": glued to what stands around it.</summary>
    private static bool IsPartOfName(Document document, int first, int end)
    {
        var tokens = document.Tokens;
        if (tokens[first].Glued && first > 1 && (document.IsSymbol(first - 1, '-') || document.IsSymbol(first - 1, '/') || document.IsSymbol(first - 1, ':') || document.IsSymbol(first - 1, '#'))
            && tokens[first - 1].Glued && tokens[first - 2].Kind is TokenKind.Word or TokenKind.Number)
            return true;
        return end + 1 < tokens.Length && tokens[end].Glued && tokens[end + 1].Glued && tokens[end + 1].Kind == TokenKind.Number
               && (document.IsSymbol(end, ':') || document.IsSymbol(end, '/') || document.IsSymbol(end, '-'));
    }

    private static bool IsDate(Document document, HedgedQuantity quantity)
    {
        if (quantity.Hedge is not null || quantity.Value.IsRange)
            return false;
        var (first, end) = (quantity.Value.Tokens.First, quantity.Value.Tokens.End);
        var isDay = quantity.Value.Count is >= 1 and <= 31;
        var isYear = quantity.Value.Count is >= 1900 and <= 2100 && document.Tokens[first].Length == 4;
        var before = first - 1;
        var behindMonth = document.Is(before, WordRole.Month) || (document.IsSymbol(before, '.') && document.Is(before - 1, WordRole.Month));
        if ((isDay || isYear) && behindMonth)
            return true;
        if (isDay && document.Is(document.Is(end, WordRole.Of) ? end + 1 : end, WordRole.Month))
            return true;
        return isYear && (document.Is(before, WordRole.In) || document.Is(before, WordRole.From) || document.Is(before, WordRole.By) || document.Is(before, WordRole.Until)
                          || document.Is(before, WordRole.Weekday) || (document.IsSymbol(before, ',') && document.Tokens[before - 1].Kind == TokenKind.Number));
    }
}
