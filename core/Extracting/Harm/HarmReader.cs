using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Joins counted groups with what happened to them.</summary>
internal static class HarmReader
{
    /// <summary>Drafts in the order of the text.</summary>
    public static IReadOnlyList<FigureDraft> Read(Document document, IReadOnlyList<CountedGroup> groups, HarmRules rules) => [];
}
