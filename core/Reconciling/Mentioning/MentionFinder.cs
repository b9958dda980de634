namespace Monitoring.Reconciling.Mentioning;

/// <summary>Groups the figures of one report into events and totals. Pure: no storage, no clock.</summary>
public sealed class MentionFinder(Origins origins, PlaceNames names, ReportCues cues)
{
    /// <summary>A report of so many attacks goes through those of a time. Source: the round-up of the news policy.</summary>
    private const int Several = 3;

    /// <summary>What the report tells.</summary>
    public Mentions Find(Report report)
    {
        var figures = FigureTree.Of(report, origins, cues);
        var sentences = new ReportSentences(report.Article, cues);
        var totals = new TotalFinder(figures, report.Day(), sentences).Find();
        var finder = new EventFinder(figures, names, sentences);
        var all = finder.Find(totals);
        var events = Disputes.Without(all, figures, sentences);
        // A report of one attack speaks of it everywhere: a denial far behind its figures is a denial of it.
        if (totals.Count == 0 && events is [{ Denial: null } only])
            events = [only with { Denial = sentences.First(Cue.Denied) }];
        events = [.. events.Select(mention => mention with { Recaps = mention.PartOf is not null || events.Count >= Several })];
        if (totals.Count == 0 && events is [var one] && cues.In(report.Article.Title).HasFlag(Cue.Update))
            events = [one with { Updates = true }];
        var used = events.SelectMany(mention => mention.Figures).Concat(totals.SelectMany(total => total.Figures))
            .Select(figure => figure.Id).ToHashSet(StringComparer.Ordinal);
        var rest = figures.Restated.Concat(figures.Kept.Where(figure => !used.Contains(figure.Id))
            .Select(figure => (finder.ToldByHeadline.GetValueOrDefault(figure.Id) ?? Disputes.Told(figure, all, figures, sentences)) is { } told ? figure with { Restates = told.Id } : figure))
            .OrderBy(figure => figure.Evidence.Start).ToArray();
        return new Mentions(events, totals, rest);
    }
}
