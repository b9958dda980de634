namespace Monitoring.Reading;

/// <summary>A row of a table under <c>data/reading</c>.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Cells">Two or three cells, trimmed.</param>
internal sealed record ReadingRow(int Line, string[] Cells);

/// <summary>Tab-separated tables: a first line <c># source: …</c>, comments with <c>#</c>, two or three cells a row.</summary>
internal static class ReadingTable
{
    /// <summary>The rows of a file; faults of form are reported and left out.</summary>
    public static List<ReadingRow> Read(string dataFolder, string file, ICollection<DataFault> faults)
    {
        var rows = new List<ReadingRow>();
        var path = Path.Combine(dataFolder, file);
        if (!File.Exists(path))
        {
            faults.Add(new DataFault(file, 0, 0, "the table is missing"));
            return rows;
        }
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            if (++number == 1 && !line.StartsWith("# source:", StringComparison.Ordinal))
                faults.Add(new DataFault(file, 1, 1, $"found \"{line}\", expected \"# source: …\""));
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t', StringSplitOptions.TrimEntries);
            if (cells.Length is 2 or 3 && cells.All(cell => cell.Length > 0))
                rows.Add(new ReadingRow(number, cells));
            else
                faults.Add(new DataFault(file, number, 1, $"found {cells.Length} cells, expected two or three that are not empty, parted by tabs"));
        }
        return rows;
    }
}
