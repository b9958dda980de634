namespace Monitoring.Extracting.Explaining;

/// <summary>What became of the words that a node of an explanation looks at.</summary>
public enum ExplanationOutcome
{
    /// <summary>A text, a sentence or a step that only groups others.</summary>
    Group,

    /// <summary>A rule matched.</summary>
    Matched,

    /// <summary>A rule or veto refused.</summary>
    Refused,

    /// <summary>A figure that is told.</summary>
    Figure,
}

/// <summary>One node of the tree that <c>monitor explain</c> prints.</summary>
/// <param name="Outcome">What became of the words.</param>
/// <param name="Label">One line: the step and what it read.</param>
/// <param name="Rule">The rule or veto that decided; null for nodes that only group.</param>
/// <param name="Words">The words looked at, verbatim; empty for groups.</param>
/// <param name="Start">First UTF-16 unit of the words in the text.</param>
/// <param name="End">One past their last unit.</param>
/// <param name="Children">What lies beneath, in the order of the text.</param>
public sealed record ExplanationNode(
    ExplanationOutcome Outcome,
    string Label,
    string? Rule,
    string Words,
    int Start,
    int End,
    IReadOnlyList<ExplanationNode> Children);
