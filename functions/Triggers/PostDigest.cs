using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Monitoring.Functions.Triggers;

/// <summary>The day's digests and the operators' morning report, when they have become due.</summary>
/// <param name="walk">The walk.</param>
/// <param name="handover">Where alerts go.</param>
/// <param name="logger">Events.</param>
public sealed class PostDigest(IWalk walk, AlertHandover handover, ILogger<PostDigest> logger)
{
    /// <summary>Runs by the schedule; a run that comes late or twice writes nothing twice.</summary>
    [Function(nameof(PostDigest))]
    public async Task RunAsync([TimerTrigger(Schedules.Digest)] TimerInfo timer, CancellationToken cancellationToken)
    {
        var due = await walk.DigestAsync(cancellationToken);
        await handover.SendAsync("digest", due, cancellationToken);
        if (due.Count > 0)
            logger.Event(LogLevel.Information, "digests.written", new { Digests = due.Count, PastDue = timer.IsPastDue });
    }
}
