using Monitoring.Storing;

namespace Monitoring;

/// <summary>
/// Sources whose state is damaged: the bytes are put aside for people, and the source goes on. Nothing is lost by that and nothing told
/// twice, since every article that was read is remembered in its own blob.
/// </summary>
internal sealed class DamagedStates(IBlobStore store)
{
    /// <summary>Where the bytes are put aside.</summary>
    internal static string BlobName(string sourceId) => $"damaged/{SourceState.BlobName(sourceId)}";

    /// <summary>A state to go on with, and the version of the damaged blob that it will replace.</summary>
    internal async Task<(SourceState Value, string? ETag)> ReplacedAsync(string sourceId, CancellationToken cancellationToken)
    {
        if (await store.GetAsync(SourceState.BlobName(sourceId), cancellationToken) is not { } blob)
            return (new SourceState { Id = sourceId }, null);
        // An earlier one that was put aside stays: the first is the one that people ask about.
        await store.PutIfAbsentAsync(BlobName(sourceId), blob.Content, cancellationToken);
        return (new SourceState { Id = sourceId, Baselined = await HasReadAsync(sourceId, cancellationToken) }, blob.ETag);
    }

    private async Task<bool> HasReadAsync(string sourceId, CancellationToken cancellationToken)
    {
        await foreach (var _ in store.ListAsync(StoredArticle.PrefixOf(sourceId), cancellationToken))
            return true;
        return false;
    }
}
