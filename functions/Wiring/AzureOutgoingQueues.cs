using Monitoring.Functions.Messages;
using Monitoring.Storing;

namespace Monitoring.Functions.Wiring;

/// <summary>Queues of the storage account that the host listens to.</summary>
/// <param name="queues">The queues.</param>
internal sealed class AzureOutgoingQueues(MessageQueues queues) : IOutgoingQueues
{
    public Task SendAsync<T>(string queue, T message, TimeSpan? delay, CancellationToken cancellationToken)
        where T : class => queues.SendAsync(queue, MessageBody.Of(message), delay, cancellationToken);
}
