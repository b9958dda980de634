using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Harm;

/// <summary>A whole whose parts are being told.</summary>
/// <param name="whole">The group that is broken down.</param>
/// <param name="opener">The chunk that opened it.</param>
/// <param name="isList">True for lists ("they are 7 … killed in A, 6 … killed in B"), which other words may part.</param>
/// <param name="isOfThem">True behind "five of them", whose word stands for itself alone.</param>
internal sealed class Breakdown(CountedGroup whole, int opener, bool isList, bool isOfThem = false)
{
    private long _told;
    private CountedGroup? _last;

    /// <summary>True for lists.</summary>
    public bool IsList { get; } = isList;

    /// <summary>True behind "five of them children": what "and" adds may be told beside the whole as well.</summary>
    public bool IsOfThem { get; } = isOfThem;

    /// <summary>The chunk that opened it.</summary>
    public int Opener { get; } = opener;

    /// <summary>The chunk of the opener, then of the last part.</summary>
    public int End { get; private set; } = opener;

    /// <summary>True when the parts told add up to the whole.</summary>
    public bool IsSpent => Most is { } most && _told >= most;

    private long? Most => whole.Quantity.Count ?? whole.Range.Max;

    /// <summary>Whether the group would be more than what is left.</summary>
    public bool Exceeds(CountedGroup part) => Most is { } most && _told + (part.Quantity.Count ?? part.Range.Min ?? 0) > most;

    /// <summary>Whether the group can be a part: of the same kind, not more than what is left, and nobody whom the whole excludes.</summary>
    public bool Takes(CountedGroup part)
    {
        if (part == whole || part.IsOthers || Exceeds(part))
            return false;
        var sameKind = (part.Kind & whole.Kind) != 0 || part.Kind is GroupKind.Bare or GroupKind.UnknownNoun || (whole.Kind == GroupKind.Bare && part.Kind == GroupKind.Persons)
            || (whole.Kind == GroupKind.UnknownNoun && part.Kind == GroupKind.Persons);
        return sameKind && !Excludes(whole.Group, part.Group) && !(IsOfThem && (part.NounAction != HarmAction.None || AreEnemies(whole.Group, part.Group)));
    }

    /// <summary>Adds a part.</summary>
    public void Add(CountedGroup part, int at)
    {
        part.Whole = whole;
        (_last, End) = (part, at);
        _told += part.Quantity.Count ?? part.Range.Min ?? 0;
    }

    /// <summary>Goes on behind somebody who is told but not counted.</summary>
    public void Skip(int at) => End = at;

    /// <summary>"ten civilians, including four children, and eight fighters": a part of the last part does not end the breakdown.</summary>
    public void Pass(CountedGroup partOfPart, int at)
    {
        if (_last is { } last && partOfPart.IsPartOf(last))
            End = at;
    }

    private static bool AreEnemies(VictimGroup? whole, VictimGroup? part) =>
        whole != part && whole is { } all && part is { } some && Victims.IsArmed(all) && Victims.IsArmed(some) && all != VictimGroup.Combatants && some != VictimGroup.Combatants;

    /// <summary>Fighters of one party are no part of another's.</summary>
    private static bool IsOtherParty(VictimGroup whole, VictimGroup part)
    {
        if (whole == part || whole is VictimGroup.Combatants or VictimGroup.GovernmentForces || part == VictimGroup.Combatants || !Victims.IsArmed(part))
            return false;
        return !(whole == VictimGroup.AlliedMilitia && part is VictimGroup.Hezbollah or VictimGroup.IranianForces);
    }

    private static bool Excludes(VictimGroup? whole, VictimGroup? part)
    {
        if (whole is not { } all || part is not { } some)
            return false;
        if (all is VictimGroup.Civilians or VictimGroup.Children or VictimGroup.Women)
            return Victims.IsArmed(some) && some != VictimGroup.Police;
        return all != VictimGroup.Mixed && Victims.IsArmed(all) && (some == VictimGroup.Civilians || IsOtherParty(all, some));
    }
}
