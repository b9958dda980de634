namespace Monitoring.Exporting;

/// <summary>What an export is written as.</summary>
public enum ExportFormat
{
    /// <summary>One incident with all its claims a line.</summary>
    Jsonl,

    /// <summary><c>figures.csv</c> and <c>incidents.csv</c>.</summary>
    Csv,

    /// <summary>One feature an incident.</summary>
    Geojson,

    /// <summary>One entry an incident.</summary>
    Atom,

    /// <summary>JSON Feed 1.1, one item an incident.</summary>
    Jsonfeed,
}
