namespace Monitoring.Reconciling;

/// <summary>How well two times fit.</summary>
internal static class TimeMatch
{
    /// <summary>0 when they cannot be the same day; 1 when the days overlap; less when one is not stated.</summary>
    public static double Score(Claim claim, OpenEntry entry)
    {
        if (claim.Start is { } start && entry.Start is { } known)
            return BothStated(start, claim.End ?? start, known, entry.End ?? known);
        if (claim.Start is { } stated)
            return Within(entry.ReportDay.DayNumber - stated.DayNumber);
        if (entry.Start is { } day)
            return Within(claim.ReportDay.DayNumber - day.DayNumber);
        return Math.Abs(claim.ReportDay.DayNumber - entry.ReportDay.DayNumber) <= 1 ? 0.7 : 0;
    }

    /// <summary>Reports of no stated day tell of that day or of the two before it.</summary>
    private static double Within(int daysAfter) => daysAfter is >= 0 and <= 2 ? 0.75 : 0;

    private static double BothStated(DateOnly start, DateOnly end, DateOnly knownStart, DateOnly knownEnd)
    {
        var gap = Math.Max(start.DayNumber, knownStart.DayNumber) - Math.Min(end.DayNumber, knownEnd.DayNumber);
        var wide = end.DayNumber - start.DayNumber > 1 || knownEnd.DayNumber - knownStart.DayNumber > 1;
        return gap switch
        {
            <= 0 => wide ? 0.75 : 1,
            1 => 0.45, // an attack at night, or a day told in another zone
            _ => 0,
        };
    }
}
