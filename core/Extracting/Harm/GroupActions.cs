using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>What happened to counted groups: in the words of a predicate, of the noun itself, or of the whole that a group is part of.</summary>
/// <param name="document">The text.</param>
/// <param name="claims">The best claim on each group.</param>
internal sealed class GroupActions(Document document, IReadOnlyDictionary<CountedGroup, Claim> claims)
{
    private readonly Dictionary<CountedGroup, HarmAction> _told = [];

    /// <summary>What a predicate says; else what the noun itself says; else what happened to the whole.</summary>
    /// <param name="group">The group; its whole is asked for before it.</param>
    public HarmAction Of(CountedGroup group) => _told[group] = Read(group);

    private HarmAction Read(CountedGroup group)
    {
        if (group.NounAction == HarmAction.Kill)
            return HarmAction.Kill;
        if (group.NounAction == HarmAction.Injure && claims.TryGetValue(group, out var moved) && moved.Action == HarmAction.Displace)
            return HarmAction.Injure;
        if (claims.TryGetValue(group, out var claim) && !(claim.IsJoined && group.NounAction != HarmAction.None))
            return claim.Action == HarmAction.Kill && IsAlive(claim.Predicate.End) ? HarmAction.None : claim.Action;
        if (group.NounAction != HarmAction.None)
            return IsFreed(group) ? HarmAction.None : group.NounAction;
        return group.Whole is { } whole ? _told.GetValueOrDefault(whole) : HarmAction.None;
    }

    /// <summary>"nine people thought dead were found alive": what follows the word for death takes it back.</summary>
    private bool IsAlive(int behind)
    {
        while (document.Is(behind, WordRole.Auxiliary) || document.Is(behind, WordRole.Adverb))
            behind += document.PhraseLength(behind);
        return document.Is(behind, WordRole.Survive);
    }

    /// <summary>"20 hostages were freed", "rescued 20 hostages": held no more.</summary>
    private bool IsFreed(CountedGroup group)
    {
        if (group.NounAction != HarmAction.Detain)
            return false;
        var behind = group.Tokens.End;
        while (document.Is(behind, WordRole.Auxiliary) || document.Is(behind, WordRole.Adverb))
            behind += document.PhraseLength(behind);
        var before = group.Tokens.First - 1;
        while (document.Is(before, WordRole.Determiner) || document.Is(before, WordRole.Adverb) || document.Is(before, WordRole.Of))
            before--;
        return document.Is(behind, WordRole.Freed) || document.Is(before, WordRole.Freed);
    }
}
