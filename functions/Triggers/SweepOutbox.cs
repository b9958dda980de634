using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Monitoring.Functions.Triggers;

/// <summary>Finishes what a crash left, computes the ledger, and hands what waits to the senders again.</summary>
/// <param name="walk">The walk.</param>
/// <param name="handover">Where alerts go.</param>
/// <param name="logger">Events.</param>
public sealed class SweepOutbox(IWalk walk, AlertHandover handover, ILogger<SweepOutbox> logger)
{
    /// <summary>Runs by the schedule.</summary>
    [Function(nameof(SweepOutbox))]
    public async Task RunAsync([TimerTrigger(Schedules.Sweep)] TimerInfo timer, CancellationToken cancellationToken)
    {
        var outcome = await walk.SweepAsync(cancellationToken);
        await handover.SendAsync("sweep", outcome.Waiting, cancellationToken);
        if (outcome.Repaired > 0 || outcome.Waiting.Count > 0)
            logger.Event(LogLevel.Information, "outbox.swept", new { outcome.Repaired, Chats = outcome.Waiting.Count, PastDue = timer.IsPastDue });
    }
}
