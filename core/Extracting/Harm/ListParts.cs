using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Links the items of lists with the totals before them, and "one of the houses" with the houses.</summary>
internal static class ListParts
{
    /// <summary>How many sentences back the injured stand whose condition is told.</summary>
    private const int NearSentence = 2;

    /// <summary>Links parts with their wholes.</summary>
    public static void Link(Document document, IReadOnlyList<FigureDraft> drafts)
    {
        var before = new List<FigureDraft>();
        foreach (var draft in drafts)
        {
            var isItem = document.IsItem(draft.Sentence);
            if (draft.Whole is null && isItem)
                draft.Whole = Latest(before, draft, sameGroup: false);
            else if (draft.Whole is null && draft.IsPartitive && draft.Restates is null && !IsOtherNews(document, draft))
                OfThoseTold(before, draft);
            else if (draft is { Whole: null, Restates: null, Cls: FigureClass.N } && IsCondition(document, draft))
                draft.Whole = Injured(before, draft);
            else if (draft is { Whole: null, Restates: null, Cls: FigureClass.N } && IsAlone(document, draft))
                draft.Whole = ToldNear(before, draft);
            if (!isItem)
                before.Add(draft);
        }
    }

    /// <summary>"In a separate attack, gunmen fired on conscripts, killing three of them": of nobody who was told before.</summary>
    private static bool IsOtherNews(Document document, FigureDraft draft)
    {
        var first = document.Sentences[draft.Sentence].Tokens.First;
        return document.Is(first, WordRole.Apart) || document.Is(first, WordRole.Additionally);
    }

    /// <summary>"Five are in intensive care" after "33 were injured"; not "20 others remain in hospital".</summary>
    private static bool IsCondition(Document document, FigureDraft draft) =>
        document.Entry(draft.Predicate.First, LexicalCategory.Predicates)?.Has(Features.Condition) == true
        && !document.HasAny(draft.Quote, WordRole.Others) && !document.HasAny(draft.Quote, WordRole.More);

    /// <summary>"On the seventh day alone there were 80 raids": part of those of all the days.</summary>
    private static bool IsAlone(Document document, FigureDraft draft) => document.HasAny(document.Sentences[draft.Sentence].Tokens, WordRole.Alone);

    private static FigureDraft? ToldNear(List<FigureDraft> before, FigureDraft part)
    {
        for (var i = before.Count - 1; i >= 0 && part.Sentence - before[i].Sentence <= NearSentence; i--)
            if (before[i].Sentence < part.Sentence && Holds(before[i], part, sameGroup: true))
                return before[i];
        return null;
    }

    private static FigureDraft? Injured(List<FigureDraft> before, FigureDraft part)
    {
        var told = before.FindLast(draft => draft.Measure == part.Measure && draft.Whole is null);
        return told is { Cls: FigureClass.N } && told.Range.Count > part.Range.Count && part.Sentence - told.Sentence <= NearSentence ? told : null;
    }

    /// <summary>"Three of the injured": part of the injured told before, and of their group.</summary>
    private static void OfThoseTold(List<FigureDraft> before, FigureDraft part)
    {
        part.Whole = Latest(before, part, sameGroup: true);
        // "eight of the dead were women and three were children": the three are of the dead too.
        while (part.Whole is { IsPartitive: true, Whole: { } outer })
            part.Whole = outer;
        if (part is { IsOnlyHarmed: true, Group: VictimGroup.People, Whole.Group: { } group })
            part.Group = group;
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
        return isSameThing && whole.Cls == FigureClass.N && whole.Range.Count > (part.Range.Count ?? part.Range.Min ?? 0) && ((sameGroup && part.IsOnlyHarmed) || HoldsGroup(whole.Group, part.Group, sameGroup));
    }

    /// <summary>Sources add bombs and shells to strikes.</summary>
    private static Measure Kind(Measure measure) => measure == Measure.Munitions ? Measure.Strikes : measure;

    /// <summary>A part counted out of "the" people told before names them as they were named.</summary>
    private static bool HoldsGroup(VictimGroup? whole, VictimGroup? part, bool sameGroup) =>
        whole == part || (whole == VictimGroup.People && !sameGroup) || (whole == VictimGroup.Combatants && part is { } some && Victims.IsArmed(some));
}
