namespace Monitoring.Evaluating;

/// <summary>A figure that was missed or that nobody marked: what an engineer reads next.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Quote">Its words; null when the claim has none.</param>
/// <param name="Measure">What it counts.</param>
/// <param name="Count">How many.</param>
/// <param name="Group">Who.</param>
public sealed record JudgedFigure(string Document, string? Quote, string? Measure, long? Count, string? Group);
