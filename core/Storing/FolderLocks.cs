using System.Globalization;
using System.Text;

namespace Monitoring.Storing;

/// <summary>Locks between processes: one of 256 files, held open without sharing. The system frees it when a process dies.</summary>
/// <param name="folder">Where the lock files are.</param>
internal sealed class FolderLocks(string folder)
{
    /// <summary>A write takes milliseconds; a lock held this long means that somebody hangs.</summary>
    internal static TimeSpan LongestWait { get; } = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(4);

    /// <summary>Holds the lock of a blob until it is disposed.</summary>
    /// <exception cref="StoreException">Somebody held it for longer than <see cref="LongestWait"/>.</exception>
    internal async Task<IAsyncDisposable> TakeAsync(string name, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Stripe(name).ToString("x2", CultureInfo.InvariantCulture));
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (TryOpen(path) is { } held)
                return held;
            if (TimeProvider.System.GetElapsedTime(started) > LongestWait)
                throw new StoreException(StoreProblem.Unreachable, $"{name}: its lock {path} was held by another process for {LongestWait.TotalSeconds:0} s; expected milliseconds.");
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException fault) when (FolderFaults.IsSharing(fault))
        {
            return null;
        }
    }

    private static byte Stripe(string name)
    {
        var hash = 2166136261u;
        foreach (var letter in Encoding.ASCII.GetBytes(name))
            hash = (hash ^ letter) * 16777619u;
        return (byte)(hash ^ (hash >> 8) ^ (hash >> 16) ^ (hash >> 24));
    }
}
