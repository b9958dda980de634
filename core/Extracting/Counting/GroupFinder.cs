using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>Finds counted groups: hedge, number, modifiers and noun.</summary>
internal static class GroupFinder
{
    /// <summary>The groups in the order of the text.</summary>
    public static IReadOnlyList<CountedGroup> Find(Document document) => [];
}
