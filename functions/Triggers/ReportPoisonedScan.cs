using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Monitoring.Functions.Triggers;

/// <summary>A scan that failed five times: written under <c>dead/</c>, counted, told to the operators. The source itself is due again at its pace.</summary>
/// <param name="dead">Where it goes.</param>
/// <param name="logger">Events.</param>
public sealed class ReportPoisonedScan(DeadMessages dead, ILogger<ReportPoisonedScan> logger)
{
    /// <summary>Runs for each message.</summary>
    [Function(nameof(ReportPoisonedScan))]
    public Task RunAsync([QueueTrigger(Queues.PoisonedScans)] string body, CancellationToken cancellationToken) =>
        dead.BuryAsync(Queues.Scans, body, "a scan failed five times; expected one of them to end", logger, cancellationToken);
}
