namespace Monitoring.Extracting.Harm;

/// <summary>
/// What a text without its headline adds up to. The first sentence leads; later ones add to it only if they say so ("another",
/// "elsewhere") and are not the lead told again in pieces; a toll that has grown replaces it, and a source that differs widens its bounds.
/// </summary>
internal static class TotalOfText
{
    /// <summary>So many sentences behind the lead may tell another source's count of the same.</summary>
    private const int NearLead = 3;

    /// <summary>How far a rounded lead may be from the exact toll, as a share.</summary>
    private const double Rounding = 0.05;

    /// <summary>The total of figures in the order of the text; there is at least one.</summary>
    public static CountRange Of(IReadOnlyList<News> told)
    {
        var lead = told.Min(news => news.Draft.Sentence);
        var stated = told.Where(news => news.Draft.Sentence == lead).ToList();
        var total = TotalOfSentence.Of(stated);
        var later = told.Where(news => news.Draft.Sentence > lead && news.IsCounted && !Restates(told, news)).ToList();
        if (total.Count is null && Exact(later, total) is { } exact)
            (total, lead) = exact;
        later = [.. later.Where(news => news.Draft.Sentence > lead && (!news.IsOfPeriod || stated.TrueForAll(first => first.IsOfPeriod)))];
        if (later.Find(news => news.IsGrown && news.Draft.Range.Count > total.Count) is { } grown)
            return grown.Draft.Range;
        if (Precise(told, stated, total) is { } precise)
            return precise;
        // "Twin bombings killed 16. The first killed ten; the second killed six": the lead told again in pieces.
        if (later.Exists(news => news.IsFirst) && !stated.Exists(news => news.IsFirst))
            return total;
        var isToldAgain = later.Sum(news => news.Draft.Range.Count ?? 0) == total.Count;
        if (isToldAgain)
            return total;
        var rivals = later.Where(news => news.Draft.Sentence <= lead + NearLead && !news.Adds && IsRival(stated, news)).ToList();
        total = rivals.Aggregate(total, (sum, news) => TotalOfSentence.Around(sum, news.Draft.Range));
        return later.Where(news => !news.IsToll && (news.Adds || (news.IsSection && stated.TrueForAll(first => first.IsSection))) && IsSameTime(stated, news)).Aggregate(total, (sum, news) => TotalOfSentence.Add(sum, news.Draft.Range));
    }

    /// <summary>The first sentence that counts what the lead only calls "dozens".</summary>
    private static (CountRange Total, int Sentence)? Exact(List<News> later, CountRange vague)
    {
        if (later.Find(news => !news.IsOfPeriod && news.Draft.Range.Count >= (vague.Min ?? 1)) is not { } first)
            return null;
        var sentence = first.Draft.Sentence;
        var total = TotalOfSentence.Of([.. later.Where(news => news.Draft.Sentence == sentence)]);
        return total.Count is null ? null : (total, sentence);
    }

    /// <summary>"over 120 people … the exact number of dead, 121": a toll further down says exactly what the lead rounds.</summary>
    private static CountRange? Precise(IReadOnlyList<News> told, List<News> stated, CountRange total)
    {
        if (stated.Count != 1 || stated[0].Draft.Qualifier is Qualifier.Exact or Qualifier.Range || total.Count is not { } rounded)
            return null;
        var exact = told.FirstOrDefault(news => news.Draft.Sentence > stated[0].Draft.Sentence && news.IsToll && news.Draft.Qualifier == Qualifier.Exact
            && news.Draft.Range.Count > rounded && news.Draft.Range.Count - rounded <= rounded * Rounding);
        return exact?.Draft.Range;
    }

    private static bool Restates(IReadOnlyList<News> told, News news) => news.Draft.Restates is { } earlier && told.Any(other => other.Draft == earlier);

    private static bool IsRival(List<News> stated, News news) =>
        news.IsToll && !news.IsGrown && stated.Count == 1 || stated.Exists(first => TotalOfSentence.AreRivals(first, news));

    /// <summary>Harm of another day is other news.</summary>
    private static bool IsSameTime(List<News> stated, News news) =>
        news.Draft.End is not { } end || stated.Find(first => first.Draft.Start is not null) is not { } lead || end >= lead.Draft.Start;
}
