namespace Monitoring.Reconciling;

/// <summary>One row of a tab-separated table that people edit.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Cells">As many as the table has columns; empty where nothing stands.</param>
public sealed record DataRow(int Line, IReadOnlyList<string> Cells);

/// <summary>Reads tab-separated tables: <c>#</c> starts a comment line, blank lines are skipped, every fault is reported with its line.</summary>
public static class DataRows
{
    /// <summary>All rows of one file.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="file">Path inside it, with <c>/</c>.</param>
    /// <param name="columns">Cells that every row must have.</param>
    /// <exception cref="DataFileException">The file is missing, or rows have another number of cells.</exception>
    public static IReadOnlyList<DataRow> Read(string folder, string file, int columns)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            throw new DataFileException([new DataFault(file, 0, 0, $"the file is missing; expected it under {folder}")]);
        var rows = new List<DataRow>();
        var faults = new List<DataFault>();
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (text.Length == 0 || text[0] == '#')
                continue;
            var cells = text.Split('\t');
            if (cells.Length == columns)
                rows.Add(new DataRow(line, cells));
            else
                faults.Add(new DataFault(file, line, 0, $"found {cells.Length} cells, expected {columns} parted by tabs"));
        }

        return faults.Count == 0 ? rows : throw new DataFileException(faults);
    }
}
