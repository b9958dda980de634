using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>
/// What the main news of a text adds up to, per measure. The first sentence of the text that states a measure leads; the headline
/// is a summary of it, which counts where it says more. A headline without a count, or with a rounded one, gives way to the text.
/// </summary>
internal static class Totals
{
    /// <summary>How far a hedged headline may be from the text, as a share.</summary>
    private const double Rounding = 0.1;

    /// <summary>Headline and first two sentences.</summary>
    private const int LastOfLead = 2;

    /// <summary>Totals by measure.</summary>
    public static IReadOnlyDictionary<Measure, CountRange> Of(Document document, HarmReading reading)
    {
        var totals = new Dictionary<Measure, CountRange>();
        foreach (var measure in reading.Drafts.Concat(reading.Uncounted).Select(draft => draft.Measure).Distinct())
            if (Of(document, reading, measure) is { } total)
                totals[measure] = total;
        if (!totals.ContainsKey(Measure.Killed) && reading.Unnamed.Contains(HarmAction.Kill))
            totals[Measure.Killed] = new CountRange(1, 1, 1);
        return totals;
    }

    private static CountRange? Of(Document document, HarmReading reading, Measure measure)
    {
        var told = Told(document, reading, measure);
        var news = NewsOf(told);
        if (news.Count == 0 || AreBackground(reading, news))
            return null;
        var total = Total(news);
        var feared = told.Where(fear => fear.IsTitle && !fear.IsEvent && fear.Draft.Range.Count > total.Count).Select(fear => fear.Draft.Range.Count).FirstOrDefault();
        return feared is null ? total : total with { Max = feared };
    }

    /// <summary>"the city's last such attack was in December, when 25 people died" in a report on others who were wounded.</summary>
    private static bool AreBackground(HarmReading reading, List<News> news) =>
        news.TrueForAll(told => told.IsOfPeriod && !told.IsTitle && told.Draft.Sentence > LastOfLead)
        && reading.Drafts.Any(draft => draft.Sentence <= LastOfLead && draft.Scope == FigureScope.Event && draft.Unit == FigureUnit.Persons && draft.Start > news[0].Draft.End);

    private static CountRange Total(List<News> told)
    {
        var (title, body) = (told.Where(news => news.IsTitle).ToList(), told.Where(news => !news.IsTitle).ToList());
        if (title.Count == 0)
            return TotalOfText.Of(body);
        var headline = TotalOfSentence.Of(title);
        return body.Count == 0 ? headline : Choose(headline, title, body, TotalOfSentence.Of([.. body.Where(news => news.Draft.Sentence == body.Min(first => first.Draft.Sentence))]), TotalOfText.Of(body));
    }

    /// <summary>The headline, or the text where it is more exact or tells of more people.</summary>
    private static CountRange Choose(CountRange headline, IReadOnlyList<News> title, List<News> body, CountRange lead, CountRange text)
    {
        if (headline.Count is not { } said)
            return text.Count is null && headline.Min is not null ? headline : text;
        if (text.Count is not { } stated)
            return headline;
        if (lead.Count == said && !body.Exists(news => news.IsToll && news.Draft.Range.Count == stated))
            return lead;
        var isHedged = title.Any(news => news.Draft.Qualifier is not (Qualifier.Exact or Qualifier.Range));
        return stated > said || (isHedged && said - stated <= said * Rounding) ? text : headline;
    }

    /// <summary>What may count, in the order of the text.</summary>
    private static List<News> Told(Document document, HarmReading reading, Measure measure) =>
        [.. reading.Drafts.Select(draft => new News(document, draft, isCounted: true)).Concat(reading.Uncounted.Select(draft => new News(document, draft, isCounted: false)))
            .Where(news => news.Draft.Measure == measure && news.IsTold).OrderBy(news => news.Draft.Quote.First)];

    /// <summary>Events; where there are none, what is feared or runs on. Attackers count where nobody else was harmed.</summary>
    private static List<News> NewsOf(List<News> told)
    {
        var events = told.Where(news => news.IsEvent).ToList();
        events = events.Count > 0 ? events : [.. told.Where(news => news.IsCounted)];
        var victims = events.Where(news => !news.Draft.IsAttacker).ToList();
        return victims.Count > 0 ? victims : events;
    }
}
