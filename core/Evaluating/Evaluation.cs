using Monitoring.Extracting;

namespace Monitoring.Evaluating;

/// <summary>
/// <c>monitor eval</c>: how well figures or totals are read, in the numbers of the reference scorers. What the gold marks decides
/// what is scored: <c>figures</c>, else <c>killed</c> and <c>injured</c>.
/// </summary>
public static class Evaluation
{
    /// <summary>Scores what an extractor reads from the documents of a gold file. The extractor sees no answers.</summary>
    /// <param name="goldLines">One JSON document a line.</param>
    /// <param name="extract">What reads a text.</param>
    /// <exception cref="DataFileException">The gold cannot be read.</exception>
    public static EvaluationResult Run(IEnumerable<string> goldLines, Func<ReportText, Extraction> extract)
    {
        var gold = MarkedDocument.ReadAll(goldLines);
        return Run(gold, [.. gold.Select(d => PredictedDocument.From(d.Id, extract(d.Question())))]);
    }

    /// <summary>Scores lines that an extractor has printed.</summary>
    /// <exception cref="DataFileException">Gold or predictions cannot be read.</exception>
    public static EvaluationResult Run(IEnumerable<string> goldLines, IEnumerable<string> predictedLines) =>
        Run(MarkedDocument.ReadAll(goldLines), PredictedDocument.ReadAll(predictedLines));

    /// <summary>Scores predictions; a document without one counts as read without figures, the last one of an id counts.</summary>
    public static EvaluationResult Run(IReadOnlyList<MarkedDocument> gold, IReadOnlyList<PredictedDocument> predicted)
    {
        ArgumentOutOfRangeException.ThrowIfZero(gold.Count);
        var byId = predicted.GroupBy(p => p.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        return gold.Any(d => d.Figures is not null) ? Figures(gold, byId) : Totals(gold, byId);
    }

    private static TotalScores Totals(IReadOnlyList<MarkedDocument> gold, Dictionary<string, PredictedDocument> predicted) => new(
    [
        TotalsJudge.Judge("killed", gold, predicted, d => d.Killed),
        TotalsJudge.Judge("injured", gold, predicted, d => d.Injured),
    ]);

    private static FigureScores Figures(IReadOnlyList<MarkedDocument> gold, Dictionary<string, PredictedDocument> predicted)
    {
        var judges = new List<DocumentJudge>();
        var attributes = new AttributeJudge();
        List<JudgedFigure> missed = [], spurious = [];
        foreach (var document in gold)
        {
            var marks = document.Figures ?? [];
            var claims = predicted.GetValueOrDefault(document.Id)?.Figures ?? [];
            var judge = new DocumentJudge(document, claims);
            judges.Add(judge);
            attributes.Add(marks, claims, judge.Core);
            missed.AddRange(Missed(document.Id, marks, judge.Core));
            spurious.AddRange(Spurious(document.Id, claims, judge.Core));
        }

        return new FigureScores(gold.Count, LevelScore.All(judges), attributes.Means(), missed, spurious);
    }

    private static IEnumerable<JudgedFigure> Missed(string id, IReadOnlyList<MarkedFigure> marks, IReadOnlyDictionary<int, int> core) =>
        marks.Where((m, i) => m.Cls == "N" && !core.ContainsKey(i)).Select(m => new JudgedFigure(id, m.Quote, m.Measure, m.Count, m.Group));

    private static IEnumerable<JudgedFigure> Spurious(string id, IReadOnlyList<PredictedFigure> claims, IReadOnlyDictionary<int, int> core)
    {
        var matched = core.Values.ToHashSet();
        return claims.Where((c, j) => (c.Cls ?? "N") == "N" && !matched.Contains(j))
            .Select(c => new JudgedFigure(id, c.Evidence?.Quote, c.Measure, c.Count, c.Group));
    }
}
