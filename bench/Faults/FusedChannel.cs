using Monitoring.Delivering;

namespace Monitoring.Bench.Faults;

/// <summary>A channel that burns a fuse before and after every call.</summary>
internal sealed class FusedChannel(IChannel inner, Fuse fuse) : IChannel
{
    public Task<DeliveryResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        FusedAsync(() => inner.SendAsync(message, cancellationToken));

    public Task<DeliveryResult> EditAsync(int messageId, OutgoingMessage message, CancellationToken cancellationToken) =>
        FusedAsync(() => inner.EditAsync(messageId, message, cancellationToken));

    private async Task<DeliveryResult> FusedAsync(Func<Task<DeliveryResult>> call)
    {
        fuse.Burn();
        var result = await call().ConfigureAwait(false);
        fuse.Burn();
        return result;
    }
}
