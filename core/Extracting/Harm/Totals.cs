using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>What the main news of a text adds up to.</summary>
internal static class Totals
{
    /// <summary>Totals by measure.</summary>
    public static IReadOnlyDictionary<Measure, CountRange> Of(Document document, IReadOnlyList<FigureDraft> drafts) => new Dictionary<Measure, CountRange>();
}
