namespace Monitoring;

/// <summary>One row of a tab-separated table under <c>data/</c>.</summary>
/// <param name="File">Path of the file below the data folder.</param>
/// <param name="Line">Line in its file, from 1.</param>
/// <param name="Cells">The cells as they stand; the last may be missing where the table allows it.</param>
internal sealed record TabbedRow(string File, int Line, IReadOnlyList<string> Cells)
{
    /// <summary>A cell without the white space around it; empty when the row is shorter.</summary>
    public string this[int cell] => cell < Cells.Count ? Cells[cell].Trim() : "";

    /// <summary>The column at which a cell starts, from 1.</summary>
    public int Column(int cell) => 1 + Cells.Take(cell).Sum(text => text.Length + 1);
}
