using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>What the main news of a text adds up to: no parts, no restatements, no running or war totals.</summary>
internal static class Totals
{
    /// <summary>Totals by measure.</summary>
    public static IReadOnlyDictionary<Measure, CountRange> Of(Document document, HarmReading reading)
    {
        var totals = new Dictionary<Measure, CountRange>();
        foreach (var draft in reading.Drafts.Concat(reading.Uncounted))
        {
            if (draft.Whole is not null || draft.Restates is not null || draft.Scope is FigureScope.RunningTotal or FigureScope.WarTotal or FigureScope.Stock or FigureScope.Projection)
                continue;
            totals[draft.Measure] = totals.TryGetValue(draft.Measure, out var sum) ? Add(sum, draft.Range) : draft.Range;
        }

        return totals;
    }

    private static CountRange Add(CountRange sum, CountRange more) => new(Add(sum.Count, more.Count), Add(sum.Min, more.Min), Add(sum.Max, more.Max));

    private static long? Add(long? sum, long? more) => sum is null || more is null ? sum ?? more : sum + more;
}
