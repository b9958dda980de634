using System.Buffers;
using System.Collections.Frozen;

namespace Monitoring.Reading.Bodies;

/// <summary>Phrases of furniture in all languages of the tables, made ready for searching in short texts.</summary>
internal sealed class FurniturePhrases(ReadingWords words)
{
    /// <summary>Longest texts, in words, in which phrases of each role are believed: longer ones are paragraphs that happen to begin so.</summary>
    private const int LongestEnd = 8, LongestLabel = 6, LongestAside = 40, LongestNotice = 60;

    /// <summary>Most words of a phrase at the beginning of a text.</summary>
    private const int LongestPhrase = 7;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _ends = Set(words, WordRole.End);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _labels = Set(words, WordRole.Label);
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _asides = Set(words, WordRole.Aside);
    private readonly SearchValues<string> _notices = SearchValues.Create([.. words.Forms(WordRole.Notice)], StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a heading or short line after which no text of the article follows.</summary>
    public bool IsEnd(ReadOnlySpan<char> text, int wordCount) => wordCount <= LongestEnd && Begins(text, _ends);

    /// <summary>True for a line that is furniture by its words.</summary>
    public bool IsFurniture(ReadOnlySpan<char> text, int wordCount) =>
        (wordCount <= LongestLabel && Begins(text, _labels))
        || (wordCount <= LongestAside && Begins(text, _asides))
        || (wordCount <= LongestNotice && text.ContainsAny(_notices));

    /// <summary>True when a phrase stands at the beginning and ends where a word ends.</summary>
    private static bool Begins(ReadOnlySpan<char> text, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> phrases)
    {
        text = text.TrimStart("[(*>-\u2013\u2014\u2022\u00BB\u25BA\u25B6 ");
        var count = 0;
        for (var at = 1; at <= text.Length && count < LongestPhrase; at++)
        {
            if (at < text.Length && (char.IsLetterOrDigit(text[at]) || !IsEndOfWord(text, at)))
                continue;
            if (phrases.Contains(text[..at]))
                return true;
            if (at < text.Length && text[at] == ' ')
                count++;
        }
        return false;
    }

    /// <summary>After a letter, or after the colon that belongs to a phrase.</summary>
    private static bool IsEndOfWord(ReadOnlySpan<char> text, int at) => text[at - 1] != ' ' && text[at] is not ('\'' or '\u2019' or '-');

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(ReadingWords words, WordRole role) =>
        words.Forms(role).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
