using System.Diagnostics;
using System.Globalization;

namespace Monitoring.Bench.Fuzz;

/// <summary>Reads hostile pages and feeds, some of them over loopback: none may crash the reader, take longer than two seconds, or fill the memory.</summary>
internal static class FuzzCommand
{
    private const double SlowestMs = 2000;

    /// <summary>Most memory of the whole process, and most that may stay in use after the run.</summary>
    private const long MostPeakBytes = 1L << 30, MostKeptBytes = 256L << 20;

    /// <summary>A case that is too slow is read again: what else runs on the machine falls out.</summary>
    private const int Tries = 3;

    /// <summary>Reads 20,000 cases from the pages of a folder unless told otherwise, the same ones every time.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var pages = ReadingBenchmarks.Pages(args.FirstOrDefault() ?? ReadingBenchmarks.Standard());
        var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20_000;
        var cases = new FuzzCases(pages, seed: 20);
        await using var server = await BombServer.StartAsync().ConfigureAwait(false);
        using var target = new FuzzTarget(Path.Combine(AppContext.BaseDirectory, "data"), server);
        var faults = 0;
        var slowest = new Dictionary<FuzzKind, (double Ms, int Number, int Bytes, int Count)>();
        for (var number = 0; number < count; number++)
        {
            var hostile = cases.Next();
            var (ms, fault) = await TimeAsync(target, hostile, number).ConfigureAwait(false);
            if (fault is not null)
                await Console.Error.WriteLineAsync($"case {number} ({hostile.Kind}): {fault}").ConfigureAwait(false);
            faults += fault is null ? 0 : 1;
            var before = slowest.GetValueOrDefault(hostile.Kind);
            slowest[hostile.Kind] = ms > before.Ms ? (ms, number, hostile.Content.Length, before.Count + 1) : before with { Count = before.Count + 1 };
        }
        return Judge(count, faults, slowest);
    }

    private static async Task<(double Ms, Exception? Fault)> TimeAsync(FuzzTarget target, FuzzCase hostile, int number)
    {
        var best = double.MaxValue;
        for (var attempt = 0; attempt < Tries && best > SlowestMs; attempt++)
        {
            var clock = Stopwatch.StartNew();
            try
            {
                await target.ReadAsync(hostile, number).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                return (clock.Elapsed.TotalMilliseconds, fault);
            }
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }
        return (best, null);
    }

    private static int Judge(int count, int faults, Dictionary<FuzzKind, (double Ms, int Number, int Bytes, int Count)> slowest)
    {
        foreach (var (kind, worst) in slowest.OrderBy(one => one.Key))
            Console.WriteLine($"  {kind}: {worst.Count} cases, slowest {worst.Ms:0} ms (case {worst.Number}, {worst.Bytes >> 10} KiB)");
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        using var self = Process.GetCurrentProcess();
        var (peak, ms) = (self.PeakWorkingSet64, slowest.Values.Max(worst => worst.Ms));
        Console.WriteLine($"{count} cases: {faults} crashes, slowest {ms:0} ms (promise {SlowestMs:0}), peak {peak >> 20} MiB of the process (promise {MostPeakBytes >> 20}), {kept >> 20} MiB kept (promise {MostKeptBytes >> 20})");
        return faults == 0 && ms <= SlowestMs && peak <= MostPeakBytes && kept <= MostKeptBytes ? 0 : 1;
    }
}
