using System.Diagnostics;

namespace Monitoring.Bench.Faults;

/// <summary>Burns down with every step of the work, and kills the process at once when it ends: no goodbye, as a power cut does.</summary>
/// <param name="steps">Steps until then; 0: never.</param>
internal sealed class Fuse(int steps)
{
    private int _burnt;

    /// <summary>Steps so far.</summary>
    internal int Burnt => _burnt;

    /// <summary>One step.</summary>
    internal void Burn()
    {
        if (Interlocked.Increment(ref _burnt) == steps)
            Process.GetCurrentProcess().Kill();
    }
}
