using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Monitoring.Storing;

/// <summary>Blobs in memory: for tests and for runs that keep nothing.</summary>
public sealed class MemoryBlobStore : IBlobStore
{
    private readonly ConcurrentDictionary<string, Blob> _blobs = new(StringComparer.Ordinal);
    private long _version;

    /// <inheritdoc />
    public Task<Blob?> GetAsync(string name, CancellationToken cancellationToken)
    {
        BlobNames.Check(name);
        return Task.FromResult(_blobs.TryGetValue(name, out var blob) ? blob : null);
    }

    /// <inheritdoc />
    public Task<PutResult> PutIfUnchangedAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken)
    {
        BlobNames.Check(name);
        var written = Version(content);
        var done = _blobs.TryGetValue(name, out var there) && there.ETag == etag && _blobs.TryUpdate(name, written, there);
        return Task.FromResult<PutResult>(done ? new PutResult.Written(written.ETag) : new PutResult.Conflict());
    }

    /// <inheritdoc />
    public Task<PutResult> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        BlobNames.Check(name);
        var written = Version(content);
        return Task.FromResult<PutResult>(_blobs.TryAdd(name, written) ? new PutResult.Written(written.ETag) : new PutResult.Conflict());
    }

    /// <inheritdoc />
    public Task<bool> DeleteAsync(string name, string? etag, CancellationToken cancellationToken)
    {
        BlobNames.Check(name);
        if (!_blobs.TryGetValue(name, out var there))
            return Task.FromResult(true);
        if (etag is not null && there.ETag != etag)
            return Task.FromResult(false);
        return Task.FromResult(_blobs.TryRemove(KeyValuePair.Create(name, there)));
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var name in _blobs.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return name;
        }
    }

    private Blob Version(ReadOnlyMemory<byte> content) =>
        new(content.ToArray(), Interlocked.Increment(ref _version).ToString(CultureInfo.InvariantCulture));
}
