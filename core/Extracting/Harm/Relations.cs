using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Finds figures that say a quantity again: the headline's in the lead, the lead's further down.</summary>
internal static class Relations
{
    /// <summary>Links each draft with the first one that said the same.</summary>
    public static void Link(Document document, IReadOnlyList<FigureDraft> drafts)
    {
        var first = new Dictionary<(Measure, long?, VictimGroup?, Qualifier), FigureDraft>();
        foreach (var draft in drafts)
        {
            var key = (draft.Measure, draft.Range.Count ?? draft.Range.Min, Broad(draft.Group), draft.Cls == FigureClass.V ? Qualifier.Vague : Qualifier.Exact);
            if (!first.TryAdd(key, draft) && first[key].Sentence != draft.Sentence)
                draft.Restates = first[key];
        }
    }

    private static VictimGroup? Broad(VictimGroup? group) => group == VictimGroup.Civilians ? VictimGroup.People : group;
}
