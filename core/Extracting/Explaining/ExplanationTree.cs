using System.Globalization;
using System.Text.Json;

namespace Monitoring.Extracting.Explaining;

/// <summary>Builds the tree of an explanation: text, sentences, steps in the order of the cascade, figures.</summary>
internal static class ExplanationTree
{
    /// <summary>Longer words are cut in labels; UTF-16 units.</summary>
    private const int LongestWords = 120;

    /// <summary>The tree of one reading.</summary>
    public static ExplanationNode Build(string text, Extraction extraction, IReadOnlyList<TraceStep> steps)
    {
        var sentences = Sentences(text, extraction, steps);
        var children = sentences.Select(s => Sentence(text, s, extraction, steps)).Append(Totals(extraction)).OfType<ExplanationNode>();
        string label = $"{extraction.Figures.Count} figures, language {(extraction.Language.Length > 0 ? extraction.Language : "unknown")}";
        return new ExplanationNode(ExplanationOutcome.Group, label, null, "", 0, text.Length, [.. children]);
    }

    /// <summary>Spans of the sentences that anything was decided about; steps outside known sentences span a line of their own.</summary>
    private static IReadOnlyList<(int Start, int End)> Sentences(string text, Extraction extraction, IReadOnlyList<TraceStep> steps)
    {
        var spans = new SortedSet<(int Start, int End)>(extraction.Figures.Select(f => (f.Evidence.SentenceStart, f.Evidence.SentenceEnd)));
        foreach (var step in steps)
            if (!spans.Any(s => Holds(s, step.Start)))
                spans.Add(Line(text, step.Start));
        return [.. spans];
    }

    private static ExplanationNode Sentence(string text, (int Start, int End) span, Extraction extraction, IReadOnlyList<TraceStep> steps)
    {
        var stages = steps.Where(s => Holds(span, s.Start)).GroupBy(s => s.Stage, StringComparer.Ordinal).Select(stage => Stage(text, stage.Key, stage));
        var figures = extraction.Figures.Where(f => Holds(span, f.Evidence.Start)).Select(Figure);
        return new ExplanationNode(ExplanationOutcome.Group, "sentence", null, Cut(text, span.Start, span.End), span.Start, span.End, [.. stages, .. figures]);
    }

    private static ExplanationNode Stage(string text, string name, IEnumerable<TraceStep> steps)
    {
        var children = steps.Select(s => new ExplanationNode(
            s.Outcome == TraceOutcome.Matched ? ExplanationOutcome.Matched : ExplanationOutcome.Refused,
            s.Detail,
            s.Rule,
            Cut(text, s.Start, s.End),
            s.Start,
            s.End,
            [])).ToList();
        return new ExplanationNode(ExplanationOutcome.Group, name, null, "", children[0].Start, children[^1].End, children);
    }

    private static ExplanationNode Figure(Figure figure) => new(
        ExplanationOutcome.Figure,
        $"{figure.Id} {Code(figure.Measure)} {Count(figure)} {(figure.Group is { } group ? Code(group) : Code(figure.Unit))}",
        figure.Rule,
        figure.Evidence.Quote,
        figure.Evidence.Start,
        figure.Evidence.End,
        [.. Attributes(figure)]);

    private static IEnumerable<ExplanationNode> Attributes(Figure figure)
    {
        (string Name, string? Value)[] attributes =
        [
            ("by", Joined(figure.Belligerents)),
            ("with", Joined(figure.Means.Select(m => Code(m)))),
            ("at", Joined(figure.Places.Select(p => p.Text))),
            ("when", Period(figure)),
            ("scope", Code(figure.Scope)),
            ("source", figure.Source),
            ("modality", Code(figure.Modality)),
            ("conflict", Code(figure.Conflict)),
            ("part of", figure.SubsetOf),
            ("restates", figure.Restates),
        ];
        return attributes.Where(a => !string.IsNullOrEmpty(a.Value))
            .Select(a => new ExplanationNode(ExplanationOutcome.Group, $"{a.Name}: {a.Value}", null, "", figure.Evidence.Start, figure.Evidence.End, []));
    }

    private static ExplanationNode? Totals(Extraction extraction) => extraction.Totals.Count == 0 ? null : new ExplanationNode(
        ExplanationOutcome.Group,
        "totals: " + string.Join(", ", extraction.Totals.Select(t => $"{Code(t.Key)} {Number(t.Value.Count)} ({Number(t.Value.Min)} to {Number(t.Value.Max)})")),
        null,
        "",
        0,
        0,
        []);

    private static string Count(Figure f) => f.Count is null
        ? $"{Code(f.Qualifier)} {Number(f.Min)} to {Number(f.Max)}"
        : f.Qualifier == Qualifier.Exact ? Number(f.Count) : $"{Code(f.Qualifier)} {Number(f.Count)}";

    private static string? Period(Figure f) => f.Start is null && f.End is null
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{f.Start:yyyy-MM-dd} to {f.End:yyyy-MM-dd}");

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "?";

    private static string Joined(IEnumerable<string> values) => string.Join(", ", values);

    private static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static bool Holds((int Start, int End) span, int at) => at >= span.Start && at < span.End;

    private static (int Start, int End) Line(string text, int at)
    {
        int start = at == 0 ? 0 : text.LastIndexOf('\n', Math.Min(at, text.Length) - 1) + 1;
        int end = text.IndexOf('\n', Math.Min(at, text.Length));
        return (Math.Min(start, at), Math.Max(end < 0 ? text.Length : end, at + 1));
    }

    private static string Cut(string text, int start, int end)
    {
        string words = text[start..Math.Min(end, text.Length)];
        return words.Length <= LongestWords ? words : string.Concat(words.AsSpan(0, LongestWords), "…");
    }
}
