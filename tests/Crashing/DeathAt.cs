using System.Diagnostics;

namespace Monitoring.Tests.Crashing;

/// <summary>Kills this process at a boundary, with no goodbye, as a power cut does.</summary>
internal sealed class DeathAt(Boundary? boundary)
{
    private int _times;

    /// <summary>Takes a step, and dies before or after it when it is the one.</summary>
    internal async Task<T> StepAsync<T>(string step, string name, Func<Task<T>> take)
    {
        var isIt = boundary is not null && boundary.Step == step && name.StartsWith(boundary.Prefix, StringComparison.Ordinal)
            && Interlocked.Increment(ref _times) == boundary.Time;
        if (isIt && boundary!.Before)
            Die();
        var result = await take();
        if (isIt)
            Die();
        return result;
    }

    private static void Die()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        Thread.Sleep(Timeout.Infinite);
    }
}
