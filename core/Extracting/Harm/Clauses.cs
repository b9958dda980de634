using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>The clause around a figure and its predicate.</summary>
internal static class Clauses
{
    /// <summary>Tokens on either side; no clause is longer.</summary>
    private const int Widest = 80;

    /// <summary>From the last semicolon, colon or start of the sentence to the next one.</summary>
    public static TokenRange Around(Document document, FigureDraft draft)
    {
        var sentence = document.Sentences[draft.Sentence].Tokens;
        var first = draft.Predicate.Length > 0 ? Math.Min(draft.Quote.First, draft.Predicate.First) : draft.Quote.First;
        var end = draft.Predicate.Length > 0 ? Math.Max(draft.Quote.End, draft.Predicate.End) : draft.Quote.End;
        first = Math.Clamp(first, sentence.First, sentence.End);
        end = Math.Clamp(end, first, sentence.End);
        var (least, most) = (Math.Max(sentence.First, first - Widest), Math.Min(sentence.End, end + Widest));
        while (first > least && !IsBoundary(document, first - 1))
            first--;
        while (end < most && !IsBoundary(document, end))
            end++;
        return new TokenRange(first, end);
    }

    private static bool IsBoundary(Document document, int token) => document.IsSymbol(token, ';') || document.IsSymbol(token, '|');
}
