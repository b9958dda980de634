using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Monitoring.Functions.Triggers;

/// <summary>Finishes what a crash left, computes the ledger, and hands what waits to the senders again.</summary>
/// <param name="walk">The walk.</param>
/// <param name="handover">Where alerts go.</param>
/// <param name="logger">Events.</param>
public sealed class SweepOutbox(IWalk walk, AlertHandover handover, ILogger<SweepOutbox> logger)
{
    /// <summary>Unreadable blobs that one line of the log names.</summary>
    private const int Named = 20;

    /// <summary>Runs by the schedule.</summary>
    [Function(nameof(SweepOutbox))]
    public async Task RunAsync([TimerTrigger(Schedules.Sweep)] TimerInfo timer, CancellationToken cancellationToken)
    {
        var outcome = await walk.SweepAsync(cancellationToken);
        await handover.SendAsync("sweep", outcome.Waiting, cancellationToken);
        var level = outcome.Unreadable.Count == 0 ? LogLevel.Information : LogLevel.Warning;
        if (outcome.Repaired > 0 || outcome.Waiting.Count > 0 || outcome.Unreadable.Count > 0)
            logger.Event(level, "outbox.swept", new { outcome.Repaired, Chats = outcome.Waiting.Count, Unreadable = outcome.Unreadable.Take(Named), outcome.Unreadable.Count, PastDue = timer.IsPastDue });
    }
}
