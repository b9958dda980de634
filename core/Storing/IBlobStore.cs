namespace Monitoring.Storing;

/// <summary>
/// The one seam to what is remembered: named blobs with an ETag, in memory, in a folder or in Azure Blob Storage.
/// Names are relative paths with <c>/</c>, of ASCII letters, digits and <c>-_.</c> (at most 400 characters).
/// A store that cannot be reached, is full or is read-only throws <see cref="StoreException"/> with a reason.
/// </summary>
public interface IBlobStore
{
    /// <summary>The blob, or null when there is none.</summary>
    Task<Blob?> GetAsync(string name, CancellationToken cancellationToken);

    /// <summary>Replaces the blob if its ETag is still <paramref name="etag"/>.</summary>
    Task<PutResult> PutIfUnchangedAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken);

    /// <summary>Writes the blob if there is none of that name.</summary>
    Task<PutResult> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Deletes the blob if it is there; with an <paramref name="etag"/>, only if unchanged. True when it is gone afterwards.</summary>
    Task<bool> DeleteAsync(string name, string? etag, CancellationToken cancellationToken);

    /// <summary>Names that begin with <paramref name="prefix"/>, in ordinal order.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken);

    /// <summary>Somebody went on without a blob that cannot be read. A store that tells nobody does nothing.</summary>
    void PassedOver(StoreException fault)
    {
    }
}

/// <summary>A stored blob.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ETag">Opaque version, different after every write.</param>
public sealed record Blob(ReadOnlyMemory<byte> Content, string ETag);

/// <summary>What became of a conditional write.</summary>
public abstract record PutResult
{
    private PutResult()
    {
    }

    /// <summary>Written.</summary>
    /// <param name="ETag">The new version.</param>
    public sealed record Written(string ETag) : PutResult;

    /// <summary>Somebody else wrote first (or the blob is there already): read again and decide anew.</summary>
    public sealed record Conflict : PutResult;
}
