using System.Collections.Concurrent;
using System.Text;
using Monitoring.Extracting.Attributes;
using Monitoring.Extracting.Geography;

namespace Monitoring.Reconciling;

/// <summary>
/// Brings spellings of one place name together for comparing, never for showing: articles, doubled letters, long
/// vowels and endings. The rules are data: <c>data/places/spelling.tsv</c>.
/// </summary>
public sealed class PlaceNames
{
    private readonly HashSet<string> _dropped = new(StringComparer.Ordinal);
    private readonly List<string> _prefixLetters = [];
    private readonly List<string> _vowels = [];
    private readonly List<(string From, string To)> _letters = [];
    private readonly List<(string From, string To)> _endings = [];
    private readonly ConcurrentDictionary<string, string> _folded = new(StringComparer.Ordinal);

    private readonly Gazetteer _gazetteer;

    private PlaceNames(Gazetteer gazetteer) => _gazetteer = gazetteer;

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFileException">The table cannot be used.</exception>
    public static PlaceNames Load(string dataFolder)
    {
        const string file = "places/spelling.tsv";
        var faults = new List<DataFault>();
        var names = new PlaceNames(SharedGazetteer.Of(dataFolder, faults));
        foreach (var row in TabbedTable.Read(dataFolder, file, TabbedForm.Of(3)))
        {
            if (!names.Add(row.Cells[0], row.Cells[1], row.Cells[2]))
                faults.Add(new DataFault(file, row.Line, 1, $"found \"{row.Cells[0]}\", expected prefix, prefixLetters, word, letters, vowel or ending"));
        }

        return faults.Count == 0 ? names : throw new DataFileException(faults);
    }

    /// <summary>The folded form: equal for spellings of one name.</summary>
    public string Fold(string name) => _folded.GetOrAdd(name, FoldAnew);

    /// <summary>The folded name of a place: the gazetteer's, else that of the text.</summary>
    public string Fold(Extracting.FigurePlace place) => Fold(place.Name ?? place.Text);

    /// <summary>The folded form without its vowels: what is left of a name that no gazetteer knows in any spelling.</summary>
    public string Skeleton(string name)
    {
        var folded = Fold(name);
        foreach (var vowel in _vowels)
            folded = folded.Replace(vowel, string.Empty, StringComparison.Ordinal);
        return folded;
    }

    /// <summary>True when the gazetteer has both as names of one town or village ("Tadmur", "Palmyra").</summary>
    /// <param name="one">A name in any spelling.</param>
    /// <param name="other">Another one.</param>
    /// <param name="adm1">Governorate that it must lie in; null: any.</param>
    public bool AreOneTown(string one, string other, string? adm1)
    {
        var known = _gazetteer.All(other);
        return known.Count > 0 && _gazetteer.All(one).Any(place => !place.IsArea && known.Contains(place) && (adm1 is null || place.Adm1 is null || Fold(place.Adm1) == Fold(adm1)));
    }

    private bool Add(string kind, string from, string to)
    {
        switch (kind)
        {
            case "prefix" or "word":
                _dropped.Add(from);
                return true;
            case "prefixLetters":
                _prefixLetters.Add(from);
                return true;
            case "letters":
                _letters.Add((from, to));
                return true;
            case "vowel":
                _vowels.Add(from);
                return true;
            case "ending":
                _endings.Add((from, to));
                return true;
            default:
                return false;
        }
    }

    private string FoldAnew(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var word in Words(name))
        {
            if (!_dropped.Contains(word))
                folded.Append(FoldWord(word));
        }

        return folded.Length > 0 ? folded.ToString() : string.Concat(Words(name));
    }

    private string FoldWord(string word)
    {
        foreach (var prefix in _prefixLetters)
        {
            if (word.Length > prefix.Length + 2 && word.StartsWith(prefix, StringComparison.Ordinal))
                word = word[prefix.Length..];
        }

        foreach (var (from, to) in _endings)
        {
            if (word.Length > from.Length + 2 && word.EndsWith(from, StringComparison.Ordinal))
                word = string.Concat(word.AsSpan(0, word.Length - from.Length), to);
        }

        foreach (var (from, to) in _letters)
            word = word.Replace(from, to, StringComparison.Ordinal);
        return Undouble(word);
    }

    private static string Undouble(string word)
    {
        var single = new StringBuilder(word.Length);
        foreach (var unit in word)
        {
            if (single.Length == 0 || single[^1] != unit)
                single.Append(unit);
        }

        return single.ToString();
    }

    private static IEnumerable<string> Words(string name)
    {
        var word = new StringBuilder();
        foreach (var unit in name)
        {
            // Apostrophes and marks of ayn stand inside words and count for nothing; hyphens part the article.
            if (char.IsLetterOrDigit(unit))
                word.Append(char.ToLowerInvariant(unit));
            else if ((char.IsWhiteSpace(unit) || char.GetUnicodeCategory(unit) == System.Globalization.UnicodeCategory.DashPunctuation) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }
}
