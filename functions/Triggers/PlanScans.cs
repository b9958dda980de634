using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Monitoring.Functions.Messages;

namespace Monitoring.Functions.Triggers;

/// <summary>
/// Looks for due sources and asks for one scan each; does no work itself. Late, doubled or skipped runs of its timer do no harm:
/// a scan looks whether its source is still due.
/// </summary>
/// <param name="walk">The walk.</param>
/// <param name="queues">Where scans are asked for.</param>
/// <param name="recent">What was asked for lately.</param>
/// <param name="time">Clock of the scans' ids.</param>
/// <param name="logger">Events.</param>
public sealed class PlanScans(IWalk walk, IOutgoingQueues queues, RecentPlans recent, TimeProvider time, ILogger<PlanScans> logger)
{
    /// <summary>Runs by the schedule.</summary>
    [Function(nameof(PlanScans))]
    public async Task RunAsync([TimerTrigger(Schedules.Scan)] TimerInfo timer, CancellationToken cancellationToken)
    {
        var due = await walk.PlanAsync(cancellationToken);
        var now = time.GetUtcNow();
        var asked = due.Where(recent.Take).ToArray();
        foreach (var source in asked)
            await queues.SendAsync(Queues.Scans, ScanRequest.For(source.Id, now), delay: null, cancellationToken);
        if (asked.Length > 0 || timer.IsPastDue)
            logger.Event(LogLevel.Information, "scans.planned", new { Due = due.Count, Asked = asked.Length, PastDue = timer.IsPastDue, Last = timer.ScheduleStatus?.Last });
    }
}
