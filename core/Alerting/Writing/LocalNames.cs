using System.Collections.Frozen;
using Monitoring.Extracting;

namespace Monitoring.Alerting.Writing;

/// <summary>Names of places as people there write them: the Arabic names of <c>data/gazetteer</c>, and the names of countries.</summary>
public sealed class LocalNames
{
    private const string Countries = "gazetteer/countries.tsv";
    private const string Areas = "gazetteer/syria-admin.tsv";
    private const int NameCell = 0;
    private const int KindCell = 1;
    private const int CountryCell = 2;
    private const int Adm1Cell = 3;
    private const int ArabicCell = 8;
    private const int OtherNamesCell = 9;
    private static readonly string[] Files = ["gazetteer/syria-places.tsv", "gazetteer/syria-regions.tsv"];
    private static readonly TabbedForm Form = new(11, 11) { HasHeading = true };
    private readonly FrozenDictionary<(string Name, string Adm1), string> _names;

    private readonly FrozenDictionary<string, string> _countries;

    private readonly FrozenDictionary<string, string[]> _governorates;

    private LocalNames(IEnumerable<KeyValuePair<(string Name, string Adm1), string>> names, IEnumerable<KeyValuePair<string, string>> countries, IEnumerable<KeyValuePair<string, string[]>> governorates) =>
        (_names, _countries, _governorates) = (names.ToFrozenDictionary(), countries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), governorates.ToFrozenDictionary(StringComparer.Ordinal));

    /// <summary>Reads the gazetteer's tables.</summary>
    /// <exception cref="DataFileException">A table cannot be used.</exception>
    public static LocalNames Load(string dataFolder)
    {
        var rows = Files.SelectMany(file => TabbedTable.Read(dataFolder, file, Form)).Where(row => row.Cells[ArabicCell].Length > 0);

        var countries = TabbedTable.Read(dataFolder, Countries, Form).Where(row => row.Cells[KindCell] == "country").DistinctBy(row => row.Cells[CountryCell]);

        // Two places of one name in one governorate: which of them is meant cannot be told from the name.
        return new LocalNames(rows.GroupBy(row => (row.Cells[NameCell], row.Cells[Adm1Cell])).Where(same => same.Select(row => row.Cells[ArabicCell]).Distinct(StringComparer.Ordinal).Count() == 1)
            .Select(same => KeyValuePair.Create(same.Key, same.First().Cells[ArabicCell])), countries.Select(row => KeyValuePair.Create(row.Cells[CountryCell], row.Cells[NameCell])), Governorates(dataFolder));
    }

    /// <summary>Every spelling of a governorate's name that the gazetteer knows; none where it does not know the governorate.</summary>
    /// <param name="adm1">Its name in the gazetteer.</param>
    public IReadOnlyList<string> Spellings(string adm1) => _governorates.GetValueOrDefault(adm1) ?? [];

    private static IEnumerable<KeyValuePair<string, string[]>> Governorates(string dataFolder) => TabbedTable.Read(dataFolder, Areas, Form)
        .Where(row => row.Cells[KindCell] == "governorate").Select(row => KeyValuePair.Create(row.Cells[NameCell], (string[])[row.Cells[NameCell], .. row.Cells[OtherNamesCell].Split(';', StringSplitOptions.RemoveEmptyEntries)]));

    /// <summary>Name of a country in English; null when the gazetteer has none.</summary>
    /// <param name="code">ISO 3166-1 alpha-2.</param>
    public string? Country(string code) => _countries.GetValueOrDefault(code);

    /// <summary>The name of a town or village; null when the gazetteer has none, or the text names a wider place.</summary>
    public string? Of(FigurePlace place) =>
        place is { Name: { } name, Adm1: { } adm1, Precision: null or <= PlacePrecision.Town } ? _names.GetValueOrDefault((name, adm1)) : null;
}
