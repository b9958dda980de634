namespace Monitoring.Evaluating;

/// <summary>One figure as a reader marked it in a gold text. Codes stay strings: a mark that this program does not know is still a mark.</summary>
/// <param name="N">1, 2, 3 … within the document; what <paramref name="SubsetOf"/> and <paramref name="Restates"/> point to.</param>
/// <param name="Quote">Exact words of the text.</param>
/// <param name="Occurrence">Which occurrence of the quote is meant, from 1; null means the first.</param>
/// <param name="Cls"><c>N</c>, <c>A</c> or <c>V</c>.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Count">As stated; null when vague or a range.</param>
/// <param name="Min">Lowest compatible count.</param>
/// <param name="Max">Highest compatible count.</param>
/// <param name="Qualifier">The hedge.</param>
/// <param name="Group">Who was harmed.</param>
/// <param name="Belligerents">Who did it.</param>
/// <param name="Means">With what.</param>
/// <param name="Places">Where, verbatim.</param>
/// <param name="Start">First day of the harm, ISO 8601.</param>
/// <param name="End">Last day, inclusive.</param>
/// <param name="Scope">Kind of total.</param>
/// <param name="Source">Who says so, verbatim.</param>
/// <param name="SubsetOf">The figure that this one is part of.</param>
/// <param name="Restates">The earlier figure that says the same.</param>
public sealed record MarkedFigure(
    int N,
    string Quote,
    int? Occurrence,
    string? Cls,
    string? Measure,
    long? Count,
    long? Min,
    long? Max,
    string? Qualifier,
    string? Group,
    IReadOnlyList<string>? Belligerents,
    IReadOnlyList<string>? Means,
    IReadOnlyList<string>? Places,
    string? Start,
    string? End,
    string? Scope,
    string? Source,
    int? SubsetOf,
    int? Restates);
