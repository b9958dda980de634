using Monitoring.Extracting;

namespace Monitoring.Evaluating;

/// <summary>Judges the totals of articles: the value read is the count, else the minimum, else the maximum, else 0.</summary>
internal static class TotalsJudge
{
    private const string SingleNumber = "Single Number Reported";
    private const int BeginningShown = 220;

    /// <summary>The score of one measure over all documents.</summary>
    public static TotalScore Judge(string measure, IReadOnlyList<MarkedDocument> gold, IReadOnlyDictionary<string, PredictedDocument> predicted, Func<MarkedDocument, long?> marked)
    {
        int right = 0, judged = 0, extra = 0, unmarked = 0;
        var missed = new List<TotalScore.Miss>();
        foreach (var document in gold)
        {
            var total = Total(predicted.GetValueOrDefault(document.Id), measure);
            long read = total.Count ?? total.Min ?? total.Max ?? 0;
            if (marked(document) is not { } mark)
            {
                unmarked++;
                extra += read > 0 ? 1 : 0;
                continue;
            }

            judged++;
            if (IsRight(mark, read, total, document.Ambiguity ?? SingleNumber))
                right++;
            else
                missed.Add(new TotalScore.Miss(document.Id, mark, read, Beginning(document.Text)));
        }

        return new TotalScore(measure, right, judged, extra, unmarked, missed);
    }

    private static CountRange Total(PredictedDocument? document, string measure) =>
        document?.Totals is { } totals && totals.TryGetValue(measure, out var total) ? total : default;

    private static bool IsRight(long mark, long read, CountRange total, string ambiguity) => read == mark
        || (ambiguity != SingleNumber && (mark == total.Min || mark == total.Max
            || (total is { Min: { } low, Max: { } high } && low <= mark && mark <= high && high <= (2 * low) + 10)));

    private static string Beginning(string text) => string.Concat(text.EnumerateRunes().Take(BeginningShown));
}
