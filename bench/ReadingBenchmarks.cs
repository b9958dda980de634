using System.Diagnostics;
using System.IO.Compression;
using AngleSharp.Html.Parser;
using Monitoring.Fetching.Decoding;
using Monitoring.Reading;

namespace Monitoring.Bench;

/// <summary>The cost of reading: parse and read together against AngleSharp's parse alone, in one run after warm-up.</summary>
internal static class ReadingBenchmarks
{
    /// <summary>The promise: parse and read cost at most so many times the parse.</summary>
    private const double Promise = 1.3;

    /// <summary>Rounds over all pages; the first ones warm up.</summary>
    private const int Rounds = 25;

    /// <summary>Measures over a folder of <c>*.html</c> and <c>*.html.gz</c>; without one, over the marked pages where they are, else over <c>samples</c>, which are too small for the promise.</summary>
    public static int Run(string[] args)
    {
        var folder = args.FirstOrDefault() ?? Standard();
        var pages = Pages(folder);
        if (pages.Count == 0)
        {
            Console.Error.WriteLine($"bench reading: found no pages in {folder}; expected *.html or *.html.gz");
            return 2;
        }
        var reader = PageReader.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        // The best of each page's rounds, the two taken in turns: what else runs on the machine falls out.
        var best = pages.Select(_ => (Parse: double.MaxValue, Both: double.MaxValue)).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < best.Length; i++)
                best[i] = (Math.Min(best[i].Parse, Time(pages[i], Parse)), Math.Min(best[i].Both, Time(pages[i], html => reader.Read(html, url: null))));
        }
        var (parse, read) = (best.Sum(page => page.Parse), best.Sum(page => page.Both));
        Console.WriteLine($"{folder}: {pages.Count} pages, {pages.Sum(page => (long)page.Length) / 1024} Ki characters: parse {parse:0} ms, parse and read {read:0} ms, ratio {read / parse:0.00} (promise {Promise:0.0})");
        return read <= Promise * parse ? 0 : 1;
    }

    /// <summary>Pages of the size that sites have, where there are any.</summary>
    public static string Standard()
    {
        var marked = Path.Combine(Environment.GetEnvironmentVariable("MONITOR_MARKED_TEXTS") is { Length: > 0 } set ? set : Path.Combine("..", "shared"), "pages");
        return Directory.Exists(marked) ? marked : "samples";
    }

    private static void Parse(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
    }

    private static double Time(string page, Action<string> step)
    {
        var start = Stopwatch.GetTimestamp();
        step(page);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>The decoded pages of a folder and its subfolders.</summary>
    public static IReadOnlyList<string> Pages(string folder) => !Directory.Exists(folder) ? [] :
        [.. Directory.EnumerateFiles(folder, "*.html*", SearchOption.AllDirectories).Where(file => file.EndsWith(".html", StringComparison.Ordinal) || file.EndsWith(".html.gz", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(file => PageText.Decode(Bytes(file), null).Text)];

    private static byte[] Bytes(string file)
    {
        using var raw = File.OpenRead(file);
        using Stream content = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        return memory.ToArray();
    }
}
