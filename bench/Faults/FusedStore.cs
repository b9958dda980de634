using Monitoring.Storing;

namespace Monitoring.Bench.Faults;

/// <summary>A store that burns a fuse before and after every write, and may fail: before a write, or after it, as if the answer was lost.</summary>
/// <param name="inner">The store.</param>
/// <param name="fuse">Kills the process.</param>
/// <param name="nextFault">0: none; 1: the write fails; 2: it is made, and its answer lost. Asked once a write.</param>
internal sealed class FusedStore(IBlobStore inner, Fuse fuse, Func<int> nextFault) : IBlobStore
{
    public Task<Blob?> GetAsync(string name, CancellationToken cancellationToken) => inner.GetAsync(name, cancellationToken);

    public Task<PutResult> PutIfUnchangedAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken) =>
        FusedAsync(name, () => inner.PutIfUnchangedAsync(name, content, etag, cancellationToken));

    public Task<PutResult> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        FusedAsync(name, () => inner.PutIfAbsentAsync(name, content, cancellationToken));

    public Task<bool> DeleteAsync(string name, string? etag, CancellationToken cancellationToken) =>
        FusedAsync(name, () => inner.DeleteAsync(name, etag, cancellationToken));

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken) => inner.ListAsync(prefix, cancellationToken);

    private async Task<T> FusedAsync<T>(string name, Func<Task<T>> write)
    {
        fuse.Burn();
        var fault = nextFault();
        if (fault == 1)
            throw new StoreException(StoreProblem.Unreachable, $"{name}: injected before the write");
        var result = await write().ConfigureAwait(false);
        fuse.Burn();
        return fault == 2 ? throw new StoreException(StoreProblem.Unreachable, $"{name}: injected after the write") : result;
    }
}
