namespace Monitoring.Extracting.Words;

/// <summary>
/// The folded words of one language's tables, each with a number. Filled while tables are loaded, only read afterwards,
/// so that texts are compared by numbers and unknown words cost no memory.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>The number of every word that no table has.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _words = [];

    /// <summary>An empty vocabulary.</summary>
    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many words it has.</summary>
    public int Count => _words.Count;

    /// <summary>The folded form of a number.</summary>
    public string this[int word] => _words[word];

    /// <summary>The number of a folded word, or <see cref="Unknown"/>.</summary>
    public int Find(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var number) ? number : Unknown;

    /// <summary>The number of a folded word, new when it had none. For loading tables only.</summary>
    public int Add(string folded)
    {
        if (_numbers.TryGetValue(folded, out var number))
            return number;
        _words.Add(folded);
        return _numbers[folded] = _words.Count - 1;
    }
}
