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
        for (var token = Math.Max(range.First, 0); token < Math.Min(range.End, _at.Length);)
        {
            if (_at[token] == 0)
            {
                token++;
                continue;
            }

            var match = Matches[_at[token] - 1];
            if (match.Range.First >= range.First)
                yield return match;
            token = match.Range.End;
        }
    }

    /// <summary>Whether a match of that code starts inside a run.</summary>
    public bool Any(TokenRange range, string code)
    {
        foreach (var match in In(range))
            foreach (var cue in match.Cues)
                if (cue.Is(code))
                    return true;
        return false;
    }
}
