using System.Runtime.CompilerServices;
using Monitoring.Storing;

namespace Monitoring.Operating.Cost;

/// <summary>Counts what is asked of a store, by the classes that are charged; changes nothing else.</summary>
/// <param name="store">The store.</param>
public sealed class CountingBlobStore(IBlobStore store) : IBlobStore
{
    private const int NamesAPage = 5000;
    private long _writes;
    private long _lists;
    private long _reads;
    private long _deletes;
    private long _bytes;

    /// <summary>What was asked since the store was opened.</summary>
    public StoreTally Tally => new(Interlocked.Read(ref _writes), Interlocked.Read(ref _lists), Interlocked.Read(ref _reads), Interlocked.Read(ref _deletes), Interlocked.Read(ref _bytes));

    /// <inheritdoc />
    public Task<Blob?> GetAsync(string name, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        return store.GetAsync(name, cancellationToken);
    }

    /// <inheritdoc />
    public Task<PutResult> PutIfUnchangedAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken)
    {
        CountWrite(content);
        return store.PutIfUnchangedAsync(name, content, etag, cancellationToken);
    }

    /// <inheritdoc />
    public Task<PutResult> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        CountWrite(content);
        return store.PutIfAbsentAsync(name, content, cancellationToken);
    }

    /// <inheritdoc />
    public Task<bool> DeleteAsync(string name, string? etag, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _deletes);
        return store.DeleteAsync(name, etag, cancellationToken);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _lists);
        var names = 0;
        await foreach (var name in store.ListAsync(prefix, cancellationToken).ConfigureAwait(false))
        {
            if (++names % NamesAPage == 0)
                Interlocked.Increment(ref _lists);
            yield return name;
        }
    }

    /// <inheritdoc />
    public void PassedOver(StoreException fault) => store.PassedOver(fault);

    private void CountWrite(ReadOnlyMemory<byte> content)
    {
        Interlocked.Increment(ref _writes);
        Interlocked.Add(ref _bytes, content.Length);
    }
}
