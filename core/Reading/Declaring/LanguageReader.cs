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

    /// <summary>Two-letter code or declared tag in lower case; null when nothing tells.</summary>
    public string? Read(string text, params ReadOnlySpan<string?> declared)
    {
        var (language, count, total) = Spoken(text);
        foreach (var tag in declared)
        {
            if (Code(tag) is not { } code)
                continue;
            return total >= FewestWords && language is not null && language != code && count > Refutes * Count(text, code) && count * 10 > total ? language : code;
        }
        return count > 0 ? language : null;
    }

    /// <summary>The primary subtag: <c>ar</c> of <c>ar-SY</c> and <c>ar_SY</c>.</summary>
    private static string? Code(string? tag)
    {
        var end = tag.AsSpan().Trim().IndexOfAny("-_, ");
        var code = (end < 0 ? tag.AsSpan().Trim() : tag.AsSpan().Trim()[..end]).ToString().ToLowerInvariant();
        return code.Length is 2 or 3 && code.All(char.IsAsciiLetter) ? code : null;
    }

    private (string? Language, int Count, int Total) Spoken(string text)
    {
        var total = 0;
        foreach (var _ in Words(text))
            total++;
        var best = words.Common.Keys.Select(language => (language, count: Count(text, language))).OrderByDescending(entry => entry.count).ThenBy(entry => entry.language, StringComparer.Ordinal).FirstOrDefault();
        return (best.count > 0 ? best.language : null, best.count, total);
    }

    private int Count(string text, string language) =>
        words.Common.TryGetValue(language, out var common) ? Words(text).Count(common.Contains) : 0;

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        var end = Math.Min(text.Length, Looked);
        for (var at = 0; at <= end; at++)
        {
            if (at < end && char.IsLetter(text[at]))
                continue;
            if (at > start)
                yield return text[start..at].ToLowerInvariant();
            start = at + 1;
        }
    }
}
