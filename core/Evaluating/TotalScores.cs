using System.Text;

namespace Monitoring.Evaluating;

/// <summary>Scores of article totals by exact match.</summary>
/// <param name="Measures">One row a measure: <c>killed</c>, then <c>injured</c>.</param>
public sealed record TotalScores(IReadOnlyList<TotalScore> Measures) : EvaluationResult
{
    /// <summary>The score of one measure by name.</summary>
    public TotalScore this[string measure] => Measures.Single(m => m.Measure == measure);

    /// <inheritdoc/>
    public override string ToText(int misses = 0)
    {
        var text = new StringBuilder();
        foreach (var m in Measures)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"{m.Measure}: exact match {ExactDecimal.Text(m.Exact ?? 0, 3)} ({m.Right} of {m.Judged}); stated where none is marked: {m.StatedWhereNoneMarked} of {m.Unmarked}\n");
            foreach (var miss in m.Missed.Take(misses))
                text.Append("  missed: ").Append(ScorerText.Tuple(miss.Document, miss.Marked, miss.Read, miss.Beginning)).Append('\n');
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public override string ToJson() => $"{{{string.Join(", ", Measures.Select(Json))}}}";

    private static string Json(TotalScore m)
    {
        string exact = m.Exact is { } share ? ExactDecimal.Shortest(ExactDecimal.Round(share, 4)) : "null";
        return $"\"{m.Measure}\": {{\"exact\": {exact}, \"right\": {m.Right}, \"n\": {m.Judged}, \"statedWhereNoneMarked\": {m.StatedWhereNoneMarked}, \"unmarked\": {m.Unmarked}}}";
    }
}
