using Monitoring.Storing;

namespace Monitoring.Tests.Alerting;

/// <summary>Counts what is asked of a store.</summary>
internal sealed class CountingStore(IBlobStore inner) : IBlobStore
{
    public int Operations { get; set; }

    public int Listings { get; set; }

    public Task<Blob?> GetAsync(string name, CancellationToken cancellationToken)
    {
        Operations++;
        return inner.GetAsync(name, cancellationToken);
    }

    public Task<PutResult> PutIfUnchangedAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken)
    {
        Operations++;
        return inner.PutIfUnchangedAsync(name, content, etag, cancellationToken);
    }

    public Task<PutResult> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        Operations++;
        return inner.PutIfAbsentAsync(name, content, cancellationToken);
    }

    public Task<bool> DeleteAsync(string name, string? etag, CancellationToken cancellationToken)
    {
        Operations++;
        return inner.DeleteAsync(name, etag, cancellationToken);
    }

    public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken)
    {
        Listings++;
        return inner.ListAsync(prefix, cancellationToken);
    }
}
