using System.Collections.Frozen;

namespace Monitoring.Reading.Outlining;

/// <summary>Names that makers of sites give to parts of a page, and what they mean: <c>data/reading/hints.tsv</c>.</summary>
internal sealed class HintTable
{
    private const int LongestName = 300;

    private readonly FrozenDictionary<string, Hint>.AlternateLookup<ReadOnlySpan<char>> _meanings;
    private readonly FrozenDictionary<string, Hint> _table;

    private HintTable(FrozenDictionary<string, Hint> table)
    {
        _table = table;
        _meanings = table.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A table of entries: one or two words in lower case, two joined by a hyphen.</summary>
    public static HintTable Of(IEnumerable<KeyValuePair<string, Hint>> entries) =>
        new(entries.GroupBy(entry => entry.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate(Hint.None, (all, entry) => all | entry.Value), StringComparer.Ordinal));

    /// <summary>Entries in the table.</summary>
    public int Count => _table.Count;

    /// <summary>What a class, id or role attribute says: words are told apart by signs and by capital letters.</summary>
    public Hint Of(string? names)
    {
        if (string.IsNullOrEmpty(names))
            return Hint.None;
        // One buffer holds the words joined by hyphens, so that a pair of words is one slice of it.
        Span<char> folded = stackalloc char[LongestName * 2];
        var found = Hint.None;
        int length = 0, previous = -1, start = 0;
        var last = '\0';
        foreach (var sign in names.AsSpan(0, Math.Min(names.Length, LongestName)))
        {
            var capital = char.IsAsciiLetterUpper(sign);
            if ((!char.IsAsciiLetterOrDigit(sign) || (capital && char.IsAsciiLetterLower(last))) && length > start)
            {
                found |= Meaning(folded[..length], previous, start);
                folded[length++] = '-';
                (previous, start) = (start, length);
            }
            if (char.IsWhiteSpace(sign))
                previous = -1;
            if (char.IsAsciiLetterOrDigit(sign))
                folded[length++] = char.ToLowerInvariant(sign);
            last = sign;
        }
        return length > start ? found | Meaning(folded[..length], previous, start) : found;
    }

    private Hint Meaning(ReadOnlySpan<char> folded, int previous, int start)
    {
        var found = _meanings.TryGetValue(folded[start..], out var single) ? single : Hint.None;
        if (previous >= 0 && _meanings.TryGetValue(folded[previous..], out var pair))
            found |= pair;
        return found;
    }
}
