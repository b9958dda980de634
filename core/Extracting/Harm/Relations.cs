using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Links figures of different sentences: what is said again, what lists break down, and what adds up to the headline.</summary>
internal static class Relations
{
    /// <summary>Links the drafts with each other.</summary>
    public static void Link(Document document, IReadOnlyList<FigureDraft> drafts)
    {
        Restatements.Link(document, drafts);
        ListParts.Link(document, drafts);
        Sums.Link(document, drafts);
        foreach (var draft in drafts)
            if (draft.Whole is { } whole && IsLarger(draft.Range, whole.Range))
                draft.Whole = null;
    }

    /// <summary>No part is larger than its whole, whatever the words between them say.</summary>
    private static bool IsLarger(CountRange part, CountRange whole) => part.Count > whole.Count || part.Count > whole.Max || (part.Count ?? part.Min) > (whole.Count ?? whole.Max);
}
