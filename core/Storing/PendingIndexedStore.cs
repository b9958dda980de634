namespace Monitoring.Storing;

/// <summary>
/// A store that keeps the <see cref="PendingIndex"/>: before a blob with pending alerts is written, its name is entered.
/// A crash between the two leaves an entry without a reason, which the sweeper drops; never a reason without an entry.
/// </summary>
/// <param name="inner">The store itself.</param>
/// <param name="time">Clock of the entries.</param>
public sealed class PendingIndexedStore(IBlobStore inner, TimeProvider time) : IBlobStore
{
    /// <summary>An entry this young is not written again; the sweeper drops none younger than five times this.</summary>
    public static TimeSpan Fresh { get; } = TimeSpan.FromMinutes(2);

    /// <inheritdoc />
    public Task<Blob?> GetAsync(string name, CancellationToken cancellationToken) => inner.GetAsync(name, cancellationToken);

    /// <inheritdoc />
    public async Task<PutResult> PutIfUnchangedAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken)
    {
        await EnterAsync(name, content, cancellationToken).ConfigureAwait(false);
        return await inner.PutIfUnchangedAsync(name, content, etag, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<PutResult> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await EnterAsync(name, content, cancellationToken).ConfigureAwait(false);
        return await inner.PutIfAbsentAsync(name, content, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public Task<bool> DeleteAsync(string name, string? etag, CancellationToken cancellationToken) => inner.DeleteAsync(name, etag, cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken) => inner.ListAsync(prefix, cancellationToken);

    /// <inheritdoc />
    public void PassedOver(StoreException fault) => inner.PassedOver(fault);

    private async Task EnterAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (!PendingIndex.HasPending(content.Span))
            return;
        var entry = PendingIndex.BlobName(name);
        while (true)
        {
            var now = time.GetUtcNow();
            var (isRead, there) = await inner.TryOrPassAsync(() => inner.ReadAsync<PendingSubject>(entry, cancellationToken)).ConfigureAwait(false);
            // An entry that cannot be read is there all the same: its subject is not held up by it.
            if (!isRead)
                return;
            if (there is not null && (now - there.Value.At).Duration() < Fresh)
                return;
            var written = await inner.WriteAsync(entry, new PendingSubject { Subject = name, At = now }, there?.ETag, cancellationToken).ConfigureAwait(false);
            if (written is PutResult.Written)
                return;
        }
    }
}
