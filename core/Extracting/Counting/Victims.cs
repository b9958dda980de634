using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Counting;

/// <summary>Which group a noun phrase tells: its noun, its party, and what two of them have in common.</summary>
internal static class Victims
{
    /// <summary>Whether the group tells an age or a sex alone.</summary>
    public static bool IsByAgeOrSex(VictimGroup group) => group is VictimGroup.Children or VictimGroup.Women or VictimGroup.Men or VictimGroup.Elderly;

    /// <summary>The group; null when the phrase has no noun for people.</summary>
    public static VictimGroup? GroupOf(NounPhrase phrase)
    {
        if (phrase.Noun is not { Category: LexicalCategory.Victims } noun)
            return phrase.Noun is null && phrase.Party is { } alone ? alone.Group : null;
        var first = noun.Action != HarmAction.None && noun.Group == VictimGroup.People && phrase.Whose is { } whose ? whose.Group : GroupOf(noun, phrase.Party);
        if (phrase.SecondParty is { } second)
            first = Union(first, GroupOf(noun, second));
        return phrase.MoreNouns.Aggregate(first, (all, other) => Union(all, other.Group));
    }

    /// <summary>Whether the group is of armed people.</summary>
    public static bool IsArmed(VictimGroup group) => group is VictimGroup.Police or (>= VictimGroup.GovernmentForces and <= VictimGroup.Combatants);

    /// <summary>The smallest group that holds both.</summary>
    public static VictimGroup Union(VictimGroup first, VictimGroup second)
    {
        if (first == second)
            return first;
        if (first == VictimGroup.People || second == VictimGroup.People)
            return VictimGroup.People;
        return (IsArmed(first), IsArmed(second)) switch
        {
            (true, true) => VictimGroup.Combatants,
            (false, false) => VictimGroup.Civilians,
            _ => VictimGroup.Mixed,
        };
    }

    private static VictimGroup GroupOf(LexiconEntry noun, LexiconEntry? party) =>
        party is not null && noun.Has(Features.Forces | Features.Open) ? party.Group : noun.Group;
}
