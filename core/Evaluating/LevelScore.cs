namespace Monitoring.Evaluating;

/// <summary>The score at one level of strictness; shares are 0 to 1, rounded to 4 decimals.</summary>
/// <param name="Level"><c>number N</c>, <c>core N</c>, <c>number all</c> or <c>core all</c>.</param>
/// <param name="Pooled">Over all documents together.</param>
/// <param name="PerDocument">Mean of the documents' F1.</param>
/// <param name="Low">Lower end of the 95 % bootstrap interval of the pooled F1 over documents (500 draws).</param>
/// <param name="High">Upper end.</param>
public sealed record LevelScore(string Level, Tally Pooled, double PerDocument, double Low, double High)
{
    /// <summary>Precision.</summary>
    public double Precision { get; } = ExactDecimal.Round(Pooled.Precision, 4);

    /// <summary>Recall.</summary>
    public double Recall { get; } = ExactDecimal.Round(Pooled.Recall, 4);

    /// <summary>F1.</summary>
    public double F1 { get; } = ExactDecimal.Round(Pooled.F1, 4);

    /// <summary>The scores of all four levels, drawing the bootstrap in their order.</summary>
    internal static IReadOnlyList<LevelScore> All(IReadOnlyList<DocumentJudge> documents)
    {
        var random = new MersenneTwister(1);
        return
        [
            Of("number N", documents, d => d.Count(d.Number, everyClass: false), random),
            Of("core N", documents, d => d.Count(d.Core, everyClass: false), random),
            Of("number all", documents, d => d.Count(d.Number, everyClass: true), random),
            Of("core all", documents, d => d.Count(d.Core, everyClass: true), random),
        ];
    }

    private static LevelScore Of(string level, IReadOnlyList<DocumentJudge> documents, Func<DocumentJudge, Tally> count, MersenneTwister random)
    {
        const int draws = 500;
        var rows = documents.Select(count).ToArray();
        double[] boots = [.. Enumerable.Range(0, draws).Select(_ => rows.Select(_ => rows[random.Below(rows.Length)]).Aggregate(Tally.Add).F1).Order()];
        double mean = rows.Select(r => r.F1).Aggregate(0.0, (sum, f1) => sum + f1) / rows.Length;
        return new LevelScore(level, rows.Aggregate(Tally.Add), ExactDecimal.Round(mean, 4), ExactDecimal.Round(boots[12], 4), ExactDecimal.Round(boots[487], 4));
    }

    /// <summary>The level's line of the report.</summary>
    internal string ToText() =>
        $"{Level,-12} P {ExactDecimal.Text(Precision, 3)}  R {ExactDecimal.Text(Recall, 3)}  F1 {ExactDecimal.Text(F1, 3)} [{ExactDecimal.Text(Low, 3)}-{ExactDecimal.Text(High, 3)}]"
        + $"  per document {ExactDecimal.Text(PerDocument, 3)}   ({Pooled.Right} of {Pooled.Marked} marked, {Pooled.Predicted} predicted)";

    /// <summary>The level's member of the JSON object.</summary>
    internal string ToJson() =>
        $"\"{Level}\": {{\"precision\": {ExactDecimal.Shortest(Precision)}, \"recall\": {ExactDecimal.Shortest(Recall)}, \"f1\": {ExactDecimal.Shortest(F1)}, "
        + $"\"tp\": {Pooled.Right}, \"gold\": {Pooled.Marked}, \"pred\": {Pooled.Predicted}, "
        + $"\"perDocument\": {ExactDecimal.Shortest(PerDocument)}, \"low\": {ExactDecimal.Shortest(Low)}, \"high\": {ExactDecimal.Shortest(High)}}}";
}
