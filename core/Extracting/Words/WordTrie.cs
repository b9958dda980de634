namespace Monitoring.Extracting.Words;

/// <summary>Phrases as sequences of word numbers, and the longest of them that starts at a token.</summary>
/// <typeparam name="TValue">What a phrase stands for.</typeparam>
internal sealed class WordTrie<TValue>
{
    private readonly Dictionary<(int Node, int Word), int> _children = [];
    private readonly List<List<TValue>?> _values = [null];

    /// <summary>Adds a phrase; a phrase may have several values.</summary>
    public void Add(ReadOnlySpan<int> words, TValue value)
    {
        var node = 0;
        foreach (var word in words)
        {
            if (!_children.TryGetValue((node, word), out var child))
            {
                child = _values.Count;
                _values.Add(null);
                _children[(node, word)] = child;
            }

            node = child;
        }

        (_values[node] ??= []).Add(value);
    }

    /// <summary>The values of the longest phrase that starts at <paramref name="at"/>; none with length 0.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">First token of the phrase.</param>
    /// <param name="length">Its length in tokens.</param>
    public IReadOnlyList<TValue> Longest(ReadOnlySpan<Token> tokens, int at, out int length)
    {
        length = 0;
        IReadOnlyList<TValue> found = [];
        var node = 0;
        for (var i = at; i < tokens.Length && tokens[i].Word != Vocabulary.Unknown && _children.TryGetValue((node, tokens[i].Word), out node); i++)
        {
            if (_values[node] is not { } values)
                continue;
            found = values;
            length = i - at + 1;
        }

        return found;
    }
}
