using System.Collections.Frozen;

namespace Monitoring.Reading.Bodies;

/// <summary>Tells whether a text begins with one of many phrases, whatever the case of its letters.</summary>
internal sealed class PhraseBeginnings
{
    /// <summary>Most words of a phrase.</summary>
    private const int LongestPhrase = 7;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstWords;

    /// <summary>Gets phrases ready.</summary>
    public PhraseBeginnings(IEnumerable<string> phrases)
    {
        var all = phrases.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _phrases = all.GetAlternateLookup<ReadOnlySpan<char>>();
        _firstWords = all.Select(phrase => phrase[..NextEnd(phrase, 1)]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True when a phrase stands at the beginning and ends where a word ends.</summary>
    public bool Begin(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("[(*>-\u2013\u2014\u2022\u00BB\u25BA\u25B6 ");
        if (text.IsEmpty)
            return false;
        // Most texts begin with a word that no phrase does: one short look-up, and done.
        var at = NextEnd(text, 1);
        if (!_firstWords.Contains(text[..at]))
            return false;
        for (var count = 0; count < LongestPhrase; at = NextEnd(text, at + 1))
        {
            if (_phrases.Contains(text[..at]))
                return true;
            if (at == text.Length)
                return false;
            if (text[at] == ' ')
                count++;
        }
        return false;
    }

    /// <summary>The next place from <paramref name="at"/> on where a word ends: after a letter, or after the colon that belongs to a phrase.</summary>
    private static int NextEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at - 1] == ' ' || text[at] is '\'' or '\u2019' or '-'))
            at++;
        return Math.Min(at, text.Length);
    }
}
