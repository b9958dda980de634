namespace Monitoring.Extracting.Words;

/// <summary>
/// For every word of a language, the tables in which a phrase starts with it, a bit each: a text is looked up once, and each table
/// is then tried only where one of its phrases may start. Filled while tables are loaded, only read afterwards.
/// </summary>
internal sealed class PhraseStarts
{
    private const int MostTables = 32;

    private uint[] _tables = [];
    private int _count;

    /// <summary>The bit of one more table.</summary>
    /// <exception cref="InvalidOperationException">When a language has more than 32 tables.</exception>
    public uint AddTable() =>
        _count < MostTables ? 1u << _count++ : throw new InvalidOperationException($"A language has at most {MostTables} tables of phrases.");

    /// <summary>Notes that a phrase of a table starts with a word.</summary>
    public void Add(uint table, int word)
    {
        if (word >= _tables.Length)
            Array.Resize(ref _tables, Math.Max(word + 1, 2 * _tables.Length));
        _tables[word] |= table;
    }

    /// <summary>The bits of the tables in which phrases start with a word; none for <see cref="Vocabulary.Unknown"/>.</summary>
    public uint Of(int word) => (uint)word < (uint)_tables.Length ? _tables[word] : 0;
}
