using Monitoring.Delivering;
using Monitoring.Functions;
using Monitoring.Functions.Messages;
using Monitoring.Storing;

namespace Monitoring.Tests.Crashing;

/// <summary>A store in whose writes the process may die.</summary>
internal sealed class DyingStore(IBlobStore inner, DeathAt death) : IBlobStore
{
    public Task<Blob?> GetAsync(string name, CancellationToken cancellationToken) => inner.GetAsync(name, cancellationToken);

    public Task<PutResult> PutIfUnchangedAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken) =>
        death.StepAsync("put", name, () => inner.PutIfUnchangedAsync(name, content, etag, cancellationToken));

    public Task<PutResult> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        death.StepAsync("put", name, () => inner.PutIfAbsentAsync(name, content, cancellationToken));

    public Task<bool> DeleteAsync(string name, string? etag, CancellationToken cancellationToken) =>
        death.StepAsync("delete", name, () => inner.DeleteAsync(name, etag, cancellationToken));

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken) => inner.ListAsync(prefix, cancellationToken);
}

/// <summary>A channel in whose calls the process may die.</summary>
internal sealed class DyingChannel(IChannel inner, DeathAt death) : IChannel
{
    public Task<DeliveryResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) =>
        death.StepAsync("send", "", () => inner.SendAsync(message, cancellationToken));

    public Task<DeliveryResult> EditAsync(int messageId, OutgoingMessage message, CancellationToken cancellationToken) =>
        death.StepAsync("send", "", () => inner.EditAsync(messageId, message, cancellationToken));
}

/// <summary>Queues of Azurite under names of one test, in whose writes the process may die.</summary>
internal sealed class DyingQueues(MessageQueues inner, string container, DeathAt death) : IOutgoingQueues
{
    public Task SendAsync<T>(string queue, T message, TimeSpan? delay, CancellationToken cancellationToken)
        where T : class => death.StepAsync("queue", queue, async () =>
        {
            await inner.SendAsync($"{container}-{queue}", MessageBody.Of(message), delay, cancellationToken);
            return true;
        });
}
