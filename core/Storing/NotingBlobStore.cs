namespace Monitoring.Storing;

/// <summary>A store that keeps which blobs were passed over; changes nothing else.</summary>
/// <param name="store">The store.</param>
/// <param name="time">Clock of the notes.</param>
public sealed class NotingBlobStore(IBlobStore store, TimeProvider time) : IBlobStore
{
    /// <summary>What was passed over.</summary>
    public UnreadableBlobs Unreadable { get; } = new(time);

    /// <inheritdoc />
    public Task<Blob?> GetAsync(string name, CancellationToken cancellationToken) => store.GetAsync(name, cancellationToken);

    /// <inheritdoc />
    public Task<PutResult> PutIfUnchangedAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken) =>
        store.PutIfUnchangedAsync(name, content, etag, cancellationToken);

    /// <inheritdoc />
    public Task<PutResult> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => store.PutIfAbsentAsync(name, content, cancellationToken);

    /// <inheritdoc />
    public Task<bool> DeleteAsync(string name, string? etag, CancellationToken cancellationToken) => store.DeleteAsync(name, etag, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken) => store.ListAsync(prefix, cancellationToken);

    /// <inheritdoc />
    public void PassedOver(StoreException fault) => Unreadable.Note(fault);
}
