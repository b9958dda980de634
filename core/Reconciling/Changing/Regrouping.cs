using Monitoring.Extracting;

namespace Monitoring.Reconciling.Changing;

/// <summary>All wholes of one measure before and after, where they count the same people by other groups, so that no one figure stands against one.</summary>
/// <param name="Before">What was stated; one or several that share nobody.</param>
/// <param name="After">What is stated.</param>
public sealed record Regrouping(IReadOnlyList<Figure> Before, IReadOnlyList<Figure> After);
