namespace Monitoring.Extracting.Attributes;

/// <summary>A party of a figure, and the words of the text that name it.</summary>
/// <param name="Draft">The figure.</param>
/// <param name="Party">The party, as the figure has it.</param>
/// <param name="Agent">The words.</param>
internal sealed record NamedParty(FigureDraft Draft, string Party, Agent Agent);
