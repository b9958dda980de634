using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Links the items of lists with the totals before them, and "one of the houses" with the houses.</summary>
internal static class ListParts
{
    /// <summary>Links parts with their wholes.</summary>
    public static void Link(Document document, IReadOnlyList<FigureDraft> drafts)
    {
        var before = new List<FigureDraft>();
        foreach (var draft in drafts)
        {
            var isItem = Debris.IsBullet(document, document.Sentences[draft.Sentence].Tokens.First);
            if (draft.Whole is null && isItem)
                draft.Whole = Latest(before, draft, sameGroup: false);
            else if (draft.Whole is null && draft.IsPartitive)
                draft.Whole = Latest(before, draft, sameGroup: true);
            if (!isItem)
                before.Add(draft);
        }
    }

    private static FigureDraft? Latest(List<FigureDraft> before, FigureDraft part, bool sameGroup)
    {
        for (var i = before.Count - 1; i >= 0; i--)
            if (Holds(before[i], part, sameGroup))
                return before[i];
        return null;
    }

    private static bool Holds(FigureDraft whole, FigureDraft part, bool sameGroup)
    {
        var isSameThing = Kind(whole.Measure) == Kind(part.Measure) && (!sameGroup || (whole.Unit == part.Unit && whole.Measure == part.Measure));
        return isSameThing && whole.Cls == FigureClass.N && whole.Range.Count > (part.Range.Count ?? part.Range.Min ?? 0) && HoldsGroup(whole.Group, part.Group);
    }

    /// <summary>Sources add bombs and shells to strikes.</summary>
    private static Measure Kind(Measure measure) => measure == Measure.Munitions ? Measure.Strikes : measure;

    private static bool HoldsGroup(VictimGroup? whole, VictimGroup? part) =>
        whole == part || whole == VictimGroup.People || (whole == VictimGroup.Combatants && part is { } some && Victims.IsArmed(some));
}
