using Monitoring.Reconciling.Matching;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// Several voices of one report on one attack: "SANA said the dead were two civilians. SOHR counted one civilian and one fighter." Who goes on
/// without naming a place, another day or another weapon speaks of the attack told right before.
/// </summary>
internal static class Voices
{
    /// <summary>True when a mention tells, in another voice, of the attack that the one right before it in the report tells of.</summary>
    /// <param name="mention">The later one.</param>
    /// <param name="before">The one right before it.</param>
    public static bool AreOfOneAttack(EventMention mention, EventMention before) =>
        mention.Origin.Id != before.Origin.Id && !mention.Another
        && mention.Places.Count > 0 && mention.Places.All(place => before.Places.Any(known => known.Text == place.Text))
        && !mention.Wholes.Any(whole => mention.Places.Any(place => whole.Evidence.Sentence.Contains(place.Text, StringComparison.OrdinalIgnoreCase)))
        && (mention.Start is null || before.Start is null || mention.Start == before.Start)
        && mention.Means.MayAgree(before.Means);
}
