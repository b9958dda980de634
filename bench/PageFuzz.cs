using System.Diagnostics;
using System.Globalization;
using Monitoring.Fetching.Decoding;
using Monitoring.Reading;

namespace Monitoring.Bench;

/// <summary>Reads mutated pages: none may crash the reader, take longer than two seconds, or hold on to memory.</summary>
internal static class PageFuzz
{
    private const double SlowestMs = 2000;

    /// <summary>Most memory that may stay in use after the run.</summary>
    private const long MostKeptBytes = 256L << 20;

    /// <summary>Mutates the pages of a folder (<c>samples</c> without one), 20,000 times unless told otherwise, the same way every time.</summary>
    public static int Run(string[] args)
    {
        var pages = ReadingBenchmarks.Pages(args.FirstOrDefault() ?? "samples");
        var count = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20_000;
        var reader = PageReader.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        var random = new Random(20);
        var (slowest, faults) = (0.0, 0);
        for (var i = 0; i < count; i++)
        {
            var bytes = PageMutation.Of(pages[random.Next(pages.Count)], random);
            var clock = Stopwatch.StartNew();
            faults += Read(reader, bytes, i);
            slowest = Math.Max(slowest, clock.Elapsed.TotalMilliseconds);
        }
        GC.Collect();
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        Console.WriteLine($"{count} mutated pages: {faults} faults, slowest {slowest:0} ms (promise {SlowestMs:0}), {kept >> 20} MiB kept (promise {MostKeptBytes >> 20})");
        return faults == 0 && slowest <= SlowestMs && kept <= MostKeptBytes ? 0 : 1;
    }

    private static int Read(PageReader reader, byte[] bytes, int number)
    {
        try
        {
            reader.Read(PageText.Decode(bytes, null).Text, new Uri("https://news.example/a"));
            return 0;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            Console.Error.WriteLine($"page {number}: {fault}");
            return 1;
        }
    }
}
