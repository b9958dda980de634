using System.Diagnostics;

namespace Monitoring.Bench.Drill;

/// <summary>How a worker's life ended.</summary>
/// <param name="Run">Its number.</param>
/// <param name="Killed">True when it did not end by itself.</param>
/// <param name="StoreFaults">Faults of the store that it met.</param>
/// <param name="LeasesLost">Leases that it lost while sending.</param>
internal sealed record DrillLife(int Run, bool Killed, int StoreFaults, int LeasesLost)
{
    /// <summary>Starts this program again as a worker and waits for its end.</summary>
    internal static async Task<DrillLife> LiveAsync(int run, IReadOnlyList<string> arguments, TimeSpan longest, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
            start.ArgumentList.Add(typeof(DrillLife).Assembly.Location);
        start.ArgumentList.Add("drill-worker");
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var wailed = process.StandardError.ReadToEndAsync(cancellationToken);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        end.CancelAfter(longest);
        try
        {
            await process.WaitForExitAsync(end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            process.Kill();
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        var lines = (await said.ConfigureAwait(false)).Split('\n');
        var errors = await wailed.ConfigureAwait(false);
        if (process.ExitCode != 0 && errors.Contains("Unhandled exception", StringComparison.Ordinal))
            throw new InvalidOperationException($"Worker {run} broke: {errors}");
        return new DrillLife(run, process.ExitCode != 0, lines.Count(line => line.StartsWith("fault", StringComparison.Ordinal)), lines.Count(line => line.StartsWith("lease", StringComparison.Ordinal)));
    }
}
