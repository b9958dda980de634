using Monitoring.Extracting;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>Finds the daily and period totals of a report, one for each origin and period.</summary>
/// <param name="figures">The report's figures.</param>
/// <param name="reportDay">Day of the report, for a headline's total whose days the report does not say.</param>
/// <param name="sentences">The report's sentences.</param>
internal sealed class TotalFinder(FigureTree figures, DateOnly reportDay, ReportSentences sentences)
{
    private static readonly Measure[] LeadMeasures = [Measure.Killed, Measure.KilledOrInjured, Measure.Injured, Measure.Missing];
    private readonly TotalPeriods _periods = new(figures);

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<TotalMention> Find()
    {
        var totals = new List<TotalMention>();
        foreach (var said in figures.Kept.Where(IsTotal).GroupBy(figure => figures.OriginOf(figure).Id, StringComparer.Ordinal))
        {
            var open = Shares.Linked([.. said.Select(figure => _periods.Dated(figure) ?? Undated(figure)).OfType<Figure>()]).ToList();
            while (Lead(open) is { } lead)
            {
                var total = Total(lead, open);
                totals.Add(total);
                open.RemoveAll(figure => figure.Id == total.Headline?.Id || total.Figures.Any(member => member.Id == figure.Id));
            }
        }

        return [.. totals.OrderBy(total => total.Figures[0].Evidence.Start)];
    }

    /// <summary>What a headline says is the report's news, even when no day is told; the day of the report stands in.</summary>
    private Figure? Undated(Figure total) => figures.IsInTitle(total) ? total with { Start = reportDay, End = reportDay } : null;

    /// <summary>Killed before injured, civilians before others, then the order of the text: the same for every side.</summary>
    private Figure? Lead(List<Figure> open) => open
        .Where(figure => figure.Cls != FigureClass.V)
        .Where(figure => !open.Exists(above => above.Id == figure.SubsetOf && above.Measure == figure.Measure))
        .Where(figure => !figures.Above(figure).Any(above => open.Exists(other => other.Id == above.Id) && above.Measure == figure.Measure))
        .OrderBy(figure => Array.IndexOf(LeadMeasures, figure.Measure))
        .ThenBy(figure => figure.Group.Order())
        .ThenBy(figure => figures.IsHeadline(figure) && open.Exists(body => !figures.IsHeadline(body) && Headlines.Contradicts(figure, body)))
        .ThenBy(figure => figure.Evidence.Start)
        .FirstOrDefault();

    private TotalMention Total(Figure lead, List<Figure> open)
    {
        var origin = figures.OriginOf(lead);
        var candidates = figures.Kept.Where(figure => figures.OriginOf(figure).Id == origin.Id && figure.Conflict != ConflictStatus.No && figure.IsAsserted())
            .Select(figure => open.Find(known => known.Id == figure.Id) ?? figure).ToArray();
        var members = Array.FindAll(candidates, figure => figure.Id == lead.Id || IsOfPeriod(figure, lead)).Select(figure => figure.Id).ToHashSet(StringComparer.Ordinal);
        members.UnionWith(candidates.Where(figure => figures.Above(figure).Any(above => members.Contains(above.Id))).Select(figure => figure.Id));
        var headline = figures.IsHeadline(lead) ? null : Array.Find(candidates, figure => figures.IsHeadline(figure) && members.Contains(figure.Id) && Headlines.Contradicts(figure, lead));
        return new TotalMention
        {
            Origin = origin,
            Figures = Shares.Linked(Array.FindAll(candidates, figure => members.Contains(figure.Id) && figure.Id != headline?.Id)),
            Headline = headline,
            Outlook = sentences.Outlook(Array.FindAll(candidates, figure => members.Contains(figure.Id))),
            Facilities = Array.FindAll(candidates, figure => IsFacility(figure, lead)),
            Aside = Array.Exists(candidates, figure => members.Contains(figure.Id) && figure.Belligerents.Count > 0) ? null : Aside(),
            Denial = sentences.Near([lead], Cue.Denied) ?? sentences.First(Cue.Denied),
            Lead = lead,
            Start = lead.Start!.Value,
            End = lead.End ?? lead.Start.Value,
            Dated = _periods.Dated(figures.Find(lead.Id)!) is not null,
            Scope = lead.Scope,
            LeadsReport = figures.First is { } first && members.Contains(first),
        };
    }

    /// <summary>Another count of the same period: of other people, or of the attacks.</summary>
    private bool IsOfPeriod(Figure figure, Figure lead) =>
        (figure.IsHarm() || figure.Measure is Measure.Strikes or Measure.Munitions)
        && (IsTotalScope(figure) || (figure.Scope == FigureScope.Event && figures.Above(figure).Any(IsTotalScope)))
        && figure.Start >= lead.Start && (figure.End ?? figure.Start) <= (lead.End ?? lead.Start);

    /// <summary>"… according to the group, which reported air raids by both": from the words for who says it on; it counts nobody.</summary>
    private string? Aside() => figures.Kept.Where(figure => !figure.IsHarm() && figure is { Source: not null, Belligerents.Count: > 0 })
        .Select(figure => (figure.Evidence.Sentence, At: figure.Evidence.Sentence.IndexOf(figure.Source!, StringComparison.Ordinal)))
        .Where(said => said.At >= 0).Select(said => said.Sentence[said.At..]).FirstOrDefault(sentences.NameWeapon);

    /// <summary>A building hit in the days of a total, by one of those whom the total accuses.</summary>
    private static bool IsFacility(Figure figure, Figure lead) =>
        figure is { Measure: Measure.FacilitiesHit, Cls: not FigureClass.V, Restates: null, Places.Count: > 0 } && figure.Start >= lead.Start && (figure.End ?? figure.Start) <= (lead.End ?? lead.Start)
        && figure.Belligerents.Count > 0 && figure.Belligerents.All(lead.Belligerents.Contains);

    private static bool IsTotalScope(Figure figure) => figure.Scope is FigureScope.DailyTotal or FigureScope.PeriodTotal or FigureScope.RunningTotal;

    /// <summary>One that has a first day and no last one is a running total in other words.</summary>
    private static bool IsTotal(Figure figure) =>
        figure.IsHarm() && figure.IsAsserted() && figure.Conflict != ConflictStatus.No
        && figure.Scope is FigureScope.DailyTotal or FigureScope.PeriodTotal && figure.Start is null == figure.End is null;
}
