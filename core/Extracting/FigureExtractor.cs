namespace Monitoring.Extracting;

/// <summary>Reads figures from text with the tables of its languages.</summary>
public sealed class FigureExtractor
{
    private FigureExtractor()
    {
    }

    /// <summary>Loads lexicons, rules and gazetteer from a data folder.</summary>
    /// <exception cref="DataFileException">Files that cannot be used, all faults together.</exception>
    public static FigureExtractor Load(string dataFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(dataFolder);
        return new FigureExtractor();
    }

    /// <summary>The figures and totals of one text. Never throws on any text.</summary>
#pragma warning disable CA1822 // Becomes an instance's work with the tables.
    public Extraction Extract(ReportText report) => new(report.Language ?? "en", [], new Dictionary<Measure, CountRange>());
#pragma warning restore CA1822
}
