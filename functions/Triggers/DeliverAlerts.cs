using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Monitoring.Functions.Messages;

namespace Monitoring.Functions.Triggers;

/// <summary>
/// Sends what waits for a chat. What Telegram or the chat's budget does not take now is put back with a delay by us,
/// so that waiting never uses up the host's five tries.
/// </summary>
/// <param name="walk">The walk.</param>
/// <param name="queues">Where a message is put back.</param>
/// <param name="dead">Where messages go that are none of ours.</param>
/// <param name="time">Clock of the delays.</param>
/// <param name="logger">Events.</param>
public sealed class DeliverAlerts(IWalk walk, IOutgoingQueues queues, DeadMessages dead, TimeProvider time, ILogger<DeliverAlerts> logger)
{
    /// <summary>Below this a message would be back before the queue is asked again.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>Above this the sweep finds the alert anyhow; a queue holds a message seven days.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <summary>Runs for each message.</summary>
    [Function(nameof(DeliverAlerts))]
    public async Task RunAsync([QueueTrigger(Queues.Alerts)] string body, CancellationToken cancellationToken)
    {
        switch (MessageBody.Read<AlertRequest>(body))
        {
            case MessageReading<AlertRequest>.Read(var request):
                await DeliverAsync(request, cancellationToken);
                break;
            case MessageReading<AlertRequest>.Malformed(var found):
                await dead.BuryAsync(Queues.Alerts, body, found, logger, cancellationToken);
                break;
        }
    }

    private async Task DeliverAsync(AlertRequest request, CancellationToken cancellationToken)
    {
        var outcome = await walk.DeliverAsync(request.Chat, cancellationToken);
        TimeSpan? delay = outcome.NextAt is { } next ? Bounded(next - time.GetUtcNow()) : null;
        if (delay is not null)
            await queues.SendAsync(Queues.Alerts, request, delay, cancellationToken);
        logger.Event(outcome.Problem is null && outcome.Dead == 0 ? LogLevel.Information : LogLevel.Warning, "alerts.delivered", new
        {
            request.Scan,
            request.Chat,
            request.Alert,
            outcome.Sent,
            outcome.Dead,
            outcome.Waiting,
            outcome.Problem,
            AgainInSeconds = delay?.TotalSeconds,
        });
    }

    // Rounded up to whole seconds, which is what a queue knows: never earlier than asked.
    private static TimeSpan Bounded(TimeSpan delay) =>
        TimeSpan.FromSeconds(Math.Ceiling(Math.Clamp(delay.TotalSeconds, Shortest.TotalSeconds, Longest.TotalSeconds)));
}
