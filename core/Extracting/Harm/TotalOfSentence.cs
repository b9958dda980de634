namespace Monitoring.Extracting.Harm;

/// <summary>What the figures of one sentence add up to.</summary>
internal static class TotalOfSentence
{
    /// <summary>Sources that differ by more than this factor do not speak of the same.</summary>
    private const int MostApart = 3;

    /// <summary>
    /// The sum. A toll is no further event: it holds those told beside it, or it is the sum of a longer time. Two sources that count
    /// the same people give a range around the first one.
    /// </summary>
    public static CountRange Of(IReadOnlyList<News> stated)
    {
        var fresh = stated.Where(news => news.Draft.Restates is not { } earlier || !stated.Any(other => other.Draft == earlier)).ToList();
        var tolls = fresh.Where(news => news.IsToll).ToList();
        var events = fresh.Where(news => !news.IsToll).ToList();
        if (tolls.Count == 0 || events.Count == 0)
            return Sum(fresh);
        var (toll, sum) = (tolls.MaxBy(news => news.Draft.Range.Count)!, Sum(events));
        if (toll.IsOfPeriod || toll.Draft.Range.Count is null)
            return sum;
        return toll.Draft.Range.Count >= (sum.Count ?? sum.Min ?? 0) || sum.Count is null ? toll.Draft.Range : Around(toll.Draft.Range, sum);
    }

    /// <summary>Whether two figures count the same people by different sources.</summary>
    public static bool AreRivals(News first, News second) =>
        first.Draft.Source is { } one && second.Draft.Source is { } other && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase)
        && first.Draft.Range.Count is { } low && second.Draft.Range.Count is { } high && low != high && Math.Max(low, high) <= MostApart * Math.Min(low, high)
        && (first.Draft.Group == second.Draft.Group || first.Draft.Group == VictimGroup.People || second.Draft.Group == VictimGroup.People);

    /// <summary>The first statement, with bounds that hold the other one too.</summary>
    public static CountRange Around(CountRange first, CountRange other) =>
        new(first.Count, Least(first.Min ?? first.Count, other.Min ?? other.Count), first.Max is null || other.Max is null ? Most(first.Max ?? first.Count, other.Max ?? other.Count) : Math.Max(first.Max.Value, other.Max.Value));

    /// <summary>One more.</summary>
    public static CountRange Add(CountRange sum, CountRange more) => new(Add(sum.Count, more.Count), Add(sum.Min, more.Min), sum.Max + more.Max);

    private static CountRange Sum(List<News> fresh)
    {
        CountRange? sum = null;
        for (var i = 0; i < fresh.Count; i++)
        {
            var rival = fresh.FindIndex(0, i, earlier => AreRivals(earlier, fresh[i]));
            sum = sum is not { } before ? fresh[i].Draft.Range : rival >= 0 ? Around(before, fresh[i].Draft.Range) : Add(before, fresh[i].Draft.Range);
        }

        return sum ?? default;
    }

    private static long? Add(long? sum, long? more) => sum is null || more is null ? sum ?? more : sum + more;

    private static long? Least(long? one, long? other) => one is null || other is null ? null : Math.Min(one.Value, other.Value);

    private static long? Most(long? one, long? other) => one is null || other is null ? null : Math.Max(one.Value, other.Value);
}
