using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Monitoring.Alerting.Writing;

/// <summary>The words and templates of posts in one language: <c>data/posts/&lt;language&gt;/phrases.tsv</c>.</summary>
public sealed class PhraseBook
{
    private readonly FrozenDictionary<string, string> _phrases;
    private readonly List<(string Category, int From, int To)> _plurals = [];

    private PhraseBook(string language, FrozenDictionary<string, string> phrases)
    {
        Language = language;
        _phrases = phrases;
    }

    /// <summary>BCP 47 language.</summary>
    public string Language { get; }

    /// <summary>Every key, for checks of completeness.</summary>
    public IEnumerable<string> Keys => _phrases.Keys;

    /// <summary>Reads the phrases of one language.</summary>
    /// <exception cref="DataFileException">The table cannot be used.</exception>
    public static PhraseBook Load(string dataFolder, string language)
    {
        var file = $"posts/{language}/phrases.tsv";
        var phrases = new Dictionary<string, string>(StringComparer.Ordinal);
        var faults = new List<DataFault>();
        foreach (var row in TabbedTable.Read(dataFolder, file, TabbedForm.Of(2)))
        {
            if (!phrases.TryAdd(row.Cells[0], row.Cells[1].Replace("\\n", "\n", StringComparison.Ordinal)))
                faults.Add(new DataFault(file, row.Line, 1, $"key \"{row.Cells[0]}\" stands twice"));
        }

        var book = new PhraseBook(language, phrases.ToFrozenDictionary(StringComparer.Ordinal));
        book.ReadPlurals(file, faults);
        return faults.Count == 0 ? book : throw new DataFileException(faults);
    }

    /// <summary>True when there is such a phrase.</summary>
    public bool Has(string key) => _phrases.ContainsKey(key);

    /// <summary>A phrase without places to fill.</summary>
    /// <exception cref="DataFileException">There is no such phrase.</exception>
    public string this[string key] => _phrases.TryGetValue(key, out var phrase)
        ? phrase
        : throw new DataFileException([new DataFault($"posts/{Language}/phrases.tsv", 0, 0, $"the phrase \"{key}\" is missing")]);

    /// <summary>A phrase with its places filled; <c>{name}</c> stands for the value of that name.</summary>
    public Html Fill(string key, params ReadOnlySpan<(string Name, Html Value)> values)
    {
        var filled = new StringBuilder(this[key]);
        foreach (var (name, value) in values)
            filled.Replace("{" + name + "}", value.ToString());
        return Html.Trusted(filled.ToString());
    }

    /// <summary>A phrase of a word that is counted: <c>key.one</c>, <c>key.few</c> … <c>key.other</c>, by the language's plural rules.</summary>
    public Html Counted(string key, long count, params ReadOnlySpan<(string Name, Html Value)> values)
    {
        var form = $"{key}.{PluralOf(count)}";
        return Fill(Has(form) ? form : $"{key}.other", values);
    }

    /// <summary><c>a, b and c</c>.</summary>
    public Html List(IReadOnlyList<Html> items) => items.Count switch
    {
        0 => Html.Empty,
        1 => items[0],
        _ => Html.Trusted(string.Join(this["list.comma"], items.Take(items.Count - 1)) + this["list.and"] + items[^1]),
    };

    /// <summary>A whole number with the language's separators.</summary>
    public string Number(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return digits.Length <= 3 ? digits : number.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", this["number.separator"], StringComparison.Ordinal);
    }

    private string PluralOf(long count)
    {
        var rest = (int)(count % 100);
        foreach (var (category, from, to) in _plurals)
        {
            if ((count >= from && count <= to) || (count > 100 && from > 2 && rest >= from && rest <= to))
                return category;
        }

        return "other";
    }

    private void ReadPlurals(string file, List<DataFault> faults)
    {
        foreach (var (key, range) in _phrases.Where(phrase => phrase.Key.StartsWith("plural.", StringComparison.Ordinal)).OrderBy(phrase => phrase.Key, StringComparer.Ordinal))
        {
            var ends = range.Split('-');
            if (int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from) && int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var to))
                _plurals.Add((key["plural.".Length..], from, to));
            else
                faults.Add(new DataFault(file, 0, 0, $"{key}: found \"{range}\", expected a number or two with a hyphen"));
        }
    }
}
