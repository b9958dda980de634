using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Harm;

/// <summary>What is measured when something happens to a kind of thing.</summary>
internal static class HarmMeasure
{
    private const GroupKind People = GroupKind.Persons | GroupKind.Bare | GroupKind.UnknownNoun;

    /// <summary>The measure; null when the action does not befall such things.</summary>
    public static Measure? Of(HarmAction action, GroupKind kind) => action switch
    {
        HarmAction.Kill => Person(kind, Measure.Killed),
        HarmAction.Injure => Person(kind, Measure.Injured),
        HarmAction.KillOrInjure => Person(kind, Measure.KilledOrInjured),
        HarmAction.Miss => Person(kind, Measure.Missing),
        HarmAction.Detain => Person(kind, Measure.Detained),
        HarmAction.Displace => Person(kind, Measure.Displaced),
        HarmAction.Trap => Person(kind, Measure.Other),
        HarmAction.Neutralize => Thing(kind, GroupKind.Equipment, Measure.EquipmentLost) ?? Person(kind, Measure.Neutralized),
        HarmAction.Destroy => Thing(kind, GroupKind.Facilities, Measure.FacilitiesHit) ?? Thing(kind, GroupKind.Equipment, Measure.EquipmentLost),
        HarmAction.Capture => Captured(kind),
        HarmAction.Attack => Thing(kind, GroupKind.Bare | GroupKind.Strikes, Measure.Strikes),
        HarmAction.Hit => Thing(kind, GroupKind.Facilities, Measure.FacilitiesHit),
        _ => null,
    };

    private static Measure? Captured(GroupKind kind) =>
        Thing(kind, GroupKind.Localities, Measure.LocalitiesCaptured) ?? Thing(kind, GroupKind.Equipment, Measure.EquipmentLost)
        ?? ((kind & (GroupKind.Persons | GroupKind.Bare)) != 0 ? Measure.Detained : null);

    private static Measure? Person(GroupKind kind, Measure measure) => (kind & People) != 0 ? measure : null;

    private static Measure? Thing(GroupKind kind, GroupKind wanted, Measure measure) => (kind & wanted) != 0 ? measure : null;
}
