namespace Monitoring.Extracting.Words;

/// <summary>
/// The folded words of one language's tables, each with a number. Filled while tables are loaded, only read afterwards,
/// so that texts are compared by numbers and unknown words cost no memory.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>The number of every word that no table has.</summary>
    public const int Unknown = -1;

    private readonly List<string> _words = [];
    private int[] _slots = new int[1024];

    /// <summary>How many words it has.</summary>
    public int Count => _words.Count;

    /// <summary>The folded form of a number.</summary>
    public string this[int word] => _words[word];

    /// <summary>The number of a folded word, or <see cref="Unknown"/>.</summary>
    public int Find(ReadOnlySpan<char> folded) => _slots[Slot(folded)] - 1;

    /// <summary>The number of a folded word, new when it had none. For loading tables only.</summary>
    public int Add(string folded)
    {
        if (Find(folded) is var number and not Unknown)
            return number;
        _words.Add(folded);
        if (2 * _words.Count >= _slots.Length)
            Grow();
        else
            _slots[Slot(folded)] = _words.Count;
        return _words.Count - 1;
    }

    private void Grow()
    {
        _slots = new int[2 * _slots.Length];
        for (var word = 0; word < _words.Count; word++)
            _slots[Slot(_words[word])] = word + 1;
    }

    /// <summary>Where the word is, or where it would go; at least half of the slots are free, so that words of any text end soon.</summary>
    private int Slot(ReadOnlySpan<char> folded)
    {
        var hash = 2166136261u;
        foreach (var c in folded)
            hash = (hash ^ c) * 16777619u;
        var slot = (int)(hash ^ (hash >> 15)) & (_slots.Length - 1);
        while (_slots[slot] != 0 && !folded.SequenceEqual(_words[_slots[slot] - 1]))
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }
}
