using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Monitoring.Functions.Triggers;

/// <summary>A delivery that failed five times: written under <c>dead/</c>, counted, told to the operators. The alert itself still waits in the outbox.</summary>
/// <param name="dead">Where it goes.</param>
/// <param name="logger">Events.</param>
public sealed class ReportPoisonedAlert(DeadMessages dead, ILogger<ReportPoisonedAlert> logger)
{
    /// <summary>Runs for each message.</summary>
    [Function(nameof(ReportPoisonedAlert))]
    public Task RunAsync([QueueTrigger(Queues.PoisonedAlerts)] string body, CancellationToken cancellationToken) =>
        dead.BuryAsync(Queues.Alerts, body, "a delivery failed five times; expected one of them to end", logger, cancellationToken);
}
