using Monitoring.Extracting.Words;

namespace Monitoring.Extracting;

/// <summary>
/// One kind of attribute (places, periods, actors …), read after the figures are found. Stages run in the order of
/// <see cref="AttributeStages"/>, once a document, and may use what earlier ones filled. A stage fills the second half of the
/// drafts; it adds and removes none. It must take time linear in the text and hold no letter of a language: its words come
/// from tables, matched through a <see cref="WordTrie{TValue}"/> over the <see cref="Vocabulary"/> of the lexicon.
/// </summary>
internal interface IAttributeStage
{
    /// <summary>Fills what it can tell about each draft, and returns what the text denies.</summary>
    IReadOnlyList<Denial> Apply(Document document, IReadOnlyList<FigureDraft> drafts);
}
