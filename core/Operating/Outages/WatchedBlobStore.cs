using System.Runtime.CompilerServices;
using Monitoring.Storing;

namespace Monitoring.Operating.Outages;

/// <summary>A store whose failures and answers, and blobs that were passed over, a <see cref="StoreWatch"/> hears of; changes nothing else.</summary>
/// <param name="store">The store.</param>
/// <param name="watch">Who hears of it.</param>
internal sealed class WatchedBlobStore(IBlobStore store, StoreWatch watch) : IBlobStore
{
    public Task<Blob?> GetAsync(string name, CancellationToken cancellationToken) =>
        HeardAsync(isWrite: false, () => store.GetAsync(name, cancellationToken), cancellationToken);

    public Task<PutResult> PutIfUnchangedAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken) =>
        HeardAsync(isWrite: true, () => store.PutIfUnchangedAsync(name, content, etag, cancellationToken), cancellationToken);

    public Task<PutResult> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        HeardAsync(isWrite: true, () => store.PutIfAbsentAsync(name, content, cancellationToken), cancellationToken);

    public Task<bool> DeleteAsync(string name, string? etag, CancellationToken cancellationToken) =>
        HeardAsync(isWrite: true, () => store.DeleteAsync(name, etag, cancellationToken), cancellationToken);

    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var names = store.ListAsync(prefix, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await HeardAsync(isWrite: false, async () => await names.MoveNextAsync().ConfigureAwait(false), cancellationToken).ConfigureAwait(false))
            yield return names.Current;
    }

    public void PassedOver(StoreException fault) => watch.Unreadable.Note(fault);

    private async Task<T> HeardAsync<T>(bool isWrite, Func<Task<T>> call, CancellationToken cancellationToken)
    {
        T result;
        try
        {
            result = await call().ConfigureAwait(false);
        }
        catch (StoreException fault)
        {
            await watch.FailedAsync(fault, cancellationToken).ConfigureAwait(false);
            throw;
        }
        // A write that met another's is an answer too, but shows nothing about writing.
        await watch.WorkedAsync(isWrite && result is not PutResult.Conflict, cancellationToken).ConfigureAwait(false);
        return result;
    }
}
