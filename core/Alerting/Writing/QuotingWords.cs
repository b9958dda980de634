using System.Collections.Frozen;

namespace Monitoring.Alerting.Writing;

/// <summary>The table <c>data/posts/quoting.tsv</c>: words that stand beside names of victims, and graphic words.</summary>
internal sealed class QuotingWords
{
    private const string File = "posts/quoting.tsv";
    private static readonly TabbedForm Form = TabbedForm.Of(3);
    private readonly FrozenDictionary<QuotingCue, string[]> _phrases;
    private readonly FrozenDictionary<QuotingCue, FrozenSet<string>> _sets;

    private QuotingWords(ILookup<QuotingCue, string> words)
    {
        _phrases = Enum.GetValues<QuotingCue>().ToFrozenDictionary(cue => cue, cue => words[cue].ToArray());
        _sets = _phrases.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFileException">The table cannot be used.</exception>
    public static QuotingWords Load(string dataFolder)
    {
        var faults = new List<DataFault>();
        var words = new List<(QuotingCue Cue, string Words)>();
        foreach (var row in TabbedTable.Read(dataFolder, File, Form, faults))
        {
            if (Enum.TryParse<QuotingCue>(row.Cells[0], ignoreCase: true, out var cue))
                words.Add((cue, row.Cells[2]));
            else
                faults.Add(new DataFault(File, row.Line, 1, $"found \"{row.Cells[0]}\", expected one of {string.Join(", ", Enum.GetNames<QuotingCue>())}"));
        }

        return faults.Count == 0 ? new QuotingWords(words.ToLookup(one => one.Cue, one => one.Words)) : throw new DataFileException(faults);
    }

    /// <summary>True when the word is one of that kind.</summary>
    public bool Is(QuotingCue cue, string word) => _sets[cue].Contains(word);

    /// <summary>Where words of a kind stand in a sentence: first unit and length, whole words only.</summary>
    public IEnumerable<(int Start, int Length)> Find(QuotingCue cue, string sentence)
    {
        foreach (var words in _phrases[cue])
        {
            for (var at = sentence.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = sentence.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (IsWhole(sentence, at, words))
                    yield return (at, words.Length);
            }
        }
    }

    /// <summary>True when words of a kind begin at that unit of the sentence.</summary>
    public bool Begins(QuotingCue cue, string sentence, int at) =>
        Array.Exists(_phrases[cue], words => string.Compare(sentence, at, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0 && IsWhole(sentence, at, words));

    /// <summary>True when words of a kind end right before that unit of the sentence.</summary>
    public bool Ends(QuotingCue cue, string sentence, int end) =>
        Array.Exists(_phrases[cue], words => end >= words.Length && string.Compare(sentence, end - words.Length, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) == 0 && IsWhole(sentence, end - words.Length, words));

    private static bool IsWhole(string sentence, int at, string words)
    {
        var end = at + words.Length;
        var starts = at == 0 || !char.IsLetter(sentence[at - 1]) || !char.IsLetter(words[0]);
        return starts && (end == sentence.Length || !char.IsLetter(sentence[end]));
    }
}
