using System.Globalization;

namespace Monitoring.Extracting.Geography;

/// <summary>Reads the tables of <c>data/gazetteer</c>; their columns are told in <c>data/gazetteer/syria-admin.tsv</c>.</summary>
internal static class GazetteerLoader
{
    private const string Folder = "gazetteer";
    private const string FoldingFile = "folding.tsv";
    private const int Columns = 11;

    /// <summary>Shorter keys are abbreviations of anything.</summary>
    private const int ShortestKey = 3;

    /// <summary>All places; faults of all tables are collected.</summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <param name="faults">Where faults go.</param>
    public static Gazetteer Load(string dataFolder, ICollection<DataFault> faults)
    {
        var folder = Path.Combine(dataFolder, Folder);
        if (!File.Exists(Path.Combine(folder, FoldingFile)))
            faults.Add(new DataFault($"{Folder}/{FoldingFile}", 0, 0, "the table is missing"));
        var folding = new NameFolding(Folding(folder, faults));
        var places = new List<GazetteerPlace>();
        var byKey = new Dictionary<string, List<GazetteerPlace>>(StringComparer.Ordinal);
        if (Directory.Exists(folder))
            foreach (var path in Directory.EnumerateFiles(folder, "*.tsv").Where(p => Path.GetFileName(p) != FoldingFile).Order(StringComparer.Ordinal))
                foreach (var (cells, line) in Rows(path, Columns, faults))
                    Add(folding, places, byKey, cells, $"{Folder}/{Path.GetFileName(path)}", line, faults);
        return new Gazetteer(folding, places, byKey);
    }

    private static void Add(
        NameFolding folding, List<GazetteerPlace> places, Dictionary<string, List<GazetteerPlace>> byKey, string[] cells, string file, int line, ICollection<DataFault> faults)
    {
        if (!Enum.TryParse<PlacePrecision>(cells[1], ignoreCase: true, out var precision) || !TryPoint(cells[5], cells[6], out var point))
        {
            faults.Add(new DataFault(file, line, 1, $"expected a kind and a point (or none), found \"{cells[1]}\", \"{cells[5]}\", \"{cells[6]}\""));
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

    private static List<(string, string, string)> Folding(string folder, ICollection<DataFault> faults)
    {
        var path = Path.Combine(folder, FoldingFile);
        var rules = new List<(string, string, string)>();
        if (File.Exists(path))
            foreach (var (cells, line) in Rows(path, 3, faults))
                if (cells[1].Length == 0 || (cells[0] == "letters" && cells[1].Length > 2) || (cells[0] == "plain" && cells[2].Length != 1))
                    faults.Add(new DataFault($"{Folder}/{FoldingFile}", line, 1, $"rule \"{cells[0]}\" needs something to replace, letters at most two, and plain one letter in its place"));
                else
                    rules.Add((cells[0], cells[1], cells[2]));
        return rules;
    }

    /// <summary>Rows after the line of column names; comments start with #.</summary>
    private static IEnumerable<(string[] Cells, int Line)> Rows(string path, int columns, ICollection<DataFault> faults)
    {
        var (number, named) = (0, false);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (!named)
            {
                named = true;
                continue;
            }

            var cells = line.Split('\t');
            if (cells.Length == columns)
                yield return (cells, number);
            else
                faults.Add(new DataFault($"{Folder}/{Path.GetFileName(path)}", number, 1, $"expected {columns} cells parted by tabs, found {cells.Length}"));
        }
    }
}
