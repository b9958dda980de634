using System.Collections.Frozen;

namespace Monitoring.Reading.Declaring;

/// <summary>The language of a text: what the page declares, checked against the script and the common words of the text.</summary>
internal sealed class LanguageReader(ReadingWords words)
{
    /// <summary>Text looked at.</summary>
    private const int Looked = 4000;

    /// <summary>Words a text must have before its words can refute a declaration.</summary>
    private const int FewestWords = 20;

    /// <summary>How many times as often the words of another language must occur to refute a declaration.</summary>
    private const int Refutes = 3;

    /// <summary>One word in so many must be a common one of that language. Source: in running text of the languages in the tables it is one in three.</summary>
    private const int RefutingShare = 10;

    /// <summary>Primary language subtag in lower case; null when nothing tells.</summary>
    /// <param name="paragraphs">The text.</param>
    /// <param name="declared">What declares it, best first.</param>
    public string? Read(IReadOnlyList<Paragraph> paragraphs, params ReadOnlySpan<string?> declared)
    {
        var (counts, total) = Count(paragraphs);
        var spoken = counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).FirstOrDefault();
        foreach (var tag in declared)
        {
            if (Code(tag) is not { } code)
                continue;
            var refuted = total >= FewestWords && spoken.Value > Refutes * counts.GetValueOrDefault(code) && spoken.Value * RefutingShare > total;
            return refuted ? spoken.Key : code;
        }
        return spoken.Value > 0 ? spoken.Key : null;
    }

    /// <summary>The primary subtag: <c>ar</c> of <c>ar-SY</c> and <c>ar_SY</c>.</summary>
    private static string? Code(string? tag)
    {
        var end = tag.AsSpan().Trim().IndexOfAny("-_, ");
        var code = (end < 0 ? tag.AsSpan().Trim() : tag.AsSpan().Trim()[..end]).ToString().ToLowerInvariant();
        return code.Length is 2 or 3 && code.All(char.IsAsciiLetter) ? code : null;
    }

    /// <summary>How many of the text's words are common words of each language, and how many words it has.</summary>
    private (Dictionary<string, int> Counts, int Total) Count(IReadOnlyList<Paragraph> paragraphs)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        int total = 0, looked = 0;
        foreach (var paragraph in paragraphs)
        {
            foreach (var language in words.Common)
                counts[language.Key] = counts.GetValueOrDefault(language.Key) + Known(paragraph.Text, language.Value);
            total += paragraph.Text.AsSpan().Count(' ') + 1;
            if ((looked += paragraph.Text.Length) > Looked)
                break;
        }
        return (counts, total);
    }

    private static int Known(ReadOnlySpan<char> text, FrozenSet<string> common)
    {
        var forms = common.GetAlternateLookup<ReadOnlySpan<char>>();
        int known = 0, start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetter(text[at]))
                continue;
            if (at > start && forms.Contains(text[start..at]))
                known++;
            start = at + 1;
        }
        return known;
    }
}
