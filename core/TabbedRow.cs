namespace Monitoring;

/// <summary>One row of a tab-separated table under <c>data/</c>.</summary>
/// <param name="Line">Line in its file, from 1.</param>
/// <param name="Cells">As many as the table has columns.</param>
internal sealed record TabbedRow(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>
    /// The rows of a table: UTF-8, comments begin with <c>#</c>, the first other line names the columns.
    /// Faults are added to <paramref name="faults"/>; the rows that can be read are returned all the same.
    /// </summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="name">Path of the file below it, with <c>/</c>.</param>
    /// <param name="columns">The columns that the table must have, in order.</param>
    /// <param name="faults">Where faults are collected.</param>
    public static IReadOnlyList<TabbedRow> ReadAll(string dataFolder, string name, IReadOnlyList<string> columns, ICollection<DataFault> faults)
    {
        var path = Path.Combine(dataFolder, name.Replace('/', Path.DirectorySeparatorChar));
        if (!File.Exists(path))
        {
            faults.Add(new DataFault(name, 0, 0, $"not found in {dataFolder}"));
            return [];
        }

        var rows = new List<TabbedRow>();
        var hasHeader = false;
        foreach (var (line, text) in File.ReadLines(path).Index().Where(line => line.Item.Length > 0 && line.Item[0] != '#'))
        {
            var cells = text.Split('\t');
            if (cells.Length != columns.Count)
                faults.Add(new DataFault(name, line + 1, 1, $"{cells.Length} cells, expected {columns.Count}: {string.Join(", ", columns)}"));
            else if (hasHeader)
                rows.Add(new TabbedRow(line + 1, cells));
            else if (!cells.SequenceEqual(columns, StringComparer.Ordinal))
                faults.Add(new DataFault(name, line + 1, 1, $"columns \"{string.Join(", ", cells)}\", expected \"{string.Join(", ", columns)}\""));
            hasHeader = true;
        }

        return rows;
    }
}
