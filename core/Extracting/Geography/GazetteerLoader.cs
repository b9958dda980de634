using System.Globalization;

namespace Monitoring.Extracting.Geography;

/// <summary>Reads the tables of <c>data/gazetteer</c>; their columns are told in <c>data/gazetteer/syria-admin.tsv</c>.</summary>
internal static class GazetteerLoader
{
    private const string Folder = "gazetteer";
    private const string FoldingFile = "folding.tsv";

    private static readonly TabbedForm Places = TabbedForm.Of(11) with { HasHeading = true };
    private static readonly TabbedForm Rules = TabbedForm.Of("rule", "from", "to");

    /// <summary>Shorter keys are abbreviations of anything.</summary>
    private const int ShortestKey = 3;

    /// <summary>All places; faults of all tables are collected.</summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <param name="faults">Where faults go.</param>
    public static Gazetteer Load(string dataFolder, ICollection<DataFault> faults)
    {
        var folder = Path.Combine(dataFolder, Folder);
        var folding = new NameFolding(Folding(dataFolder, faults));
        var places = new List<GazetteerPlace>();
        var byKey = new Dictionary<string, List<GazetteerPlace>>(StringComparer.Ordinal);
        if (Directory.Exists(folder))
            foreach (var file in Directory.EnumerateFiles(folder, "*.tsv").Select(path => Path.GetFileName(path)).Where(name => name != FoldingFile).Order(StringComparer.Ordinal))
                foreach (var row in TabbedTable.Read(dataFolder, $"{Folder}/{file}", Places, faults))
                    Add(folding, places, byKey, row, faults);
        return new Gazetteer(folding, places, byKey);
    }

    private static void Add(NameFolding folding, List<GazetteerPlace> places, Dictionary<string, List<GazetteerPlace>> byKey, TabbedRow row, ICollection<DataFault> faults)
    {
        var cells = row.Cells;
        if (!Enum.TryParse<PlacePrecision>(cells[1], ignoreCase: true, out var precision) || !TryPoint(cells[5], cells[6], out var point))
        {
            faults.Add(new DataFault(row.File, row.Line, 1, $"expected a kind and a point (or none), found \"{cells[1]}\", \"{cells[5]}\", \"{cells[6]}\""));
            return;
        }

        var seat = cells[4].Length == 0 ? 0 : cells[4][0] - '0';
        var place = new GazetteerPlace(cells[0], precision, cells[2], Given(cells[3]), seat, point, Given(cells[7]), Given(cells[8]), cells[10]);
        places.Add(place);
        foreach (var name in cells[9].Split(';', StringSplitOptions.RemoveEmptyEntries).Append(cells[0]).Append(cells[8]))
        {
            var key = folding.Key(name);
            if (key.Length < ShortestKey)
                continue;
            if (!byKey.TryGetValue(key, out var list))
                byKey[key] = list = [];
            if (!list.Contains(place))
                list.Add(place);
        }
    }

    private static string? Given(string cell) => cell.Length == 0 ? null : cell;

    private static bool TryPoint(string lat, string lon, out GeoPoint? point)
    {
        point = null;
        if (lat.Length == 0 && lon.Length == 0)
            return true;
        var read = double.TryParse(lat, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) & double.TryParse(lon, NumberStyles.Float, CultureInfo.InvariantCulture, out var x);
        if (!read || Math.Abs(y) > 90 || Math.Abs(x) > 180)
            return false;
        point = new GeoPoint(y, x);
        return true;
    }

    private static List<(string, string, string)> Folding(string dataFolder, ICollection<DataFault> faults)
    {
        var rules = new List<(string, string, string)>();
        foreach (var row in TabbedTable.Read(dataFolder, $"{Folder}/{FoldingFile}", Rules, faults))
            if (row.Cells is not [var rule, var from, var to] || from.Length == 0 || (rule == "letters" && from.Length > 2) || (rule == "plain" && to.Length != 1))
                faults.Add(new DataFault(row.File, row.Line, 1, $"rule \"{row.Cells[0]}\" needs something to replace, letters at most two, and plain one letter in its place"));
            else
                rules.Add((rule, from, to));
        return rules;
    }
}
