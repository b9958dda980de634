using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Monitoring.Storing;

/// <summary>
/// Blobs of a container in Azure Blob Storage (or Azurite). Every call has a time-out and is repeated a few times when the service
/// stumbles; a write whose answer was lost is recognised by a mark in its metadata, so that it is not mistaken for somebody else's.
/// </summary>
public sealed class AzureBlobStore : IBlobStore
{
    private readonly BlobContainerClient _container;
    private readonly AzureCalls _calls;

    /// <summary>Uses a container; it is created by the first write.</summary>
    /// <param name="container">A client that repeats nothing by itself.</param>
    /// <param name="time">Clock of the pauses between tries; null: the system's.</param>
    public AzureBlobStore(BlobContainerClient container, TimeProvider? time = null)
    {
        _container = container ?? throw new ArgumentNullException(nameof(container));
        _calls = new AzureCalls(time ?? TimeProvider.System);
    }

    /// <inheritdoc />
    public Task<Blob?> GetAsync(string name, CancellationToken cancellationToken)
    {
        BlobNames.Check(name);
        return _calls.RunAsync<Blob?>(name, async _ =>
        {
            try
            {
                var answer = await _container.GetBlobClient(name).DownloadContentAsync(cancellationToken).ConfigureAwait(false);
                return new Blob(answer.Value.Content.ToMemory(), AzureUpload.Version(answer.Value.Details.ETag));
            }
            catch (RequestFailedException fault) when (fault.Status == 404)
            {
                return null;
            }
        }, cancellationToken);
    }

    /// <inheritdoc />
    public Task<PutResult> PutIfUnchangedAsync(string name, ReadOnlyMemory<byte> content, string etag, CancellationToken cancellationToken) =>
        PutAsync(name, content, new BlobRequestConditions { IfMatch = AzureUpload.ETagOf(etag) }, cancellationToken);

    /// <inheritdoc />
    public Task<PutResult> PutIfAbsentAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        PutAsync(name, content, new BlobRequestConditions { IfNoneMatch = ETag.All }, cancellationToken);

    /// <inheritdoc />
    public Task<bool> DeleteAsync(string name, string? etag, CancellationToken cancellationToken)
    {
        BlobNames.Check(name);
        var conditions = etag is null ? null : new BlobRequestConditions { IfMatch = AzureUpload.ETagOf(etag) };
        return _calls.RunAsync(name, async _ =>
        {
            try
            {
                await _container.GetBlobClient(name).DeleteIfExistsAsync(DeleteSnapshotsOption.None, conditions, cancellationToken).ConfigureAwait(false);
                return true;
            }
            catch (RequestFailedException fault) when (fault.Status is 412 or 404)
            {
                return fault.Status == 404 || await GetAsync(name, cancellationToken).ConfigureAwait(false) is null;
            }
        }, cancellationToken);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
            var page = await _calls.RunAsync(prefix, _ => PageAsync(prefix, next, cancellationToken), cancellationToken).ConfigureAwait(false);
            foreach (var blob in page?.Values ?? [])
                yield return blob.Name;
            next = page?.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    private async Task<Page<BlobItem>?> PageAsync(string prefix, string? from, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var page in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken).AsPages(from).ConfigureAwait(false))
                return page;
            return null;
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return null;
        }
    }

    private Task<PutResult> PutAsync(string name, ReadOnlyMemory<byte> content, BlobRequestConditions conditions, CancellationToken cancellationToken)
    {
        BlobNames.Check(name);
        var mark = Guid.NewGuid().ToString("n");
        return _calls.RunAsync(name, async isRepeat =>
        {
            try
            {
                return await UploadAsync(name, content, conditions, mark, cancellationToken).ConfigureAwait(false);
            }
            catch (RequestFailedException fault) when (fault.Status is 409 or 412 && fault.ErrorCode != BlobErrorCode.ContainerBeingDeleted)
            {
                return isRepeat ? await OwnAsync(name, mark, cancellationToken).ConfigureAwait(false) : new PutResult.Conflict();
            }
        }, cancellationToken);
    }

    private async Task<PutResult> UploadAsync(string name, ReadOnlyMemory<byte> content, BlobRequestConditions conditions, string mark, CancellationToken cancellationToken)
    {
        try
        {
            return new PutResult.Written(await AzureUpload.WriteAsync(_container, name, content, conditions, mark, cancellationToken).ConfigureAwait(false));
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            if (conditions.IfMatch is not null)
                return new PutResult.Conflict();
            await _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return new PutResult.Written(await AzureUpload.WriteAsync(_container, name, content, conditions, mark, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>An earlier try of the same write may have been taken though its answer was lost: then the blob bears our mark.</summary>
    private async Task<PutResult> OwnAsync(string name, string mark, CancellationToken cancellationToken)
    {
        try
        {
            var there = await _container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return there.Value.Metadata.TryGetValue(AzureUpload.MarkName, out var found) && string.Equals(found, mark, StringComparison.Ordinal)
                ? new PutResult.Written(AzureUpload.Version(there.Value.ETag))
                : new PutResult.Conflict();
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return new PutResult.Conflict();
        }
    }
}
