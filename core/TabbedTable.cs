namespace Monitoring;

/// <summary>The form of a table: how many cells a row has, and what its first lines must be.</summary>
/// <param name="Least">Fewest cells of a row.</param>
/// <param name="Most">Most cells of a row.</param>
internal sealed record TabbedForm(int Least, int Most)
{
    private const string Mark = "# source:";

    /// <summary>The first line must say where the table is from: <c># source: …</c>.</summary>
    public bool NamesSource { get; init; }

    /// <summary>Every cell must hold something.</summary>
    public bool NoEmptyCell { get; init; }

    /// <summary>The first row names the columns.</summary>
    public bool HasHeading { get; init; }

    /// <summary>What the first row must be; null: it is not compared.</summary>
    public IReadOnlyList<string>? Heading { get; init; }

    /// <summary>Rows of exactly so many cells.</summary>
    public static TabbedForm Of(int cells) => new(cells, cells);

    /// <summary>A heading, and rows as long as it.</summary>
    public static TabbedForm Of(params string[] heading) => new(heading.Length, heading.Length) { HasHeading = true, Heading = heading };

    /// <summary>What is wrong with a first line; null: nothing.</summary>
    internal string? FaultOfFirst(string line) =>
        NamesSource && !line.StartsWith(Mark, StringComparison.Ordinal) ? $"found \"{line}\", expected \"{Mark} …\"" : null;

    /// <summary>What is wrong with the cells of a row; null: nothing.</summary>
    internal string? FaultOf(string[] cells)
    {
        var expected = Least == Most ? $"{Least}" : $"{Least} or {Most}";
        if (cells.Length < Least || cells.Length > Most)
            return $"found {cells.Length} cells, expected {expected} parted by tabs{(Heading is null ? "" : $": {string.Join(", ", Heading)}")}";
        return NoEmptyCell && cells.Any(string.IsNullOrWhiteSpace) ? $"found an empty cell, expected {expected} that are not" : null;
    }
}

/// <summary>Reads the tab-separated tables that people edit under <c>data/</c>: UTF-8, lines that begin with <c>#</c> are comments, blank lines are skipped.</summary>
internal static class TabbedTable
{
    /// <summary>The rows of a table; faults of form are added to <paramref name="faults"/>, and the rows that can be read are returned all the same.</summary>
    /// <param name="dataFolder">The data folder.</param>
    /// <param name="file">Path of the file below it, with <c>/</c>.</param>
    /// <param name="form">What its rows must be.</param>
    /// <param name="faults">Where faults are collected.</param>
    public static IReadOnlyList<TabbedRow> Read(string dataFolder, string file, TabbedForm form, ICollection<DataFault> faults)
    {
        var path = Path.Combine(dataFolder, file.Replace('/', Path.DirectorySeparatorChar));
        if (!File.Exists(path))
        {
            faults.Add(new DataFault(file, 0, 0, $"the table is missing; expected it in {dataFolder}"));
            return [];
        }

        var rows = new List<TabbedRow>();
        var number = 0;
        var isHeading = form.HasHeading;
        foreach (var line in File.ReadLines(path))
        {
            if (++number == 1 && form.FaultOfFirst(line) is { } first)
                faults.Add(new DataFault(file, 1, 1, first));
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (form.FaultOf(cells) is { } fault)
                faults.Add(new DataFault(file, number, 1, fault));
            else if (!isHeading)
                rows.Add(new TabbedRow(file, number, cells));
            else if (form.Heading is { } heading && !cells.SequenceEqual(heading, StringComparer.Ordinal))
                faults.Add(new DataFault(file, number, 1, $"found the columns \"{string.Join(", ", cells)}\", expected \"{string.Join(", ", heading)}\""));
            isHeading = false;
        }

        return rows;
    }

    /// <summary>The rows of a table that must be without fault.</summary>
    /// <exception cref="DataFileException">The file is missing, or a row has a fault.</exception>
    public static IReadOnlyList<TabbedRow> Read(string dataFolder, string file, TabbedForm form)
    {
        var faults = new List<DataFault>();
        var rows = Read(dataFolder, file, form, faults);
        return faults.Count == 0 ? rows : throw new DataFileException(faults);
    }
}
