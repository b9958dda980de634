namespace Monitoring.Comparing;

/// <summary>Which paragraphs came, went and changed.</summary>
/// <param name="Came">Paragraphs that were not there.</param>
/// <param name="Went">Paragraphs that are gone.</param>
/// <param name="Changed">Pairs of the two that share most of their words.</param>
internal sealed record ParagraphDifference(IReadOnlyList<string> Came, IReadOnlyList<string> Went, IReadOnlyList<ParagraphEdit> Changed)
{
    /// <summary>Share of common words, from which two paragraphs are one that was edited.</summary>
    private const double SameParagraph = 0.5;

    /// <summary>Most pairs looked at; beyond it, paragraphs only come and go.</summary>
    private const int MostPairs = 10_000;

    /// <summary>The difference of two lists of paragraphs; a paragraph that moved makes none.</summary>
    public static ParagraphDifference Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var went = Without(before, after);
        var came = Without(after, before);
        return new ParagraphDifference(came, went, Pairs(went, came));
    }

    /// <summary>Paragraphs of one list that the other has not, each as often as it is missing.</summary>
    private static List<string> Without(IReadOnlyList<string> list, IReadOnlyList<string> other)
    {
        var there = other.GroupBy(NormalText.Of, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var paragraph in list)
        {
            var normal = NormalText.Of(paragraph);
            if (there.TryGetValue(normal, out var left) && left > 0)
                there[normal] = left - 1;
            else if (normal.Length > 0)
                missing.Add(paragraph);
        }
        return missing;
    }

    private static List<ParagraphEdit> Pairs(List<string> went, List<string> came)
    {
        var pairs = new List<ParagraphEdit>();
        if ((long)went.Count * came.Count > MostPairs)
            return pairs;
        var open = came.Select(paragraph => (Paragraph: paragraph, Words: Words(paragraph))).ToList();
        foreach (var before in went)
        {
            var words = Words(before);
            var best = open.Select((candidate, index) => (index, share: Share(words, candidate.Words))).OrderByDescending(entry => entry.share).FirstOrDefault(entry => entry.share >= SameParagraph, (-1, 0));
            if (best.index < 0)
                continue;
            pairs.Add(new ParagraphEdit(before, open[best.index].Paragraph));
            open.RemoveAt(best.index);
        }
        return pairs;
    }

    private static HashSet<string> Words(string paragraph) => NormalText.Of(paragraph).Split(' ').ToHashSet(StringComparer.Ordinal);

    private static double Share(HashSet<string> one, HashSet<string> other) =>
        (double)one.Count(other.Contains) / Math.Max(one.Count, other.Count);
}
