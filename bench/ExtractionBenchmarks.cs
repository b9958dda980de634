using System.IO.Compression;
using Monitoring.Extracting;
using Monitoring.Reading;

namespace Monitoring.Bench;

/// <summary>
/// What reading figures costs, as a ratio in one run: the median extraction time of an article over the median time AngleSharp takes to
/// parse that article's page; and texts of megabytes, which must take time in proportion to their length. All times are processor time of
/// the process, so that what else runs on the machine does not count.
/// </summary>
internal static class ExtractionBenchmarks
{
    /// <summary>The promise: extraction takes at most a fifth of the parsing time.</summary>
    private const double MostOfParsing = 0.2;

    /// <summary>The promise for a text of 5 MB.</summary>
    private static readonly TimeSpan LongestLargeText = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Calls of either side before anything is measured. The runtime compiles what is called often in several steps, in the background;
    /// behind some 2,000 calls the times of both sides stand still. With 200, half of what was measured was the compiler.
    /// </summary>
    private const int WarmUps = 3000;

    private const int Rounds = 9;

    /// <summary>Measures pages of a folder (default: marked pages beside the repository, else samples/) and large texts.</summary>
    public static int Run(string[] args)
    {
        var extractor = FigureExtractor.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        var reader = PageReader.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        bool fast = Pages(args.FirstOrDefault() ?? Folder(), extractor, reader);
        bool linear = LargeTexts(extractor);
        return fast && linear ? 0 : 1;
    }

    private static string Folder()
    {
        string root = BenchFolders.Repository();
        string marked = Environment.GetEnvironmentVariable("MONITOR_MARKED_TEXTS") ?? Path.Combine(root, "..", "shared");
        return Directory.Exists(Path.Combine(marked, "pages")) ? Path.Combine(marked, "pages") : Path.Combine(root, "samples");
    }

    private static bool Pages(string folder, FigureExtractor extractor, PageReader reader)
    {
        List<double> parsing = [], extracting = [], ratios = [];
        var pages = Readable(folder, extractor, reader).ToList();
        for (int i = 0; i < WarmUps; i++)
            GC.KeepAlive((PageParser.Parse(pages[i % pages.Count].Html), extractor.Extract(pages[i % pages.Count].Text)));
        foreach (var (html, text) in pages)
        {
            parsing.Add(Median(() => PageParser.Parse(html)));
            extracting.Add(Median(() => extractor.Extract(text)));
            ratios.Add(extracting[^1] / parsing[^1]);
        }

        double ratio = MedianOf(extracting) / MedianOf(parsing);
        Console.WriteLine($"{ratios.Count} pages of {folder}");
        Console.WriteLine($"median parse of a page {MedianOf(parsing):F3} ms, median extraction of its article {MedianOf(extracting):F3} ms: ratio {ratio:F3} (promise: at most {MostOfParsing})");
        Console.WriteLine($"ratio page by page: median {MedianOf(ratios):F3}, highest {ratios.Max():F3}");
        return ratio <= MostOfParsing;
    }

    private static IEnumerable<(string Html, ReportText Text)> Readable(string folder, FigureExtractor extractor, PageReader reader)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "*.html*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string html = Html(path);
            var article = reader.Read(html, url: null);
            if (article.Text.Length > 0 && extractor.Languages.Contains(article.Language?.Split('-')[0] ?? "en"))
                yield return (html, new ReportText(article.Title, article.Text, article.Language, article.Published?.Day));
        }
    }

    private static bool LargeTexts(FigureExtractor extractor)
    {
        (string Name, string Piece)[] texts =
        [
            ("repeated numbers", "12 "),
            ("no spaces", "a1"),
            ("one sentence", "three people and 5 children, including a woman, "),
            ("reports", "At least 12 people, including three children, were killed in air strikes on the town on Monday, a monitor said.\n\n"),
            ("quotes and brackets", "\"(5 people)\" "),
            ("casualty phrases", "Five people were killed and 12 others wounded. "),
            ("casualty phrases in one sentence", "five people were killed and 12 others wounded, "),
        ];
        bool linear = true;
        foreach (var (name, piece) in texts)
        {
            var half = Time(extractor, piece, 2_500_000);
            var whole = Time(extractor, piece, 5_000_000);
            Console.WriteLine($"5 MB, {name}: {whole.TotalSeconds:F2} s, half of it {half.TotalSeconds:F2} s: growth {whole / half:F2} (promise: under {LongestLargeText.TotalSeconds} s)");
            linear &= whole < LongestLargeText;
        }

        return linear;
    }

    private static TimeSpan Time(FigureExtractor extractor, string piece, int length)
    {
        string text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var start = Environment.CpuUsage.TotalTime;
        extractor.Extract(new ReportText("", text, "en"));
        return Environment.CpuUsage.TotalTime - start;
    }

    private static double Median(Func<object> work)
    {
        var times = new List<double>();
        for (int i = 0; i < Rounds; i++)
        {
            var start = Environment.CpuUsage.TotalTime;
            GC.KeepAlive(work());
            times.Add((Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }

        return MedianOf(times);
    }

    private static double MedianOf(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Html(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream bytes = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var text = new StreamReader(bytes);
        return text.ReadToEnd();
    }
}
