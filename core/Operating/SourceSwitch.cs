using Monitoring.Storing;

namespace Monitoring.Operating;

/// <summary>Pauses sources and resumes them.</summary>
/// <param name="store">Where the sources' states are.</param>
/// <param name="time">Clock: a source that is resumed is due at once.</param>
public sealed class SourceSwitch(IBlobStore store, TimeProvider time)
{
    /// <summary>Pauses or resumes; false when it stood so already. A look that is under way ends first: whoever writes second reads again.</summary>
    public async Task<bool> SetPausedAsync(string sourceId, bool paused, CancellationToken cancellationToken)
    {
        var blob = SourceState.BlobName(sourceId);
        while (true)
        {
            var stored = await store.ReadAsync<SourceState>(blob, cancellationToken).ConfigureAwait(false);
            var state = stored?.Value ?? new SourceState { Id = sourceId };
            if (state.Paused == paused)
                return false;
            var changed = state with { Paused = paused, NextDue = paused ? state.NextDue : time.GetUtcNow() };
            if (await store.WriteAsync(blob, changed, stored?.ETag, cancellationToken).ConfigureAwait(false) is PutResult.Written)
                return true;
        }
    }
}
