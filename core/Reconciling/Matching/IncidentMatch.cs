namespace Monitoring.Reconciling.Matching;

/// <summary>The open incident that a report's event fits best.</summary>
/// <param name="Entry">The incident.</param>
/// <param name="Score">How well it fits.</param>
/// <param name="Joins">True when the event is taken for this incident; false when it is only the nearest.</param>
public sealed record IncidentMatch(OpenEntry Entry, MatchScore Score, bool Joins);
