using Monitoring.Extracting;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// The days of totals whose own sentence does not say them: "in eight days … 290 civilians" in a headline over a text
/// that counts from the 15th to the 23rd.
/// </summary>
internal sealed class TotalPeriods(FigureTree figures)
{
    /// <summary>The total with its days; null when the report has none that fit.</summary>
    public Figure? Dated(Figure total)
    {
        if (IsDated(total))
            return total;
        var period = Widest(total, total.Scope) ?? (total.Scope == FigureScope.PeriodTotal ? Widest(total, FigureScope.RunningTotal) : null);
        return period is null ? null : total with { Start = period.Start, End = period.End };
    }

    /// <summary>The one period of its origin that holds all the others; two that lie apart tell nothing.</summary>
    private Figure? Widest(Figure total, FigureScope scope)
    {
        var origin = figures.OriginOf(total).Id;
        var dated = figures.Kept.Where(figure => figure.Scope == scope && IsDated(figure) && figure.Conflict != ConflictStatus.No && figures.OriginOf(figure).Id == origin).ToArray();
        return Array.Find(dated, one => Array.TrueForAll(dated, other => one.Start <= other.Start && one.End >= other.End));
    }

    private static bool IsDated(Figure figure) => figure.Start is not null && figure.End is not null;
}
