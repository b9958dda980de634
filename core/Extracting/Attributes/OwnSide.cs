using Monitoring.Extracting.Geography;
using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Says whether those whom a figure counts are a party's own people: who struck elsewhere in a passage is not taken for the one
/// who killed them. Only a clause that says so of them itself is believed.
/// </summary>
internal static class OwnSide
{
    private const string Group = "group";

    /// <summary>Whether a party would have struck its own.</summary>
    public static bool Of(Passage passage, FigureDraft draft, Actor actor) => IsOf(passage, draft, actor)
        || (draft.Group is VictimGroup.Combatants or VictimGroup.OppositionFighters or VictimGroup.Jihadists && actor.Kind == Group && IsAttacker(passage, draft));

    /// <summary>"dozens of terrorists were eliminated": who are called what nobody calls himself are not killed by those who are called so too.</summary>
    public static bool IsCalledSo(Passage passage, FigureDraft draft) => draft.Group == VictimGroup.Combatants && IsAttacker(passage, draft);

    /// <summary>Whether they are said to be a party's people.</summary>
    public static bool IsOf(Passage passage, FigureDraft draft, Actor actor) => draft.Group switch
    {
        null => false,
        { } group when group == actor.Own => true,
        VictimGroup.GovernmentForces or VictimGroup.Police => actor.Kind == ActorTable.State && actor.Country == (passage.Country ?? Gazetteer.HomeCountry),
        _ => false,
    };

    /// <summary>"insurgents", "the attackers": said of those who struck.</summary>
    private static bool IsAttacker(Passage passage, FigureDraft draft)
    {
        for (var token = draft.Quote.First; token < draft.Quote.End; token++)
            if (passage.Document.Entry(token, LexicalCategory.Victims) is { } noun && noun.Has(Features.Attacker | Features.Forces))
                return true;
        return draft.IsAttacker;
    }
}
