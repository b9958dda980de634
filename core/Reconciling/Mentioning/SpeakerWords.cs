namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// Tells organisations and offices from persons among those whom a report cites; the words are data: <c>data/origins/speakers.tsv</c>.
/// What it does not know it takes for a person: a body without its name is a small loss, a mourner's name in a post is not.
/// </summary>
public sealed class SpeakerWords
{
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal)
    {
        ["body"] = new(StringComparer.OrdinalIgnoreCase),
        ["role"] = new(StringComparer.OrdinalIgnoreCase),
        ["common"] = new(StringComparer.OrdinalIgnoreCase),
        ["private"] = new(StringComparer.OrdinalIgnoreCase),
        ["of"] = new(StringComparer.OrdinalIgnoreCase),
    };

    private SpeakerWords()
    {
    }

    /// <summary>Reads the table: language, kind, words parted by <c>|</c>.</summary>
    /// <exception cref="DataFileException">The table cannot be used.</exception>
    public static SpeakerWords Load(string dataFolder)
    {
        const string file = "origins/speakers.tsv";
        var words = new SpeakerWords();
        var faults = new List<DataFault>();
        foreach (var row in TabbedTable.Read(dataFolder, file, TabbedForm.Of(3)))
        {
            if (words._words.TryGetValue(row.Cells[1], out var kind))
                kind.UnionWith(row.Cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            else
                faults.Add(new DataFault(file, row.Line, 1, $"found \"{row.Cells[1]}\", expected body, role, common, private or of"));
        }

        return faults.Count == 0 ? words : throw new DataFileException(faults);
    }

    /// <summary>What the cited words stand for, and the words by which a post may name it: without the names of persons.</summary>
    /// <param name="cited">Verbatim from the text.</param>
    public (SpeakerKind Kind, string Name) Of(string cited)
    {
        var words = cited.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!HasName(words))
            return (Array.Exists(words, word => Is("private", word)) ? SpeakerKind.Private : SpeakerKind.Unnamed, cited);
        var role = Array.FindIndex(words, word => Is("role", word));
        var office = role >= 0 && !IsJoined(words, role) ? words[..(role + 1)] : words;
        var named = Has("body", words) || (role >= 0 && HasName(office));
        return named && HasName(office) && !Array.Exists(office, word => Is("private", word)) ? (SpeakerKind.Body, Written(office)) : (SpeakerKind.Private, cited);
    }

    /// <summary>"the governor of Hatay", "a spokesman for the ministry": what follows the role is its office, and no name.</summary>
    private bool IsJoined(string[] words, int role) => role + 1 < words.Length && Is("of", words[role + 1]);

    /// <summary>A word with a capital that is none of those that open a sentence; in a script without capitals every word may be a name.</summary>
    private bool HasName(string[] words) => Array.Exists(words, word => char.IsUpper(word[0])
        ? !(word == words[0] && Is("common", word) && !IsAbbreviation(word))
        : !word.Any(unit => char.IsLower(unit) || char.IsUpper(unit)) && word.Any(char.IsLetter) && !Is("common", word) && !Is("private", word));

    private static bool IsAbbreviation(string word) => word.Length > 1 && word.All(unit => !char.IsLower(unit));

    /// <summary>"The governor of …" within a sentence; "A" and "An" say nothing of an office.</summary>
    private string Written(string[] words) =>
        words.Length > 1 && Is("common", words[0]) && words[0].Length <= 3 && !IsAbbreviation(words[0]) ? string.Join(' ', [words[0].ToLowerInvariant(), .. words[1..]]) : string.Join(' ', words);

    /// <summary>One of its words, or two or three side by side.</summary>
    private bool Has(string kind, string[] words)
    {
        for (var at = 0; at < words.Length; at++)
            if (Is(kind, words[at]) || (at + 1 < words.Length && Is(kind, $"{words[at]} {words[at + 1]}")))
                return true;
        return false;
    }

    private bool Is(string kind, string word) => _words[kind].Contains(word.Trim('(', ')', '"', '\'', '’', '.', ',')) || (word.EndsWith("'s", StringComparison.Ordinal) && _words[kind].Contains(word[..^2]));
}
