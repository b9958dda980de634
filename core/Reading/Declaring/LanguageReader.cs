using System.Buffers;
using System.Collections.Frozen;

namespace Monitoring.Reading.Declaring;

/// <summary>The language of a text: what the page declares, checked against the common words of the text and so against its script.</summary>
internal sealed class LanguageReader
{
    /// <summary>UTF-16 units looked at.</summary>
    private const int Looked = 2000;

    /// <summary>Words a text must have before its words can refute a declaration.</summary>
    private const int FewestWords = 20;

    /// <summary>How many times as often the words of another language must occur to refute a declaration.</summary>
    private const int Refutes = 3;

    /// <summary>One word in so many must be a common one of that language. Source: in running text of the languages in the tables it is one in three.</summary>
    private const int RefutingShare = 10;

    private static readonly SearchValues<char> s_letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly string[] _languages;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _common;

    /// <summary>Takes the common words of all languages.</summary>
    public LanguageReader(ReadingWords words)
    {
        _languages = [.. words.Common.Keys.Order(StringComparer.Ordinal)];
        _common = words.Common.SelectMany(language => language.Value.Select(form => (form, language: Array.IndexOf(_languages, language.Key))))
            .GroupBy(entry => entry.form, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.Select(entry => entry.language).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Primary language subtag in lower case; null when nothing tells.</summary>
    /// <param name="paragraphs">The text.</param>
    /// <param name="declared">What declares it, best first.</param>
    public string? Read(IReadOnlyList<Paragraph> paragraphs, params ReadOnlySpan<string?> declared)
    {
        var counts = new int[_languages.Length];
        var total = Count(paragraphs, counts);
        var spoken = Array.IndexOf(counts, counts.Max());
        foreach (var tag in declared)
        {
            if (Code(tag) is not { } code)
                continue;
            var own = Array.IndexOf(_languages, code) is var known and >= 0 ? counts[known] : 0;
            var refuted = total >= FewestWords && counts[spoken] > Refutes * own && counts[spoken] * RefutingShare > total;
            return refuted ? _languages[spoken] : code;
        }
        return counts[spoken] > 0 ? _languages[spoken] : null;
    }

    /// <summary>The primary subtag: <c>ar</c> of <c>ar-SY</c> and <c>ar_SY</c>.</summary>
    private static string? Code(string? tag)
    {
        var trimmed = tag.AsSpan().Trim();
        var end = trimmed.IndexOfAny("-_, ");
        var code = end < 0 ? trimmed : trimmed[..end];
        return code.Length is 2 or 3 && !code.ContainsAnyExcept(s_letters) ? code.ToString().ToLowerInvariant() : null;
    }

    /// <summary>How many of the first words are common words of each language; the number of words looked at.</summary>
    private int Count(IReadOnlyList<Paragraph> paragraphs, int[] counts)
    {
        int total = 0, looked = 0;
        foreach (var paragraph in paragraphs)
        {
            total += Count(paragraph.Text.AsSpan(0, Math.Min(paragraph.Text.Length, Looked - looked)), counts);
            looked += paragraph.Text.Length;
            if (looked >= Looked)
                break;
        }
        return total;
    }

    private int Count(ReadOnlySpan<char> text, int[] counts)
    {
        int total = 0, start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetter(text[at]))
                continue;
            if (at > start)
            {
                total++;
                foreach (var language in _common.TryGetValue(text[start..at], out var speakers) ? speakers : [])
                    counts[language]++;
            }
            start = at + 1;
        }
        return total;
    }
}
