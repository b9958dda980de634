using System.Text;

namespace Monitoring.Extracting.Explaining;

/// <summary>Why figures were read from a text or refused: a tree of sentences, the steps taken in each, and the figures told.</summary>
/// <param name="Text">The text that offsets refer to.</param>
/// <param name="Extraction">What was read.</param>
/// <param name="Root">The tree; its children are the sentences, in order.</param>
public sealed record Explanation(string Text, Extraction Extraction, ExplanationNode Root)
{
    /// <summary>Reads a text once more and keeps what every step decided.</summary>
    public static Explanation Of(FigureExtractor extractor, ReportText text)
    {
        var trace = Trace.Start();
        var extraction = extractor.Extract(text, trace);
        return new Explanation(text.Full, extraction, ExplanationTree.Build(text.Full, extraction, trace.Steps));
    }

    /// <summary>The tree as indented lines: <c>+</c> matched, <c>-</c> refused, <c>=</c> a figure.</summary>
    public string ToText()
    {
        var lines = new StringBuilder();
        Append(lines, Root, 0);
        return lines.ToString();
    }

    private static void Append(StringBuilder lines, ExplanationNode node, int depth)
    {
        char mark = node.Outcome switch
        {
            ExplanationOutcome.Matched => '+',
            ExplanationOutcome.Refused => '-',
            ExplanationOutcome.Figure => '=',
            _ => ' ',
        };
        lines.Append(' ', 2 * depth).Append(mark).Append(' ').Append(node.Label);
        if (node.Words.Length > 0)
            lines.Append(" \"").Append(node.Words).Append('"');
        if (node.Rule is not null)
            lines.Append(" [").Append(node.Rule).Append(']');
        lines.Append('\n');
        foreach (var child in node.Children)
            Append(lines, child, depth + 1);
    }
}
