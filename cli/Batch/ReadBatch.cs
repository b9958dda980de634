using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Monitoring.Fetching.Decoding;
using Monitoring.Reading;

namespace Monitoring.Cli.Batch;

/// <summary><c>monitor read --format jsonl</c>: every page of a folder, a line each, in the order of the names. A stable contract.</summary>
internal static class ReadBatch
{
    /// <summary>Largest page after decompression: 64 MiB.</summary>
    private const int MostBytes = 64 * 1024 * 1024;

    private static readonly string[] Endings = [".html.gz", ".html"];

    /// <summary>Reads the pages; one that cannot be read gives <c>{"id","error"}</c> in its place.</summary>
    /// <returns>How many pages were answered and how many could not be read.</returns>
    public static async Task<(int Pages, int Faults)> RunAsync(string folder, TextWriter output, PageReader reader, Action<int, int> progress, CancellationToken cancellationToken)
    {
        var files = Pages(folder);
        var faults = 0;
        for (var i = 0; i < files.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (line, isFault) = await LineAsync(files[i], reader, cancellationToken);
            faults += isFault ? 1 : 0;
            await output.WriteLineAsync(line);
            progress(i + 1, files.Count);
        }

        return (files.Count, faults);
    }

    /// <summary>A time as the batch prints it: with its offset, or the day alone when no time is given.</summary>
    public static string? Time(ReportTime? time) => time switch
    {
        null => null,
        { Instant: { } instant } => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        _ => time.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static IReadOnlyList<string> Pages(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Where(file => Id(file) is not null).Order(StringComparer.Ordinal)]
        : throw new MisuseException($"input: found no folder {folder}; expected a folder of .html or .html.gz files.");

    private static string? Id(string file) =>
        Endings.Where(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)).Select(ending => Path.GetFileName(file)[..^ending.Length]).FirstOrDefault();

    private static async Task<(string Line, bool IsFault)> LineAsync(string file, PageReader reader, CancellationToken cancellationToken)
    {
        var id = Id(file)!;
        try
        {
            var reading = reader.Read(PageText.Decode(await BytesAsync(file, cancellationToken), null).Text, url: null);
            return (JsonSerializer.Serialize(new Answer(id, reading.Title, Time(reading.Published), reading.Language, reading.Text), MonitorJson.Line), false);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return (JsonSerializer.Serialize(new Fault(id, fault.Message), MonitorJson.Line), true);
        }
    }

    private static async Task<byte[]> BytesAsync(string file, CancellationToken cancellationToken)
    {
        await using var raw = File.OpenRead(file);
        await using Stream content = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var memory = new MemoryStream();
        var part = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(part, cancellationToken)) > 0)
        {
            if (memory.Length + read > MostBytes)
                throw new InvalidDataException($"found more than {MostBytes} bytes after decompression; expected a page");
            memory.Write(part, 0, read);
        }

        return memory.ToArray();
    }

    private sealed record Answer(string Id, string Title, string? PublishedAt, string? Language, string Text);

    private sealed record Fault(string Id, string Error);
}
