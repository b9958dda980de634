using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Finds figures that say a quantity again: the headline's in the lead, the lead's further down.</summary>
internal static class Restatements
{
    /// <summary>One person may be anyone; beyond the opening sentences a second "a child" is another child.</summary>
    private const int Opening = 3;

    /// <summary>Vague quantities from here on are told again rather than met twice.</summary>
    private const long LargeVague = 100;

    /// <summary>How far a rounded headline may be from the body, as a share.</summary>
    private const double Rounding = 0.05;

    /// <summary>Links each draft with the first one that said the same.</summary>
    public static void Link(Document document, IReadOnlyList<FigureDraft> drafts)
    {
        var first = new Dictionary<(Measure, FigureUnit, long?, VictimGroup?, bool), FigureDraft>();
        foreach (var draft in drafts)
        {
            var isItem = document.IsItem(draft.Sentence);
            var isVague = draft.Cls == FigureClass.V;
            var key = (draft.Measure, draft.Unit, draft.Range.Count ?? draft.Range.Min, Broad(draft.Group), isVague);
            if (!first.TryGetValue(key, out var earlier))
                first.TryAdd(isItem ? default : key, draft);
            else if (MaySayAgain(document, earlier, draft) && (!isItem || (document.Sentences[earlier.Sentence].IsTitle && draft.Cls != FigureClass.A)))
                draft.Restates = earlier;
            if (draft.Restates is null && !document.Sentences[draft.Sentence].IsTitle)
                draft.Restates = RoundedHeadline(document, drafts, draft);
        }
    }

    private static bool MaySayAgain(Document document, FigureDraft earlier, FigureDraft draft)
    {
        var isTitle = document.Sentences[earlier.Sentence].IsTitle;
        if (earlier.Sentence == draft.Sentence && !isTitle)
            return false;
        if (earlier.Cls == FigureClass.V && !isTitle && earlier.Range.Min is null or < LargeVague)
            return false;
        if (draft.Cls == FigureClass.A && earlier.Sentence >= Opening)
            return false;
        return draft.Whole is null || earlier.Whole is null || draft.Whole == earlier.Whole || draft.Whole.Restates == earlier.Whole || draft.Whole.Restates == earlier.Whole.Restates && draft.Whole.Restates is not null;
    }

    /// <summary>"more than 4,755" in the body of a headline with "over 4,750".</summary>
    private static FigureDraft? RoundedHeadline(Document document, IReadOnlyList<FigureDraft> drafts, FigureDraft draft)
    {
        foreach (var title in drafts)
        {
            if (!document.Sentences[title.Sentence].IsTitle)
                return null;
            var isHedged = title.Qualifier is Qualifier.MoreThan or Qualifier.AtLeast or Qualifier.About or Qualifier.Nearly;
            if (isHedged && title.Measure == draft.Measure && title.Unit == draft.Unit && title.Group == draft.Group && title.Range.Count is { } rounded
                && draft.Range.Count is { } count && count != rounded && Math.Abs(count - rounded) <= rounded * Rounding)
                return title;
        }

        return null;
    }

    private static VictimGroup? Broad(VictimGroup? group) => group == VictimGroup.Civilians ? VictimGroup.People : group;
}
