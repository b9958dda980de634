namespace Monitoring.Reconciling;

/// <summary>How well two times fit.</summary>
internal static class TimeMatch
{
    /// <summary>So many days after the attack an update that names no day may come.</summary>
    public const int LongestUpdate = 5;

    /// <summary>A day that one source states and most others state otherwise.</summary>
    private const double Doubted = 0.5;

    /// <summary>Reports of one attack at night that name two days follow each other within this time.</summary>
    private static readonly TimeSpan OneNight = TimeSpan.FromHours(8);

    /// <summary>0 when they cannot be the same day; 1 when the days overlap; less when one is not stated.</summary>
    /// <param name="claim">What the report says.</param>
    /// <param name="entry">The open incident.</param>
    /// <param name="isUpdate">True when the text says that it brings a known toll up to date: that may come days later.</param>
    public static double Score(Claim claim, OpenEntry entry, bool isUpdate)
    {
        if (claim.Start is { } start && entry.Start is { } known)
        {
            var score = BothStated(start, claim.End ?? start, known, entry.End ?? known, isUpdate || claim.ReadAt - entry.LastClaim < OneNight);
            return score <= 0 && entry.OtherDays.Contains(start) ? Doubted : score;
        }

        if (claim.Start is { } stated)
            return Within(entry.ReportDay.DayNumber - stated.DayNumber, false);
        if (entry.Start is { } day)
            return Within(claim.ReportDay.DayNumber - day.DayNumber, isUpdate);
        return Math.Abs(claim.ReportDay.DayNumber - entry.ReportDay.DayNumber) switch
        {
            0 => 0.85,
            1 => 0.4,
            _ => 0,
        };
    }

    /// <summary>Reports of no stated day tell of that day, sometimes of the one before, seldom of an earlier one.</summary>
    private static double Within(int daysAfter, bool isUpdate) => daysAfter switch
    {
        -1 => -0.05, // a report just after midnight, by one clock or another
        0 => 0.85,
        1 => isUpdate ? 0.75 : 0.5,
        2 => isUpdate ? 0.5 : -0.2,
        > 2 and <= LongestUpdate when isUpdate => 0.3,
        _ => 0,
    };

    private static double BothStated(DateOnly start, DateOnly end, DateOnly knownStart, DateOnly knownEnd, bool soon)
    {
        var gap = Math.Max(start.DayNumber, knownStart.DayNumber) - Math.Min(end.DayNumber, knownEnd.DayNumber);
        var wide = end.DayNumber - start.DayNumber > 1 || knownEnd.DayNumber - knownStart.DayNumber > 1;
        return gap switch
        {
            <= 0 => wide ? 0.75 : 1,
            1 when soon => -0.05, // an attack at night, or a day told in another zone
            1 => -0.6, // more than all else must fit
            _ => 0,
        };
    }
}
