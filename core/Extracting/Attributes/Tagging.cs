using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>The matches of one table in one text, by token.</summary>
internal sealed class Tagging
{
    private readonly int[] _at;

    /// <summary>Finds all phrases of a table.</summary>
    public Tagging(Document document, CueTable table)
    {
        Matches = table.Find(document);
        _at = new int[document.Tokens.Length];
        for (var m = 0; m < Matches.Count; m++)
            Array.Fill(_at, m + 1, Matches[m].Range.First, Matches[m].Range.Length);
    }

    /// <summary>All matches in order.</summary>
    public IReadOnlyList<CueMatch> Matches { get; }

    /// <summary>The match that covers a token.</summary>
    public CueMatch? Over(int token) => token >= 0 && token < _at.Length && _at[token] > 0 ? Matches[_at[token] - 1] : null;

    /// <summary>Whether a match of that code covers a token.</summary>
    public bool Is(int token, string code)
    {
        if (Over(token) is not { } match)
            return false;
        foreach (var cue in match.Cues)
            if (cue.Is(code))
                return true;
        return false;
    }

    /// <summary>The matches that start inside a run.</summary>
    public IEnumerable<CueMatch> In(TokenRange range)
    {
        for (var m = FirstAt(range.First); m < Matches.Count && Matches[m].Range.First < range.End; m++)
            yield return Matches[m];
    }

    /// <summary>Whether a match of that code starts inside a run.</summary>
    public bool Any(TokenRange range, string code)
    {
        for (var m = FirstAt(range.First); m < Matches.Count && Matches[m].Range.First < range.End; m++)
            foreach (var cue in Matches[m].Cues)
                if (cue.Is(code))
                    return true;
        return false;
    }

    /// <summary>The first match that does not start before a token.</summary>
    private int FirstAt(int token)
    {
        var (low, high) = (0, Matches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Matches[middle].Range.First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
