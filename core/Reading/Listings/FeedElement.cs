namespace Monitoring.Reading;

/// <summary>One element inside an item of an XML feed.</summary>
/// <param name="Name">Local name in lower case.</param>
/// <param name="Space">Namespace; empty for none.</param>
/// <param name="Level">1 for a child of the item, 2 for its child, and so on.</param>
/// <param name="Text">Own text, up to a cap.</param>
/// <param name="Attributes">By local name in lower case.</param>
internal sealed record FeedElement(string Name, string Space, int Level, string Text, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>The attribute, or null.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}
