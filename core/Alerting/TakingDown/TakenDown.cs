
namespace Monitoring.Alerting.TakingDown;

/// <summary>What a takedown did.</summary>
/// <param name="Touched">Names of the blobs that were changed or deleted.</param>
/// <param name="Edits">Posts that quoted the page, without the quotation: for the outbox.</param>
public sealed record TakenDown(IReadOnlyList<string> Touched, IReadOnlyList<Alert> Edits);
