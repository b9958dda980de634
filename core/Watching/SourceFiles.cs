using System.Text.Json;

namespace Monitoring.Watching;

/// <summary>The sources: one file each under <c>data/sources</c>, edited by people.</summary>
public static class SourceFiles
{
    /// <summary>The folder below the data folder.</summary>
    public const string Folder = "sources";

    /// <summary>All sources, by id.</summary>
    /// <param name="dataFolder">The data folder; without a folder of sources there are none.</param>
    /// <exception cref="DataFileException">All faults of all files, each with file, line and field.</exception>
    public static IReadOnlyList<Source> Load(string dataFolder)
    {
        var faults = new List<DataFault>();
        var sources = new List<Source>();
        foreach (var path in Files(dataFolder))
        {
            var file = $"{Folder}/{Path.GetFileName(path)}";
            if (Read(File.ReadAllBytes(path), file, faults) is { } source)
                sources.Add(source);
        }

        AddFaultsBetween(sources, faults);
        return faults.Count == 0 ? sources : throw new DataFileException(faults);
    }

    /// <summary>One source from the content of its file; null when it has faults, which are added to <paramref name="faults"/>.</summary>
    /// <param name="content">UTF-8, with or without a byte order mark; comments and closing commas are allowed.</param>
    /// <param name="file">Path relative to the data folder.</param>
    /// <param name="faults">Where faults are collected.</param>
    public static Source? Read(ReadOnlySpan<byte> content, string file, ICollection<DataFault> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        var before = faults.Count;
        var fields = JsonField.ReadAll(content, file, faults);
        if (faults.Count > before)
            return null;
        var source = SourceReading.Read(new SourceFields(file, fields, faults), Path.GetFileNameWithoutExtension(file));
        return faults.Count > before ? null : source;
    }

    /// <summary>The content of a source's file, as <see cref="Load"/> reads it.</summary>
    public static string Write(Source source) => JsonSerializer.Serialize(source, MonitorJson.Indented) + "\n";

    /// <summary>Writes the file of a new source.</summary>
    /// <returns>The path of the file.</returns>
    /// <exception cref="IOException">There is a source of that id.</exception>
    public static async Task<string> AddAsync(string dataFolder, Source source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        Directory.CreateDirectory(Path.Combine(dataFolder, Folder));
        var path = Path.Combine(dataFolder, Folder, source.Id + ".json");
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await using var writer = new StreamWriter(file);
        await writer.WriteAsync(Write(source).AsMemory(), cancellationToken);
        return path;
    }

    private static IEnumerable<string> Files(string dataFolder)
    {
        var folder = Path.Combine(dataFolder, Folder);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal) : [];
    }

    private static void AddFaultsBetween(List<Source> sources, List<DataFault> faults)
    {
        foreach (var same in sources.GroupBy(source => source.Url).Where(group => group.Count() > 1))
            faults.Add(new DataFault($"{Folder}/{same.Last().Id}.json", 0, 0, $"field \"url\": {same.Key} is also the address of {same.First().Id}"));
    }
}
