using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Harm;

/// <summary>
/// One way in which a language joins a predicate with those who are counted. <c>left</c> and <c>right</c> are patterns over chunks,
/// read from the predicate outwards: words are roles of <c>words.tsv</c> in camelCase, <c>comma</c>, <c>colon</c>, <c>number</c> (a number without noun), <c>verb</c> (a participle), <c>lives</c> (counted lives), <c>names</c> (capitals and titles),
/// <c>groups</c> (the counted groups, with all that "and" joins to them), <c>object</c> (a pronoun, for the last counted people before the predicate that agree with it), <c>few</c> (words that only describe), <c>near</c>, <c>run</c> and <c>gap</c> (few chunks, those of a clause, or many, that matter not);
/// a word may end in <c>?</c> or <c>*</c>, and <c>!</c> before it forbids it.
/// </summary>
internal sealed record HarmRule
{
    /// <summary>Name with <c>{action}</c> for what happens, for example <c>en.{action}.passive</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The forms of predicates it is for.</summary>
    public required IReadOnlyList<string> Forms { get; init; }

    /// <summary>What stands before the predicate, nearest first in meaning but written in the order of the text.</summary>
    public string Left { get; init; } = "";

    /// <summary>What stands behind it.</summary>
    public string Right { get; init; } = "";

    /// <summary>True for rules that are tried even when an earlier one has read the predicate.</summary>
    public bool Also { get; init; }

    /// <summary>Sentences that it reads, each with what it reads from them: <c>killed 20</c>.</summary>
    public IReadOnlyList<RuleExample> Examples { get; init; } = [];

    /// <summary>Sentences in which it must stay silent.</summary>
    public IReadOnlyList<string> Counterexamples { get; init; } = [];
}

/// <summary>A sentence and what the rule reads from it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Reads">Measure and count of each figure that the rule reads: <c>killed 20</c>.</param>
internal sealed record RuleExample(string Text, IReadOnlyList<string> Reads);

/// <summary>A rule ready to run.</summary>
/// <param name="Rule">The rule as written.</param>
/// <param name="Forms">Its forms.</param>
/// <param name="Left">Its left pattern, from the predicate outwards.</param>
/// <param name="Right">Its right pattern.</param>
internal sealed record CompiledRule(HarmRule Rule, Features Forms, IReadOnlyList<PatternItem> Left, IReadOnlyList<PatternItem> Right)
{
    /// <summary>The rule's name for one action: <c>en.kill.passive</c>.</summary>
    public string NameFor(HarmAction action) => _names[(int)action] ??= Rule.Name.Replace("{action}", action.ToString().ToLowerInvariant(), StringComparison.Ordinal);

    private readonly string?[] _names = new string?[Enum.GetValues<HarmAction>().Length];
}
