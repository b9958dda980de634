using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>
/// Repeats writes that must not be given up while the store is out: as long as this process lives, a message that stands in a chat is
/// marked when the store is back, and is not posted a second time.
/// </summary>
/// <param name="pace">How long.</param>
/// <param name="time">Clock of the pauses.</param>
internal sealed class Insistence(SenderPace pace, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>Writes until the store takes it.</summary>
    /// <param name="write">The write; done twice it does no harm.</param>
    /// <exception cref="StoreException">The store was out for longer than <see cref="SenderPace.LongestInsistence"/>, or the blob cannot be read.</exception>
    internal async Task<T> UntilWrittenAsync<T>(Func<Task<T>> write)
    {
        var end = time.GetUtcNow() + pace.LongestInsistence;
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await write().ConfigureAwait(false);
            }
            catch (StoreException fault) when (fault.Problem is not (StoreProblem.Corrupt or StoreProblem.NewerSchema or StoreProblem.BadName) && time.GetUtcNow() < end)
            {
                await Task.Delay(pause, time).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Writes until the store takes it.</summary>
    /// <param name="write">The write; done twice it does no harm.</param>
    internal Task UntilWrittenAsync(Func<Task> write) => UntilWrittenAsync(async () =>
    {
        await write().ConfigureAwait(false);
        return true;
    });
}
