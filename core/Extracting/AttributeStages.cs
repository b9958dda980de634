using Monitoring.Extracting.Attributes;
using Monitoring.Extracting.Lexicons;

namespace Monitoring.Extracting;

/// <summary>Which attribute stages run for a language, and in which order.</summary>
internal static class AttributeStages
{
    /// <summary>
    /// Loads the stages of one language. Called once, before any text is read: tables may still add words to
    /// <see cref="Lexicon.Vocabulary"/> here (<see cref="Lexicon.Words"/> folds and cuts a phrase as texts are cut).
    /// </summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <param name="lexicon">The language's tables.</param>
    /// <param name="faults">Where faults of data files go; any fault fails the load as a whole.</param>
    public static IReadOnlyList<IAttributeStage> Load(string dataFolder, Lexicon lexicon, ICollection<DataFault> faults) =>
        AttributeTables.Load(dataFolder, lexicon, faults) is { } tables ? [new AttributeReader(tables)] : [];
}
