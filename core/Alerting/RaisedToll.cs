using Monitoring.Extracting;

namespace Monitoring.Alerting;

/// <summary>A raised toll that a reply tells.</summary>
/// <param name="To">The toll.</param>
/// <param name="At">When.</param>
public sealed record RaisedToll(Figure To, DateTimeOffset At);
