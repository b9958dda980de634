using Monitoring.Extracting;

namespace Monitoring.Alerting.Writing;

/// <summary>A short quotation around the words that a figure was read from, cut between words.</summary>
public static class Quotation
{
    private const char Cut = '…';

    /// <summary>The beginning of a sentence, cut between words.</summary>
    /// <param name="sentence">What is quoted.</param>
    /// <param name="length">Most UTF-16 units.</param>
    public static string Short(string sentence, int length)
    {
        var plain = sentence.ReplaceLineEndings(" ").Trim();
        return plain.Length <= length || plain.LastIndexOf(' ', length) is not (> 0 and var space) ? plain[..Math.Min(length, plain.Length)] : $"{plain[..space]} {Cut}";
    }

    /// <summary>The sentence, or as much of it around the figure as fits.</summary>
    /// <param name="evidence">Where the figure stands.</param>
    /// <param name="length">Most UTF-16 units, 40 or more.</param>
    public static string Around(Evidence evidence, int length)
    {
        var sentence = evidence.Sentence.ReplaceLineEndings(" ").Trim();
        if (sentence.Length <= length)
            return sentence;
        var at = Math.Max(0, sentence.IndexOf(evidence.Quote, StringComparison.Ordinal));
        var start = Math.Clamp(at - ((length - evidence.Quote.Length) / 3), 0, sentence.Length - length);
        var end = start + length;
        if (start > 0)
            start = sentence.IndexOf(' ', start) is >= 0 and var space && space < at ? space + 1 : start;
        if (end < sentence.Length)
            end = sentence.LastIndexOf(' ', end - 1) is var last && last > at + evidence.Quote.Length ? last : end;
        return (start > 0 ? $"{Cut} " : string.Empty) + sentence[start..end].Trim() + (end < sentence.Length ? $" {Cut}" : string.Empty);
    }
}
