using Monitoring.Extracting.Geography;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Reads the names that start at a token: capitalised words with their articles, hyphens and apostrophes.</summary>
internal sealed class NameRun
{
    /// <summary>No name of a place has more words.</summary>
    private const int LongestName = 6;

    private const int LongestWord = 48;

    /// <summary>"Omar oil field": ordinary words at the end of a name.</summary>
    private const int MostOrdinary = 2;

    private readonly Document _document;
    private readonly Gazetteer _gazetteer;
    private readonly Tagging _words;
    private readonly Dictionary<int, (IReadOnlyList<GazetteerPlace> Places, int End)> _read = [];
    private readonly char[] _key = new char[LongestName * LongestWord * 2];

    /// <summary>A reader for one text.</summary>
    /// <param name="document">The text.</param>
    /// <param name="gazetteer">Names of places.</param>
    /// <param name="words">Words around names of places: some end a name, though they are capitalised ("in Kabul Friday").</param>
    public NameRun(Document document, Gazetteer gazetteer, Tagging words)
    {
        _document = document;
        _gazetteer = gazetteer;
        _words = words;
    }

    /// <summary>Whether a name may start here.</summary>
    public bool Starts(int token) =>
        IsCapital(token) || (_document.IsSymbol(token + 1, '-') && IsCapital(token + 2) && IsArticle(token));

    /// <summary>The places of the longest known name that starts at a token.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="end">One past its last token; <paramref name="first"/> when no name is known.</param>
    public IReadOnlyList<GazetteerPlace> Longest(int first, out int end)
    {
        if (_read.TryGetValue(first, out var read))
        {
            end = read.End;
            return read.Places;
        }

        var places = Read(first, out end);
        _read[first] = (places, end);
        return places;
    }

    private IReadOnlyList<GazetteerPlace> Read(int first, out int end)
    {
        end = first;
        IReadOnlyList<GazetteerPlace> found = [];
        var length = 0;
        var words = 0;
        Span<char> room = stackalloc char[LongestWord * 2];
        for (var token = first; token < _document.Tokens.Length && words < LongestName;)
        {
            if (!Continues(token, first))
            {
                if (token > first && Ordinary(token, length, room) is { Places.Count: > 0 } described)
                    (found, end) = described;
                break;
            }

            var next = WordEnd(token);
            var plain = Plain(token, next, room);
            words++;
            var before = length;
            length += _gazetteer.Folding.Word(plain, _key.AsSpan(length));
            if (_gazetteer.MayKnow(_key.AsSpan(0, length)) && _gazetteer.ByKey(_key.AsSpan(0, length)) is { Count: > 0 } places)
                (found, end) = (places, next);
            if (_gazetteer.Folding.IsArticle(plain) && !(IsCapital(token) && token == first && words > 1))
                length = before;
            if (!_gazetteer.MayKnow(_key.AsSpan(0, length)))
                break;
            token = AfterHyphen(next);
        }

        return found;
    }

    /// <summary>"the Syrian desert", "Golan heights": a known name that ends with an ordinary word.</summary>
    private (IReadOnlyList<GazetteerPlace> Places, int End) Ordinary(int token, int length, Span<char> room)
    {
        (IReadOnlyList<GazetteerPlace> Places, int End) found = ([], token);
        for (var last = token + MostOrdinary; token < last && token < _document.Tokens.Length && _document.Tokens[token] is { Kind: TokenKind.Word, Glued: false, Length: < LongestWord }; token++)
        {
            length += _gazetteer.Folding.Word(Plain(token, token + 1, room), _key.AsSpan(length));
            if (!_gazetteer.MayKnow(_key.AsSpan(0, length)))
                break;
            if (IsOfPlace(token) && _gazetteer.ByKey(_key.AsSpan(0, length)) is { Count: > 0 } places)
                found = (places, token + 1);
        }

        return found;
    }

    private bool IsOfPlace(int token) => _words.Is(token, "feature") || _words.Is(token, "rural") || _words.Is(token, "type") || _words.Is(token, "kept");

    /// <summary>One past the last word of the run of capitalised words that starts at a token.</summary>
    public int End(int first)
    {
        if (HasNoCapitals)
            return first + 1;
        var end = first;
        for (var token = first; token < _document.Tokens.Length && Continues(token, first) && (token == first || !_words.Is(token, "ends"));)
        {
            var next = WordEnd(token);
            if (!IsArticle(token) || IsCapital(token))
                end = next;
            token = AfterHyphen(next);
        }

        return end;
    }

    /// <summary>Whether a name goes on behind a token with an article and another capitalised word ("Jisr al Shughur").</summary>
    public bool GoesOn(int end)
    {
        var token = AfterHyphen(end);
        return IsArticle(token) && !IsCapital(token) && IsCapital(AfterHyphen(token + 1)) && !(_document.Tokens[token].Glued && token == end);
    }

    private bool IsCapital(int token) => token < _document.Tokens.Length && _document.Tokens[token] is { Kind: TokenKind.Word } word && (word.Capital || (HasNoCapitals && word.Length > 1));

    /// <summary>Whether any word may begin a name.</summary>
    public bool HasNoCapitals => _document.Lexicon.Switches.NamesHaveNoCapitals;

    /// <summary>Arabic script has no capitals: every word may be part of a name there.</summary>
    private bool IsArticle(int token) =>
        token < _document.Tokens.Length && _document.Tokens[token] is { Kind: TokenKind.Word, Length: <= 4 } && _gazetteer.Folding.IsArticleWord(_document.Of(token));

    private bool Continues(int token, int first)
    {
        if (token >= _document.Tokens.Length || _document.Tokens[token].Kind != TokenKind.Word)
            return false;
        if (IsCapital(token))
            return true;
        return IsArticle(token) && (token > first || _document.IsSymbol(token + 1, '-') || IsCapital(token + 1)) && (IsCapital(AfterHyphen(token + 1)) || (token > first && _document.Tokens[token].Glued));
    }

    /// <summary>A word goes on over an apostrophe between its letters, but not over a possessive.</summary>
    private int WordEnd(int token)
    {
        var end = token + 1;
        while (end + 1 < _document.Tokens.Length && _document.IsSymbol(end, '\'') && _document.Tokens[end].Glued
               && _document.Tokens[end + 1] is { Kind: TokenKind.Word, Glued: true, Length: > 1 })
            end += 2;
        return end;
    }

    private int AfterHyphen(int token) =>
        _document.IsSymbol(token, '-') && _document.Tokens[token].Glued && token + 1 < _document.Tokens.Length && _document.Tokens[token + 1].Glued ? token + 1 : token;

    private ReadOnlySpan<char> Plain(int token, int end, Span<char> room)
    {
        var text = _document.Text.AsSpan(_document.Tokens[token].Start, _document.Tokens[end - 1].End - _document.Tokens[token].Start);
        return _gazetteer.Folding.PlainWord(text[..Math.Min(text.Length, LongestWord)], room);
    }
}
