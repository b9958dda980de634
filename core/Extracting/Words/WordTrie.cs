namespace Monitoring.Extracting.Words;

/// <summary>Phrases as sequences of word numbers, and the longest of them that starts at a token.</summary>
/// <typeparam name="TValue">What a phrase stands for.</typeparam>
/// <param name="starts">Where the first words of its phrases are noted.</param>
internal sealed class WordTrie<TValue>(PhraseStarts starts)
{
    private Node?[] _roots = [];

    /// <summary>Where the first words of its phrases are noted.</summary>
    public PhraseStarts Starts { get; } = starts;

    /// <summary>Its bit in <see cref="Starts"/>.</summary>
    public uint Table { get; } = starts.AddTable();

    /// <summary>Adds a phrase; a phrase may have several values.</summary>
    public void Add(ReadOnlySpan<int> words, TValue value)
    {
        var node = Root(words[0]);
        foreach (var word in words[1..])
            node = node.After(word) ?? node.Add(word);
        node.Values = [.. node.Values ?? [], value];
    }

    /// <summary>The values of the longest phrase that starts at <paramref name="at"/>; none with length 0.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">First token of the phrase.</param>
    /// <param name="length">Its length in tokens.</param>
    public TValue[] Longest(ReadOnlySpan<Token> tokens, int at, out int length)
    {
        length = 0;
        TValue[] found = [];
        var node = (uint)tokens[at].Word < (uint)_roots.Length ? _roots[tokens[at].Word] : null;
        for (var end = at + 1; node is not null; end++)
        {
            if (node.Values is { } values)
                (found, length) = (values, end - at);
            node = end < tokens.Length ? node.After(tokens[end].Word) : null;
        }

        return found;
    }

    private Node Root(int word)
    {
        if (word >= _roots.Length)
            Array.Resize(ref _roots, Math.Max(word + 1, 2 * _roots.Length));
        Starts.Add(Table, word);
        return _roots[word] ??= new Node();
    }

    private sealed class Node
    {
        private int[] _words = [];
        private Node[] _next = [];

        internal TValue[]? Values { get; set; }

        internal Node? After(int word) => _words.Length > 0 && Array.IndexOf(_words, word) is >= 0 and var at ? _next[at] : null;

        internal Node Add(int word)
        {
            (_words, _next) = ([.. _words, word], [.. _next, new Node()]);
            return _next[^1];
        }
    }
}
