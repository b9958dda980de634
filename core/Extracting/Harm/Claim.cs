using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>A predicate's claim on a group: what happened to it, and by which rule.</summary>
/// <param name="Group">The group.</param>
/// <param name="Action">What happened.</param>
/// <param name="Predicate">The words that say so.</param>
/// <param name="Rule">The rule's name.</param>
/// <param name="IsPart">The predicate says that they are part of those told before.</param>
/// <param name="IsByVerb">The predicate is a verb, no noun.</param>
/// <param name="Weakness">The lower, the surer: joined groups after direct ones, then by the order of rules, then by distance.</param>
internal sealed record Claim(CountedGroup Group, HarmAction Action, TokenRange Predicate, string Rule, bool IsPart, bool IsByVerb, int Weakness)
{
    /// <summary>Death outweighs flight and arrest, which relative clauses tell beside it; else the surer rule wins.</summary>
    public bool IsSurerThan(Claim other) => IsBodily == other.IsBodily ? Weakness < other.Weakness : IsBodily;

    /// <summary>Claimed only because "and" joins it to another group.</summary>
    public bool IsJoined => Weakness >= HarmReader.Joined;

    /// <summary>Whether it says what happened to life and limb.</summary>
    public bool IsBodily => Action is not (HarmAction.Displace or HarmAction.Detain or HarmAction.Capture or HarmAction.Trap);
}
