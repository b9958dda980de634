using Monitoring.Extracting;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>What one report tells, grouped: events, totals, and the figures that are neither.</summary>
/// <param name="Events">In the order of the text.</param>
/// <param name="Totals">In the order of the text.</param>
/// <param name="Rest">Figures that belong to no event and no total of this report.</param>
public sealed record Mentions(IReadOnlyList<EventMention> Events, IReadOnlyList<TotalMention> Totals, IReadOnlyList<Figure> Rest);
