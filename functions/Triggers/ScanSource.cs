using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Monitoring.Functions.Messages;

namespace Monitoring.Functions.Triggers;

/// <summary>One source from fetching to the outbox, then its alerts to the senders.</summary>
/// <param name="walk">The walk.</param>
/// <param name="handover">Where alerts go.</param>
/// <param name="dead">Where messages go that are none of ours.</param>
/// <param name="logger">Events.</param>
public sealed class ScanSource(IWalk walk, AlertHandover handover, DeadMessages dead, ILogger<ScanSource> logger)
{
    /// <summary>Runs for each message. What fails for a passing reason throws and is tried again by the host, five times.</summary>
    [Function(nameof(ScanSource))]
    public async Task RunAsync([QueueTrigger(Queues.Scans)] string body, CancellationToken cancellationToken)
    {
        switch (MessageBody.Read<ScanRequest>(body))
        {
            case MessageReading<ScanRequest>.Read(var request):
                await ScanAsync(request, cancellationToken);
                break;
            case MessageReading<ScanRequest>.Malformed(var found):
                await dead.BuryAsync(Queues.Scans, body, found, logger, cancellationToken);
                break;
        }
    }

    private async Task ScanAsync(ScanRequest request, CancellationToken cancellationToken)
    {
        var outcome = await walk.ScanAsync(request.Source, cancellationToken);
        await handover.SendAsync(request.Scan, outcome.Alerts, cancellationToken);
        logger.Event(outcome.Failure is null ? LogLevel.Information : LogLevel.Warning, "scan.done", new
        {
            request.Scan,
            request.Source,
            request.PlannedAt,
            outcome.Looked,
            outcome.Failure,
            outcome.Articles,
            outcome.Figures,
            Alerts = outcome.Alerts.Select(alert => alert.Alert),
        });
    }
}
