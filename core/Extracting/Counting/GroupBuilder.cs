using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>Puts number, hedge and noun together.</summary>
internal static class GroupBuilder
{
    /// <summary>The group.</summary>
    public static CountedGroup Build(HedgedQuantity hedged, NounPhrase phrase, Qualifier? behind, TokenRange tokens, bool uncounted = false, bool collective = false)
    {
        var qualifier = Hedge(hedged.Value, hedged.Hedge ?? behind);
        return new CountedGroup
        {
            Tokens = tokens,
            Quantity = hedged.Value,
            Qualifier = qualifier,
            Range = Bounds(hedged.Value, qualifier),
            Kind = KindOf(phrase),
            Unit = phrase.Noun is { Category: LexicalCategory.Items } item ? item.Unit : UnitOf(phrase),
            Group = phrase.IsMinor ? VictimGroup.Children : Victims.GroupOf(phrase),
            NounAction = phrase.Noun is { Action: not HarmAction.None } noun ? noun.Action : phrase.Action,
            IsOthers = phrase.IsOthers,
            IsPartitive = phrase.IsPartitive,
            IsAmong = phrase.IsAmong,
            IsOfOwn = phrase.IsOfOwn,
            IsOfCounted = phrase.IsOfCounted,
            IsUncounted = uncounted,
            IsCollective = collective,
            IsAttacker = phrase.Noun?.Has(Features.Attacker) == true,
            IsOfUnnamedArmy = phrase is { Party: null, SecondParty: null, MoreNouns.Count: 0, Noun: { Group: VictimGroup.GovernmentForces } soldiers } && soldiers.Has(Features.Forces),
            IsLife = phrase.Noun?.Has(Features.Life) == true,
        };
    }

    /// <summary>The bounds that GUIDELINES set for each hedge; "nearly" and "about" give no floor.</summary>
    public static CountRange Bounds(Quantity value, Qualifier qualifier) => (value.Cls, qualifier) switch
    {
        (FigureClass.V, _) => new CountRange(null, value.Min, null),
        (_, Qualifier.Range) => new CountRange(null, value.Min, value.Max),
        _ => CountRange.Of(value.Count, qualifier),
    };

    private static Qualifier Hedge(Quantity value, Qualifier? hedge)
    {
        if (value.Cls == FigureClass.V)
            return Qualifier.Vague;
        return value.IsRange ? Qualifier.Range : hedge ?? Qualifier.Exact;
    }

    private static FigureUnit UnitOf(NounPhrase phrase) => phrase.Noun?.Has(Features.Family) == true ? FigureUnit.Families : FigureUnit.Persons;

    private static GroupKind KindOf(NounPhrase phrase)
    {
        if (phrase.Noun is not { } noun)
            return phrase.HasUnknownNoun ? GroupKind.UnknownNoun : GroupKind.Bare;
        if (noun.Category == LexicalCategory.Victims)
            return GroupKind.Persons;
        var kind = noun.Has(Features.Strike) ? GroupKind.Strikes : GroupKind.None;
        kind |= noun.Has(Features.Munition) ? GroupKind.Munitions : GroupKind.None;
        kind |= noun.Has(Features.Equipment) ? GroupKind.Equipment : GroupKind.None;
        kind |= noun.Has(Features.Facility) ? GroupKind.Facilities : GroupKind.None;
        return noun.Has(Features.Locality) ? kind | GroupKind.Localities : kind;
    }
}
