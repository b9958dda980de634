using System.Collections.Frozen;
using System.Globalization;

namespace Monitoring.Extracting.Attributes;

/// <summary>The actors of <c>data/actors</c>.</summary>
public sealed class ActorTable
{
    /// <summary>Stands for those of whom a text says that nobody knows who they are; it is in no row.</summary>
    public const string Unknown = "unknown";

    /// <summary>Kind of a state's forces.</summary>
    internal const string State = "state";

    private const string File = "actors/actors.tsv";
    private static readonly TabbedForm Form = TabbedForm.Of("id", "code", "name", "from", "to", "strikes", "kind", "country", "own");

    private readonly FrozenDictionary<string, Actor> _byId;
    private readonly FrozenDictionary<string, Actor[]> _byCode;
    private readonly ILookup<string, Actor> _byCountry;

    private ActorTable(IReadOnlyList<Actor> actors)
    {
        _byId = actors.DistinctBy(a => a.Id).ToFrozenDictionary(a => a.Id, StringComparer.Ordinal);
        _byCountry = actors.ToLookup(a => a.Country, StringComparer.Ordinal);
        _byCode = actors.GroupBy(a => a.Code).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>An actor by the id of its row; null when there is none.</summary>
    public Actor? this[string id] => _byId.GetValueOrDefault(id);

    /// <summary>Reads the table.</summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <exception cref="DataFileException">When it has a fault: all of them together.</exception>
    public static ActorTable Load(string dataFolder)
    {
        var faults = new List<DataFault>();
        var table = Load(dataFolder, faults);
        return faults.Count == 0 ? table : throw new DataFileException(faults);
    }

    /// <summary>
    /// How a belligerent of a figure is shown: the neutral name that is valid on the day of harm, or, for one that no table
    /// knows, the text's own words in quotation marks.
    /// </summary>
    /// <param name="belligerent">An element of <see cref="Figure.Belligerents"/>.</param>
    /// <param name="dayOfHarm">Null when unknown: the first row of the code is taken.</param>
    public string DisplayName(string belligerent, DateOnly? dayOfHarm) => _byCode.TryGetValue(belligerent, out var rows)
        ? Actor.MeantOn(rows, dayOfHarm)!.Name
        : $"\"{belligerent}\"";

    /// <summary>The row that a code, or the id of a row, means on a day; null when no table knows it.</summary>
    /// <param name="belligerent">An element of <see cref="Figure.Belligerents"/>.</param>
    /// <param name="dayOfHarm">Null when unknown: the first row of the code is taken.</param>
    public Actor? Meant(string belligerent, DateOnly? dayOfHarm) => _byCode.TryGetValue(belligerent, out var rows)
        ? Actor.MeantOn(rows, dayOfHarm)
        : this[belligerent];

    /// <summary>The actors of a kind that the general names of a country's reports mean.</summary>
    internal IEnumerable<Actor> Of(string country, string kind) => _byCountry[country].Where(actor => actor.Kind == kind);

    /// <summary>What the plain "strikes" of a belligerent are; null when that is not known.</summary>
    internal Means? StrikesOf(string belligerent) => _byCode.TryGetValue(belligerent, out var rows) ? rows[0].Strikes : null;

    internal static ActorTable Load(string dataFolder, ICollection<DataFault> faults)
    {
        var actors = new List<Actor>();
        foreach (var row in TabbedTable.Read(dataFolder, File, Form, faults))
            if (Read(row.Cells) is { } actor && actors.All(a => a.Id != actor.Id))
                actors.Add(actor);
            else
                faults.Add(new DataFault(File, row.Line, 1, "expected an id not seen before, code, name, two ISO days or none, a means or none, a kind, a country or none, a group or none"));

        return new ActorTable(actors);
    }

    private static Actor? Read(IReadOnlyList<string> cells)
    {
        if (cells.Take(3).Any(c => c.Length == 0) || !Day(cells[3], out var from) || !Day(cells[4], out var to))
            return null;
        Means? strikes = null;
        VictimGroup? own = null;
        return Read(cells[5], ref strikes) && Read(cells[8], ref own) ? new Actor(cells[0], cells[1], cells[2], from, to, strikes, cells[6], cells[7], own) : null;
    }

    private static bool Read<T>(string cell, ref T? value)
        where T : struct, Enum
    {
        if (cell.Length == 0)
            return true;
        if (!Enum.TryParse<T>(cell, ignoreCase: true, out var read))
            return false;
        value = read;
        return true;
    }

    private static bool Day(string cell, out DateOnly? day)
    {
        var read = DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        day = read ? date : null;
        return read || cell.Length == 0;
    }
}
