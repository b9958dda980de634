using Monitoring.Extracting;

namespace Monitoring.Reconciling;

/// <summary>Finds the daily and period totals of a report, one for each origin and period.</summary>
internal sealed class TotalFinder(FigureTree figures)
{
    private static readonly Measure[] LeadMeasures = [Measure.Killed, Measure.KilledOrInjured, Measure.Injured, Measure.Missing];

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<TotalMention> Find()
    {
        var totals = new List<TotalMention>();
        foreach (var said in figures.Kept.Where(IsTotal).GroupBy(figure => figures.OriginOf(figure).Id, StringComparer.Ordinal))
        {
            var open = said.ToList();
            while (Lead(open) is { } lead)
            {
                var total = Total(lead);
                totals.Add(total);
                open.RemoveAll(figure => total.Figures.Any(member => member.Id == figure.Id));
            }
        }

        return [.. totals.OrderBy(total => total.Figures[0].Evidence.Start)];
    }

    /// <summary>Killed before injured, civilians before others, then the order of the text: the same for every side.</summary>
    private Figure? Lead(List<Figure> open) => open
        .Where(figure => figure.Scope is FigureScope.DailyTotal or FigureScope.PeriodTotal && figure.Cls != FigureClass.V)
        .Where(figure => !figures.Above(figure).Any(above => open.Contains(above) && above.Measure == figure.Measure))
        .OrderBy(figure => Array.IndexOf(LeadMeasures, figure.Measure))
        .ThenBy(figure => figure.Group.Order())
        .ThenBy(figure => figure.Evidence.Start)
        .FirstOrDefault();

    private TotalMention Total(Figure lead)
    {
        var origin = figures.OriginOf(lead);
        var members = figures.Kept.Where(figure => figure.Id == lead.Id || Belongs(figure, lead, origin)).ToArray();
        var first = figures.First is { } id && members.Any(member => member.Id == id);
        return new TotalMention
        {
            Origin = origin,
            Figures = members,
            Lead = lead,
            Start = lead.Start!.Value,
            End = lead.End ?? lead.Start.Value,
            Scope = lead.Scope,
            LeadsReport = first,
        };
    }

    private bool Belongs(Figure figure, Figure lead, Origin origin)
    {
        if (figures.OriginOf(figure).Id != origin.Id || figure.Conflict == ConflictStatus.No || !figure.IsAsserted())
            return false;
        if (figures.Above(figure).Any(above => above.Id == lead.Id))
            return true;
        var countsAttacks = figure.Measure is Measure.Strikes or Measure.Munitions;
        return (figure.IsHarm() || countsAttacks) && IsTotalScope(figure) && Within(figure, lead);
    }

    private bool IsTotalScope(Figure figure) =>
        figure.Scope is FigureScope.DailyTotal or FigureScope.PeriodTotal or FigureScope.RunningTotal
        || (figure.Scope == FigureScope.Event && figures.Above(figure).Any(above => above.Scope is FigureScope.DailyTotal or FigureScope.PeriodTotal or FigureScope.RunningTotal));

    private static bool Within(Figure figure, Figure lead) =>
        figure.Start >= lead.Start && (figure.End ?? figure.Start) <= (lead.End ?? lead.Start);

    /// <summary>A total needs a known first day; one that only has a beginning is a running total in other words.</summary>
    private static bool IsTotal(Figure figure) =>
        figure.IsHarm() && figure.IsAsserted() && figure.Conflict != ConflictStatus.No && figure.Start is not null && figure.End is not null
        && figure.Scope is FigureScope.DailyTotal or FigureScope.PeriodTotal;
}
