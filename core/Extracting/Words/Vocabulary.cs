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
    private Slot[] _slots = new Slot[1024];

    /// <summary>How many words it has.</summary>
    public int Count => _words.Count;

    /// <summary>The folded form of a number.</summary>
    public string this[int word] => _words[word];

    /// <summary>The number of a folded word, or <see cref="Unknown"/>.</summary>
    public int Find(ReadOnlySpan<char> folded) => SlotOf(folded, WordHash.Of(folded)).Number - 1;

    /// <summary>The number of a folded word, or <see cref="Unknown"/>.</summary>
    /// <param name="folded">The word.</param>
    /// <param name="hash">Its <see cref="WordHash"/>.</param>
    public int Find(ReadOnlySpan<char> folded, uint hash) => SlotOf(folded, hash).Number - 1;

    /// <summary>The number of a folded word, new when it had none. For loading tables only.</summary>
    public int Add(string folded)
    {
        if (Find(folded) is var number and not Unknown)
            return number;
        _words.Add(folded);
        if (2 * _words.Count >= _slots.Length)
            Grow();
        else
            Fill(_words.Count - 1);
        return _words.Count - 1;
    }

    private void Grow()
    {
        _slots = new Slot[2 * _slots.Length];
        for (var word = 0; word < _words.Count; word++)
            Fill(word);
    }

    private void Fill(int word)
    {
        var hash = WordHash.Of(_words[word]);
        SlotOf(_words[word], hash) = new Slot(hash, word + 1, _words[word]);
    }

    /// <summary>Where the word is, or where it would go; at least half of the slots are free, so that words of any text end soon.</summary>
    private ref Slot SlotOf(ReadOnlySpan<char> folded, uint hash)
    {
        var slots = _slots;
        var at = (int)hash & (slots.Length - 1);
        while (slots[at].Number != 0 && (slots[at].Hash != hash || !folded.SequenceEqual(slots[at].Word)))
            at = (at + 1) & (slots.Length - 1);
        return ref slots[at];
    }

    /// <param name="Hash">The hash of the word.</param>
    /// <param name="Number">Its number and one; 0 while the slot is free.</param>
    /// <param name="Word">The word.</param>
    private readonly record struct Slot(uint Hash, int Number, string? Word);
}
