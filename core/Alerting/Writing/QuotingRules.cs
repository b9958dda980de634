using Monitoring.Extracting;

namespace Monitoring.Alerting.Writing;

/// <summary>
/// Keeps names of victims and graphic content out of what is quoted from a report. Names are replaced by an ellipsis, a
/// quotation ends before graphic words; when nothing is left to quote, nothing is quoted. The words are data: <c>data/posts/quoting.tsv</c>.
/// </summary>
public sealed class QuotingRules
{
    private const char Cut = '…';

    /// <summary>Fewer words than that are no quotation of a sentence.</summary>
    private const int FewestWords = 4;
    private readonly QuotingWords _words;
    private readonly PersonNames _names;

    private QuotingRules(QuotingWords words)
    {
        _words = words;
        _names = new PersonNames(words);
    }

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFileException">The table cannot be used.</exception>
    public static QuotingRules Load(string dataFolder) => new(QuotingWords.Load(dataFolder));

    /// <summary>The words around a figure; null when they cannot be quoted.</summary>
    /// <param name="figure">What was read from them.</param>
    /// <param name="length">Most UTF-16 units, 40 or more.</param>
    public string? Around(Figure figure, int length)
    {
        var evidence = figure.Evidence;
        var at = Math.Max(0, evidence.Sentence.IndexOf(evidence.Quote, StringComparison.Ordinal));
        var quote = (Start: at, End: Math.Min(evidence.Sentence.Length, at + evidence.Quote.Length));
        if (Clean(evidence.Sentence, quote, Known(figure)) is not { } clean || !clean.Contains(evidence.Quote, StringComparison.Ordinal))
            return null;
        if (clean != evidence.Sentence && WordsIn(clean) <= WordsIn(evidence.Quote))
            return null;
        return Quotation.Around(evidence with { Sentence = clean }, length);
    }

    /// <summary>The beginning of a sentence that counts nothing: a denial, a reason; null when it cannot be quoted.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="length">Most UTF-16 units.</param>
    public string? Short(string sentence, int length) =>
        Clean(sentence, (0, 0), []) is { } clean && (clean == sentence || WordsIn(clean) >= FewestWords) ? Quotation.Short(clean, length) : null;

    /// <summary>The few words that a vague quantity was read from, without the capital of a sentence's beginning; null when they cannot be quoted.</summary>
    public string? Vague(Evidence evidence) => Clean(evidence.Quote, (0, evidence.Quote.Length), []) is { Length: > 1 } quote
        ? evidence.Start == evidence.SentenceStart && char.IsLower(quote[1]) ? char.ToLowerInvariant(quote[0]) + quote[1..] : quote
        : null;

    /// <summary>True when a place that a figure seems to have is the end or the middle of a victim's name.</summary>
    public bool IsPerson(Evidence evidence, string place)
    {
        var sentence = evidence.Sentence;
        var names = _names.Find(sentence, []);
        if (names.Count == 0)
            return false;
        for (var at = sentence.IndexOf(place, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(place, at + 1, StringComparison.Ordinal))
        {
            if (!names.Any(name => (name.Start < at || (name.Start == at && _names.IsNamed(sentence, at))) && name.End >= at + place.Length))
                return false;
        }

        return sentence.Contains(place, StringComparison.Ordinal);
    }

    /// <summary>The sentence without what must not be quoted; null when the words between <paramref name="quote"/> hold it themselves.</summary>
    private string? Clean(string sentence, (int Start, int End) quote, IReadOnlyCollection<string> known)
    {
        var (from, to) = (0, sentence.Length);
        foreach (var (start, length) in _words.Find(QuotingCue.Graphic, sentence))
        {
            if (start < quote.End && start + length > quote.Start)
                return null;
            if (start >= quote.End)
                to = Math.Min(to, start);
            else
                from = quote.Start;
        }

        foreach (var (start, _) in _words.Find(QuotingCue.Introduces, sentence))
        {
            if (start >= quote.End)
                to = Math.Min(to, BeforeAge(sentence, start));
            else
                from = quote.Start;
        }

        var names = _names.Find(sentence, known).Where(name => name.End > from && name.Start < to).ToArray();
        if (quote.End > quote.Start && Array.Exists(names, name => name.Start < quote.End && name.End > quote.Start))
            return null;
        var clean = sentence[from..to];
        foreach (var name in names.Reverse())
            clean = clean[..Math.Max(0, name.Start - from)] + Cut + clean[Math.Min(clean.Length, name.End - from)..];
        return Ends(clean, from > 0, to < sentence.Length);
    }

    private static string Ends(string clean, bool begun, bool ended)
    {
        var plain = ended ? clean.TrimEnd(' ', ',', '(') : clean;
        return (begun ? $"{Cut} " : string.Empty) + plain + (ended && plain.Length > 0 ? $" {Cut}" : string.Empty);
    }

    private static IReadOnlyCollection<string> Known(Figure figure) =>
        [.. figure.Places.SelectMany(place => new[] { place.Text, place.Name, place.Adm1 }).Append(figure.Source).OfType<string>()];

    /// <summary>An age in digits before the words ("37-year-old") belongs to them.</summary>
    private static int BeforeAge(string sentence, int at)
    {
        while (at > 0 && (char.IsDigit(sentence[at - 1]) || char.GetUnicodeCategory(sentence[at - 1]) == System.Globalization.UnicodeCategory.DashPunctuation))
            at--;
        return at;
    }

    private static int WordsIn(string text) => text.Split(' ').Count(word => word.Any(char.IsLetterOrDigit));
}
