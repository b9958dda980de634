using System.Collections.Frozen;
using Monitoring.Extracting;

namespace Monitoring.Alerting;

/// <summary>Names of places as people there write them: the Arabic names of <c>data/gazetteer</c>.</summary>
public sealed class LocalNames
{
    private const int NameCell = 0;
    private const int Adm1Cell = 3;
    private const int ArabicCell = 8;
    private static readonly string[] Files = ["gazetteer/syria-places.tsv", "gazetteer/syria-regions.tsv"];
    private static readonly TabbedForm Form = new(11, 11) { HasHeading = true };
    private readonly FrozenDictionary<(string Name, string Adm1), string> _names;

    private LocalNames(IEnumerable<KeyValuePair<(string Name, string Adm1), string>> names) => _names = names.ToFrozenDictionary();

    /// <summary>Reads the gazetteer's tables.</summary>
    /// <exception cref="DataFileException">A table cannot be used.</exception>
    public static LocalNames Load(string dataFolder)
    {
        var rows = Files.SelectMany(file => TabbedTable.Read(dataFolder, file, Form)).Where(row => row.Cells[ArabicCell].Length > 0);

        // Two places of one name in one governorate: which of them is meant cannot be told from the name.
        return new LocalNames(rows.GroupBy(row => (row.Cells[NameCell], row.Cells[Adm1Cell])).Where(same => same.Select(row => row.Cells[ArabicCell]).Distinct(StringComparer.Ordinal).Count() == 1)
            .Select(same => KeyValuePair.Create(same.Key, same.First().Cells[ArabicCell])));
    }

    /// <summary>The name of a town or village; null when the gazetteer has none, or the text names a wider place.</summary>
    public string? Of(FigurePlace place) =>
        place is { Name: { } name, Adm1: { } adm1, Precision: null or <= PlacePrecision.Town } ? _names.GetValueOrDefault((name, adm1)) : null;
}
