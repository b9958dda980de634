using System.Collections.Frozen;
using System.Globalization;
using Monitoring.Reading.Outlining;

namespace Monitoring.Reading;

/// <summary>What a word is to a reader of pages: the second column of <c>data/reading/words/&lt;language&gt;.tsv</c>.</summary>
internal enum WordRole
{
    /// <summary>Month; value 1 to 12.</summary>
    Month,

    /// <summary>Half of the day behind a time; value 0 or 12 hours.</summary>
    HalfDay,

    /// <summary>Time zone; value in minutes east of Greenwich.</summary>
    Zone,

    /// <summary>Ending of a day's number.</summary>
    Ordinal,

    /// <summary>Word between the parts of a date.</summary>
    DateJoiner,

    /// <summary>Sign between hours and minutes.</summary>
    Hour,

    /// <summary>Word that nearly every text of the language has.</summary>
    Common,

    /// <summary>Begins a heading after which no text of the article follows.</summary>
    End,

    /// <summary>Begins a short line of furniture.</summary>
    Label,

    /// <summary>Begins a line or short paragraph that speaks of the site, not of the news.</summary>
    Aside,

    /// <summary>Stands anywhere in such a paragraph.</summary>
    Notice,
}

/// <summary>Words of languages and names of parts of pages, from <c>data/reading</c>.</summary>
internal sealed class ReadingWords
{
    /// <summary>Word, role and perhaps a value.</summary>
    private static readonly TabbedForm Form = new(2, 3) { NamesSource = true, NoEmptyCell = true };

    private readonly FrozenDictionary<(WordRole Role, string Form), int> _values;

    private ReadingWords(HintTable hints, FrozenDictionary<string, FrozenSet<string>> common, FrozenDictionary<(WordRole, string), int> values)
    {
        Hints = hints;
        Common = common;
        _values = values;
    }

    /// <summary>What names of parts of a page mean.</summary>
    public HintTable Hints { get; }

    /// <summary>Common words by language.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Common { get; }

    /// <summary>The value of a form in lower case in a role, in any language; null when it has none. Words without a value have 0.</summary>
    public int? Value(WordRole role, string form) => _values.TryGetValue((role, form), out var value) ? value : null;

    /// <summary>All forms of a role.</summary>
    public IEnumerable<string> Forms(WordRole role) => _values.Keys.Where(key => key.Role == role).Select(key => key.Form);

    /// <summary>Loads the tables.</summary>
    /// <param name="dataFolder">The folder <c>data</c>.</param>
    /// <exception cref="DataFileException">A table is missing or faulty; all faults together.</exception>
    public static ReadingWords Load(string dataFolder)
    {
        var faults = new List<DataFault>();
        var hints = HintTable.Of(LoadHints(dataFolder, faults));
        var rows = LoadWords(dataFolder, faults);
        if (faults.Count > 0)
            throw new DataFileException(faults);
        var common = rows.Where(row => row.Role == WordRole.Common).GroupBy(row => row.Language, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(row => row.Form).ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        return new ReadingWords(hints, common, rows.DistinctBy(row => (row.Role, row.Form)).ToFrozenDictionary(row => (row.Role, row.Form), row => row.Value));
    }

    private static IEnumerable<KeyValuePair<string, Hint>> LoadHints(string dataFolder, List<DataFault> faults)
    {
        const string file = "reading/hints.tsv";
        foreach (var row in TabbedTable.Read(dataFolder, file, Form, faults))
        {
            if (Enum.TryParse<Hint>(row[1], ignoreCase: true, out var hint))
                yield return KeyValuePair.Create(row[0], hint);
            else
                faults.Add(new DataFault(file, row.Line, row.Column(1), $"found \"{row[1]}\", expected one of {string.Join(", ", Enum.GetNames<Hint>())}"));
        }
    }

    private static List<Word> LoadWords(string dataFolder, List<DataFault> faults)
    {
        var words = new List<Word>();
        var folder = Path.Combine(dataFolder, "reading", "words");
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).ToArray() : [])
        {
            var file = $"reading/words/{Path.GetFileName(path)}";
            foreach (var row in TabbedTable.Read(dataFolder, file, Form, faults))
            {
                if (Enum.TryParse<WordRole>(row[1], ignoreCase: true, out var role))
                    words.Add(new Word(Path.GetFileNameWithoutExtension(path), row[0].ToLowerInvariant(), role, ValueOf(row, file, faults)));
                else
                    faults.Add(new DataFault(file, row.Line, row.Column(1), $"found \"{row[1]}\", expected one of {string.Join(", ", Enum.GetNames<WordRole>())}"));
            }
        }
        if (words.Count == 0)
            faults.Add(new DataFault("reading/words", 0, 0, "there are no words of any language"));
        return words;
    }

    private static int ValueOf(TabbedRow row, string file, List<DataFault> faults)
    {
        if (row.Cells.Count < 3)
            return 0;
        if (!int.TryParse(row[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            faults.Add(new DataFault(file, row.Line, row.Column(2), $"found \"{row[2]}\", expected a whole number"));
        return value;
    }

    private sealed record Word(string Language, string Form, WordRole Role, int Value);
}
