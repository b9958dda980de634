using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Finds restatements and parts across sentences.</summary>
internal static class Relations
{
    /// <summary>Links the drafts with each other.</summary>
    public static void Link(Document document, IReadOnlyList<FigureDraft> drafts)
    {
    }
}
