namespace Monitoring.Alerting;

/// <summary>What a report led to. The alerts are committed: they stand as pending in the blobs of their subjects, and go to the outbox next.</summary>
/// <param name="Alerts">One for each chat and thing to be told.</param>
/// <param name="Findings">Everything found in the report, with its fate.</param>
public sealed record TellingOutcome(IReadOnlyList<Alert> Alerts, IReadOnlyList<Finding> Findings);
