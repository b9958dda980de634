namespace Monitoring.Extracting.Words;

/// <summary>
/// Phrases as sequences of word numbers, and the longest of them that starts at a token. Most tokens start no phrase: the first
/// word is looked up in an array, and only words that phrases go on from in a dictionary.
/// </summary>
/// <typeparam name="TValue">What a phrase stands for.</typeparam>
internal sealed class WordTrie<TValue>
{
    private readonly Dictionary<long, int> _children = [];
    private readonly List<Node> _nodes = [default];
    private int[] _roots = [];

    /// <summary>Adds a phrase; a phrase may have several values.</summary>
    public void Add(ReadOnlySpan<int> words, TValue value)
    {
        var node = 0;
        for (var i = 0; i < words.Length; i++)
            node = i == 0 ? Root(words[0]) : Child(node, words[i]);
        _nodes[node] = _nodes[node] with { Values = [.. _nodes[node].Values ?? [], value] };
    }

    /// <summary>The values of the longest phrase that starts at <paramref name="at"/>; none with length 0.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">First token of the phrase.</param>
    /// <param name="length">Its length in tokens.</param>
    public TValue[] Longest(ReadOnlySpan<Token> tokens, int at, out int length)
    {
        length = 0;
        TValue[] found = [];
        if ((uint)tokens[at].Word >= (uint)_roots.Length || _roots[tokens[at].Word] is not (> 0 and var node))
            return found;
        for (var end = at + 1; ; end++)
        {
            if (_nodes[node].Values is { } values)
                (found, length) = (values, end - at);
            if (!_nodes[node].GoesOn || end >= tokens.Length || tokens[end].Word == Vocabulary.Unknown || !_children.TryGetValue(Key(node, tokens[end].Word), out node))
                return found;
        }
    }

    private int Root(int word)
    {
        if (word >= _roots.Length)
            Array.Resize(ref _roots, Math.Max(word + 1, 2 * _roots.Length));
        return _roots[word] > 0 ? _roots[word] : _roots[word] = New();
    }

    private int Child(int node, int word)
    {
        if (_children.TryGetValue(Key(node, word), out var child))
            return child;
        _nodes[node] = _nodes[node] with { GoesOn = true };
        return _children[Key(node, word)] = New();
    }

    private int New()
    {
        _nodes.Add(default);
        return _nodes.Count - 1;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private readonly record struct Node(TValue[]? Values, bool GoesOn);
}
