using System.Collections.Frozen;
using Monitoring.Extracting;

namespace Monitoring.Reconciling;

/// <summary>
/// Nobody is told to have struck their own people because their name stands near: "civilians and regime fighters died
/// where the regime bombs" does not say who killed them. The same table for every side.
/// </summary>
internal static class OwnPeople
{
    private static readonly FrozenDictionary<VictimGroup, string> Parties = new Dictionary<VictimGroup, string>
    {
        [VictimGroup.GovernmentForces] = "syrianGovernment",
        [VictimGroup.AlliedMilitia] = "alliedMilitia",
        [VictimGroup.RussianForces] = "russia",
        [VictimGroup.IranianForces] = "iran",
        [VictimGroup.TurkishForces] = "turkey",
        [VictimGroup.CoalitionForces] = "coalition",
        [VictimGroup.IsraeliForces] = "israel",
        [VictimGroup.Hezbollah] = "hezbollah",
        [VictimGroup.OppositionFighters] = "opposition",
        [VictimGroup.Jihadists] = "jihadists",
        [VictimGroup.IslamicState] = "islamicState",
        [VictimGroup.KurdishForces] = "kurdishForces",
    }.ToFrozenDictionary();

    /// <summary>The figures without such parties; where the only party named is the victims' own, none of the list keeps it.</summary>
    public static IReadOnlyList<Figure> Apart(IReadOnlyList<Figure> figures)
    {
        var doubted = figures.Where(figure => PartyOf(figure) is { } own && figure.Belligerents.SequenceEqual([own]))
            .Select(figure => (figure.Evidence.SentenceStart, Party: PartyOf(figure)!)).ToHashSet();
        return [.. figures.Select(figure => figure.IsHarm() ? Without(figure, doubted) : figure)];
    }

    private static Figure Without(Figure figure, HashSet<(int Sentence, string Party)> doubted)
    {
        var left = figure.Belligerents.Where(party => party != PartyOf(figure)
            && !(figure.Belligerents.Count == 1 && doubted.Contains((figure.Evidence.SentenceStart, party)))).ToArray();
        return left.Length == figure.Belligerents.Count ? figure : figure with { Belligerents = left };
    }

    /// <summary>The party whose own people a figure counts; null for civilians and others.</summary>
    public static string? PartyOf(Figure figure) => figure.Group is { } group ? Parties.GetValueOrDefault(group) : null;
}
