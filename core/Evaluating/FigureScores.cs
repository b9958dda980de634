using System.Text;

namespace Monitoring.Evaluating;

/// <summary>Scores of figures against marked ones.</summary>
/// <param name="Documents">How many documents were judged.</param>
/// <param name="Levels">The four levels, loosest first among each class.</param>
/// <param name="Attributes">Share right on core matches by attribute, sorted by name.</param>
/// <param name="Missed">Marks in digits or words that no claim matched.</param>
/// <param name="Spurious">Claims of a number that no mark matched.</param>
public sealed record FigureScores(
    int Documents,
    IReadOnlyList<LevelScore> Levels,
    IReadOnlyDictionary<string, double> Attributes,
    IReadOnlyList<JudgedFigure> Missed,
    IReadOnlyList<JudgedFigure> Spurious) : EvaluationResult
{
    /// <summary>The score of one level by name.</summary>
    public LevelScore this[string level] => Levels.Single(l => l.Level == level);

    /// <inheritdoc/>
    public override string ToText(int misses = 0)
    {
        var text = new StringBuilder();
        text.Append(Documents).Append(" documents\n");
        foreach (var level in Levels)
            text.Append(level.ToText()).Append('\n');
        text.Append("attributes on core matches (+ = where the mark is not empty): ")
            .AppendJoin(", ", Attributes.Select(a => $"{a.Key} {ExactDecimal.Text(a.Value, 3)}")).Append('\n');
        Append(text, "missed", Missed.Take(misses));
        Append(text, "spurious", Spurious.Take(misses));
        return text.ToString();
    }

    /// <inheritdoc/>
    public override string ToJson()
    {
        var attributes = Attributes.Select(a => $"\"{a.Key}\": {ExactDecimal.Shortest(a.Value)}");
        return $"{{{string.Join(", ", Levels.Select(l => l.ToJson()))}, \"attributes\": {{{string.Join(", ", attributes)}}}}}";
    }

    private static void Append(StringBuilder text, string name, IEnumerable<JudgedFigure> rows)
    {
        foreach (var r in rows)
            text.Append(name).Append(": ").Append(ScorerText.Tuple(r.Document, r.Quote, r.Measure, r.Count, r.Group)).Append('\n');
    }
}
