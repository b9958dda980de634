using FsCheck;

namespace Monitoring.Tests;

/// <summary>How property tests look for a counterexample.</summary>
internal static class Endless
{
    /// <summary>Tries so many inputs: the same ones in every run, so that a change is judged by what it changed; MONITOR_RANDOM=1 tries others.</summary>
    /// <param name="count">Inputs tried.</param>
    /// <param name="largest">Size of the last one; null: FsCheck's own.</param>
    internal static Configuration Inputs(int count, int? largest = null)
    {
        var configuration = Configuration.QuickThrowOnFailure;
        configuration.MaxNbOfTest = count;
        configuration.EndSize = largest ?? configuration.EndSize;
        if (Environment.GetEnvironmentVariable("MONITOR_RANDOM") is null)
            configuration.Replay = FsCheck.Random.StdGen.NewStdGen(20, 26);
        return configuration;
    }
}
