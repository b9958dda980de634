namespace Monitoring.Extracting.Lexicons;

/// <summary>One row of a table: cells and where they stand.</summary>
/// <param name="File">Path relative to the data folder.</param>
/// <param name="Line">From 1.</param>
/// <param name="Cells">Form, code and features; the last may be missing.</param>
internal sealed record TableRow(string File, int Line, string[] Cells)
{
    /// <summary>A cell without the white space around it; empty when the row is shorter.</summary>
    public string this[int cell] => cell < Cells.Length ? Cells[cell].Trim() : "";

    /// <summary>The column at which a cell starts, from 1.</summary>
    public int Column(int cell) => 1 + Cells.Take(cell).Sum(c => c.Length + 1);
}

/// <summary>A tab-separated table of <c>data/lexicons</c>: first line <c># source: …</c>, other lines starting with # are comments.</summary>
internal static class TableFile
{
    private const string SourceMark = "# source:";

    /// <summary>The rows; faults of form are reported and left out.</summary>
    public static IEnumerable<TableRow> Read(string dataFolder, string file, ICollection<DataFault> faults)
    {
        var path = Path.Combine(dataFolder, file);
        if (!File.Exists(path))
        {
            faults.Add(new DataFault(file, 0, 0, "the table is missing"));
            yield break;
        }

        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (number == 1 && !line.StartsWith(SourceMark, StringComparison.Ordinal))
                faults.Add(new DataFault(file, 1, 1, $"the first line must start with \"{SourceMark}\""));
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (cells.Length is 2 or 3)
                yield return new TableRow(file, number, cells);
            else
                faults.Add(new DataFault(file, number, 1, $"expected form, code and perhaps features parted by tabs, found {cells.Length} cells"));
        }
    }
}
