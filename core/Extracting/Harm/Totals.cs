using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>
/// What the main news of a text adds up to. The first sentence that states a measure leads; what it states is added up without
/// parts. Later sentences add to it only if they say so ("another", "also", "elsewhere") and are not the lead told again in pieces;
/// a later toll that is higher replaces it.
/// </summary>
internal static class Totals
{
    /// <summary>Totals by measure.</summary>
    public static IReadOnlyDictionary<Measure, CountRange> Of(Document document, HarmReading reading)
    {
        var totals = new Dictionary<Measure, CountRange>();
        foreach (var measure in reading.Drafts.Concat(reading.Uncounted).Select(draft => draft.Measure).Distinct())
            if (Of(document, reading, measure) is { } total)
                totals[measure] = total;
        if (!totals.ContainsKey(Measure.Killed) && reading.Unnamed.Contains(HarmAction.Kill))
            totals[Measure.Killed] = new CountRange(1, 1, 1);
        return totals;
    }

    private static CountRange? Of(Document document, HarmReading reading, Measure measure)
    {
        var counted = reading.Drafts.Where(draft => draft.Measure == measure && IsNews(draft)).ToList();
        var uncounted = reading.Uncounted.Where(draft => draft.Measure == measure && IsNews(draft)).ToList();
        if (counted.Count == 0 && uncounted.Count == 0)
            counted = [.. reading.Drafts.Where(draft => draft.Measure == measure && IsTold(draft))];
        if (counted.Count == 0 && uncounted.Count == 0)
            return null;
        var lead = counted.Concat(uncounted).Min(draft => draft.Sentence);
        var stated = counted.Concat(uncounted).Where(draft => draft.Sentence == lead).ToList();
        var fresh = stated.Where(draft => draft.Restates is null || !IsNews(draft.Restates)).ToList();
        var total = Sum(fresh.Count > 0 ? fresh : stated.Take(1));
        var later = counted.Where(draft => draft.Sentence > lead && draft.Restates is null).ToList();
        if (later.FirstOrDefault(draft => IsToll(draft) && draft.Range.Count > total.Count) is { } toll)
            return toll.Range;
        var isToldAgain = later.Sum(draft => draft.Range.Count ?? 0) == total.Count;
        return isToldAgain ? total : later.Where(draft => Adds(document, draft)).Aggregate(total, (sum, draft) => Add(sum, draft.Range));
    }

    private static bool IsNews(FigureDraft draft) =>
        IsTold(draft) && draft.Modality != Modality.Projected
        && draft.Scope is not (FigureScope.RunningTotal or FigureScope.WarTotal or FigureScope.Projection) && !IsStock(draft);

    /// <summary>Where nothing else is told, a running total or a feared toll is the news.</summary>
    private static bool IsTold(FigureDraft draft) =>
        draft.Whole is null && !draft.IsAttacker && draft.Scope != FigureScope.WarTotal && draft.Modality is not (Modality.Denied or Modality.Intended);

    /// <summary>People are trapped or displaced as a stock; nobody is killed as one.</summary>
    private static bool IsStock(FigureDraft draft) => draft.Scope == FigureScope.Stock && draft.Measure is not (Measure.Killed or Measure.Injured or Measure.KilledOrInjured);

    private static bool IsToll(FigureDraft draft) => draft.Rule.EndsWith(".toll", StringComparison.Ordinal);

    /// <summary>Whether the words right before a figure, in its own sentence, add it to what was told.</summary>
    private static bool Adds(Document document, FigureDraft draft)
    {
        var sentence = document.Sentences[draft.Sentence].Tokens;
        for (var at = sentence.First; at < draft.Quote.End; at++)
            if (document.Is(at, WordRole.Additionally) || document.Is(at, WordRole.More) || document.Entry(at, LexicalCategory.Numbers) is { } number && number.Has(Features.Article | Features.Definite) && number.Has(Features.Definite))
                return true;
        return false;
    }

    private static CountRange Sum(IEnumerable<FigureDraft> drafts) => drafts.Select(draft => draft.Range).DefaultIfEmpty().Aggregate(Add);

    private static CountRange Add(CountRange sum, CountRange more) => new(Add(sum.Count, more.Count), Add(sum.Min, more.Min), sum.Max + more.Max);

    private static long? Add(long? sum, long? more) => sum is null || more is null ? sum ?? more : sum + more;
}
