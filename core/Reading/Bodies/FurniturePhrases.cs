using System.Buffers;

namespace Monitoring.Reading.Bodies;

/// <summary>Phrases of furniture in all languages of the tables, made ready for searching in short texts.</summary>
internal sealed class FurniturePhrases(ReadingWords words)
{
    /// <summary>Longest texts, in words, in which phrases of each role are believed: longer ones are paragraphs that happen to begin so.</summary>
    private const int LongestEnd = 8, LongestLabel = 6, LongestAside = 40, LongestNotice = 60;

    private readonly PhraseBeginnings _ends = new(words.Forms(WordRole.End));
    private readonly PhraseBeginnings _labels = new(words.Forms(WordRole.Label));
    private readonly PhraseBeginnings _asides = new(words.Forms(WordRole.Aside));
    private readonly SearchValues<string> _notices = SearchValues.Create([.. words.Forms(WordRole.Notice)], StringComparison.OrdinalIgnoreCase);

    /// <summary>True for a heading or short line after which no text of the article follows.</summary>
    public bool IsEnd(ReadOnlySpan<char> text, int wordCount) => wordCount <= LongestEnd && _ends.Begin(text);

    /// <summary>True for a line that is furniture by its words.</summary>
    public bool IsFurniture(ReadOnlySpan<char> text, int wordCount) =>
        (wordCount <= LongestLabel && _labels.Begin(text))
        || (wordCount <= LongestAside && _asides.Begin(text))
        || (wordCount <= LongestNotice && text.ContainsAny(_notices));
}
