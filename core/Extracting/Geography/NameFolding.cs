using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Monitoring.Extracting.Geography;

/// <summary>
/// Folds the spellings of one name to one key by the rules of <c>data/gazetteer/folding.tsv</c>: case, marks, hyphens, articles,
/// endings, doubled letters, vowels that transliterations write in several ways. The order of the rules is told in that file.
/// </summary>
internal sealed class NameFolding
{
    /// <summary>A word keeps at least this many letters when an ending or a prefix is taken away, or short names would all be one.</summary>
    private const int LeastRest = 3;

    /// <summary>What a dropped character folds to.</summary>
    private const char Nothing = '\0';

    /// <summary>Longer words are no place names and are cut here.</summary>
    private const int LongestWord = 48;

    /// <summary>Characters below this are looked up in arrays.</summary>
    private const int Ascii = 128;

    private readonly FrozenDictionary<char, char> _unmarked;
    private readonly FrozenSet<char> _dropped;
    private readonly FrozenSet<char> _spaces;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _articles;
    private readonly string[] _prefixes;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly (string From, string To)[] _endings;
    private readonly FrozenDictionary<char, string> _single;
    private readonly FrozenDictionary<(char, char), string> _double;
    private readonly char[] _plain = new char[Ascii];
    private readonly bool[] _folds = new bool[Ascii];

    /// <summary>The folding that a table describes.</summary>
    /// <param name="rules">Rows of the table: rule, what is replaced, what replaces it.</param>
    public NameFolding(IReadOnlyCollection<(string Rule, string From, string To)> rules)
    {
        _unmarked = Of("plain").SelectMany(r => r.From.Select(marked => (marked, r.To[0]))).ToFrozenDictionary(pair => pair.marked, pair => pair.Item2);
        _dropped = Of("drop").Select(r => r.From[0]).ToFrozenSet();
        _spaces = Of("space").Select(r => r.From[0]).ToFrozenSet();
        _articles = Of("article").Select(r => r.From).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _prefixes = [.. Of("prefix").Select(r => r.From)];
        _words = Of("token").DistinctBy(r => r.From).ToFrozenDictionary(r => r.From, r => r.To, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _endings = [.. Of("ending").Select(r => (r.From, r.To)).OrderByDescending(r => r.From.Length)];
        _single = Of("letters").Where(r => r.From.Length == 1).ToFrozenDictionary(r => r.From[0], r => r.To);
        _double = Of("letters").Where(r => r.From.Length == 2).ToFrozenDictionary(r => (r.From[0], r.From[1]), r => r.To);
        for (var c = '\0'; c < Ascii; c++)
            (_plain[c], _folds[c]) = (PlainOf(c), _single.ContainsKey(c) || _double.Keys.Any(pair => pair.Item1 == c));

        IEnumerable<(string Rule, string From, string To)> Of(string rule) => rules.Where(r => r.Rule == rule);
    }

    /// <summary>The key of a name; empty when nothing of it is a letter or a digit.</summary>
    public string Key(string name)
    {
        var plain = Plain(name);
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var key = new StringBuilder(plain.Length);
        Span<char> folded = stackalloc char[LongestWord * 2];
        for (var i = 0; i < words.Length; i++)
            if (i == words.Length - 1 || !IsArticle(words[i]))
                key.Append(folded[..Word(words[i], folded)]);
        return key.ToString();
    }

    /// <summary>Whether a plain word vanishes when another word follows.</summary>
    public bool IsArticle(ReadOnlySpan<char> plainWord) => _articles.Contains(plainWord);

    /// <summary>Whether a word as it stands in a text is an article.</summary>
    public bool IsArticleWord(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        return word.Length <= LongestWord && _articles.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    /// <summary>Lower case, without marks; hyphens and other marks are spaces.</summary>
    public string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            var folded = c < Ascii ? _plain[c] : PlainOf(c);
            if (folded != Nothing)
                plain.Append(folded);
        }

        return plain.ToString();
    }

    /// <summary>One word of a text as <see cref="Plain"/> makes it, without spaces inside.</summary>
    /// <param name="word">The word as it stands in the text.</param>
    /// <param name="plain">Room for twice the word.</param>
    public ReadOnlySpan<char> PlainWord(ReadOnlySpan<char> word, Span<char> plain)
    {
        if (!System.Text.Ascii.IsValid(word))
            return Plain(word.ToString()).Replace(" ", "", StringComparison.Ordinal);
        var length = 0;
        foreach (var c in word)
            if (_plain[c] is not Nothing and not ' ')
                plain[length++] = _plain[c];
        return plain[..length];
    }

    private char PlainOf(char c)
    {
        if (_unmarked.TryGetValue(char.ToLowerInvariant(c), out var unmarked))
            return unmarked;
        if (_dropped.Contains(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            return Nothing;
        return _spaces.Contains(c) || !char.IsLetterOrDigit(c) ? ' ' : char.ToLowerInvariant(c);
    }

    /// <summary>Folds one plain word.</summary>
    /// <param name="plainWord">From <see cref="Plain"/>.</param>
    /// <param name="folded">Room for twice the word.</param>
    /// <returns>The length of the folded word.</returns>
    public int Word(ReadOnlySpan<char> plainWord, Span<char> folded)
    {
        var word = plainWord[..Math.Min(plainWord.Length, LongestWord - 2)];
        foreach (var prefix in _prefixes)
            if (word.Length - prefix.Length >= LeastRest && word.StartsWith(prefix, StringComparison.Ordinal))
            {
                word = word[prefix.Length..];
                break;
            }

        if (_words.TryGetValue(word, out var whole))
        {
            whole.CopyTo(folded);
            return whole.Length;
        }

        Span<char> ended = stackalloc char[LongestWord];
        return Letters(ended[..Ending(word, ended)], folded);
    }

    private int Ending(ReadOnlySpan<char> word, Span<char> ended)
    {
        word.CopyTo(ended);
        foreach (var (from, to) in _endings)
            if (word.Length - from.Length >= LeastRest && word.EndsWith(from, StringComparison.Ordinal))
            {
                to.CopyTo(ended[(word.Length - from.Length)..]);
                return word.Length - from.Length + to.Length;
            }

        return word.Length;
    }

    private int Letters(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] < Ascii && !_folds[word[i]])
            {
                Append(word[i], folded, ref length);
                continue;
            }

            if (i + 1 < word.Length && _double.TryGetValue((word[i], word[i + 1]), out var to))
                i++;
            else if (!_single.TryGetValue(word[i], out to))
            {
                Append(word[i], folded, ref length);
                continue;
            }

            foreach (var c in to)
                Append(c, folded, ref length);
        }

        return length;
    }

    private static void Append(char c, Span<char> folded, ref int length)
    {
        if ((length == 0 || folded[length - 1] != c) && length < folded.Length)
            folded[length++] = c;
    }
}
