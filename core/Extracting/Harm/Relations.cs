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
    }
}
