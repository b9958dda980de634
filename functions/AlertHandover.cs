using Monitoring.Functions.Messages;

namespace Monitoring.Functions;

/// <summary>Hands alerts that stand in the outbox to the senders: one message each.</summary>
/// <param name="queues">Where messages go.</param>
public sealed class AlertHandover(IOutgoingQueues queues)
{
    /// <summary>Adds a message for each alert. An alert whose message is lost waits in the outbox and is found by the sweep.</summary>
    public async Task SendAsync(string scan, IEnumerable<WaitingAlert> alerts, CancellationToken cancellationToken)
    {
        foreach (var alert in alerts)
            await queues.SendAsync(Queues.Alerts, new AlertRequest(scan, alert.Chat, alert.Alert), delay: null, cancellationToken);
    }
}
