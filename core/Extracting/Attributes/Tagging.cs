using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>The matches of one table in one text, by token.</summary>
internal sealed class Tagging
{
    private readonly CueMatch[] _matches;
    private readonly int[] _at;

    /// <summary>Finds all phrases of a table.</summary>
    public Tagging(Document document, CueTable table)
    {
        _matches = table.Find(document);
        _at = new int[document.Tokens.Length];
        for (var m = 0; m < _matches.Length; m++)
            Array.Fill(_at, m + 1, _matches[m].Range.First, _matches[m].Range.Length);
    }

    /// <summary>All matches in order.</summary>
    public IReadOnlyList<CueMatch> Matches => _matches;

    /// <summary>The match that covers a token.</summary>
    public CueMatch? Over(int token) => (uint)token < (uint)_at.Length && _at[token] is > 0 and var match ? _matches[match - 1] : null;

    /// <summary>Whether a match of that code covers a token.</summary>
    public bool Is(int token, string code) => (uint)token < (uint)_at.Length && _at[token] is > 0 and var match && _matches[match - 1].Is(code);

    /// <summary>The matches that start inside a run.</summary>
    public ArraySegment<CueMatch> In(TokenRange range)
    {
        var first = FirstAt(range.First);
        var end = first;
        while (end < _matches.Length && _matches[end].Range.First < range.End)
            end++;
        return new ArraySegment<CueMatch>(_matches, first, end - first);
    }

    /// <summary>Whether a match of that code starts inside a run.</summary>
    public bool Any(TokenRange range, string code)
    {
        foreach (var match in In(range))
            if (match.Is(code))
                return true;
        return false;
    }

    /// <summary>The first match that does not start before a token.</summary>
    private int FirstAt(int token)
    {
        var (low, high) = (0, _matches.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_matches[middle].Range.First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
