namespace Monitoring.Reconciling.Matching;

/// <summary>How well two times fit.</summary>
internal static class TimeMatch
{
    /// <summary>So many days after the attack an update that names no day may come.</summary>
    public const int LongestUpdate = 5;

    /// <summary>A day that one source states and most others state otherwise.</summary>
    private const double Doubted = 0.5;

    /// <summary>What is told only as having happened by a day, and had.</summary>
    private const double LookedBack = 0.4;

    /// <summary>Neither names a day: reports of one day, of two that follow each other.</summary>
    private const double OneReportDay = 0.85, NextReportDay = 0.4;

    /// <summary>A report without a day on that of the attack, a day and two days after it; an update is late more often.</summary>
    private const double OnTheDay = 0.85, DayAfter = 0.5, TwoDaysAfter = -0.2, UpdateDayAfter = 0.75, UpdateTwoDaysAfter = 0.5, LateUpdate = 0.3;

    /// <summary>Days that overlap, where one of the two names several.</summary>
    private const double Wide = 0.75;

    /// <summary>The next day, where it may be a slip, another clock, or the night between.</summary>
    private const double Slip = -0.05;

    /// <summary>The next day: more than all else must fit.</summary>
    private const double OtherDay = -0.6;

    /// <summary>A report that counts the same in the same words, so soon after the others, has more likely put its own day for that of the attack than told of another one.</summary>
    private static readonly TimeSpan SlipOfTheDay = TimeSpan.FromHours(12);

    /// <summary>The same for a count of many people: so many are seldom counted twice with the same number and hedge on two days.</summary>
    private static readonly TimeSpan SlipOfMany = TimeSpan.FromHours(24);

    /// <summary>Killed and injured together that are many. Chosen on synthetic seasons (bench season).</summary>
    private const long Many = 5;

    /// <summary>An attack at night, which belongs to two days, is first reported no farther than this from the midnight between them, by UTC.</summary>
    private static readonly TimeSpan Evening = TimeSpan.FromHours(6);

    /// <summary>0 when they cannot be the same day; 1 when the days overlap; less when one is not stated.</summary>
    /// <param name="claim">What the report says.</param>
    /// <param name="entry">The open incident.</param>
    /// <param name="isUpdate">True when the text says that it brings a known toll up to date: that may come days later.</param>
    /// <param name="sameWords">True when a report of the incident counts the same with the same hedges.</param>
    public static double Score(Claim claim, OpenEntry entry, bool isUpdate, bool sameWords = false)
    {
        if (claim.Start is { } start && entry.Start is { } known)
        {
            var slips = isUpdate || (sameWords && MayBeSlip(claim, entry)) || MayBeOneNight(claim, entry, Math.Max(start.DayNumber, known.DayNumber));
            var score = BothStated(start, claim.End ?? start, known, entry.End ?? known, slips ? Slip : OtherDay);
            return score <= 0 && entry.OtherDays.Contains(start) ? Doubted : score;
        }

        if (claim is { Start: null, End: { } latest })
            return (entry.Start ?? entry.ReportDay) > latest ? 0 : LookedBack;
        if (claim.Start is { } stated)
            return Within(entry.ReportDay.DayNumber - stated.DayNumber, false);
        if (entry.Start is { } day)
            return Within(claim.ReportDay.DayNumber - Math.Min(day.DayNumber, FirstDay(entry) ?? day.DayNumber), isUpdate);
        return Math.Abs(claim.ReportDay.DayNumber - entry.ReportDay.DayNumber) switch
        {
            0 => OneReportDay,
            1 => NextReportDay,
            _ => 0,
        };
    }

    /// <summary>Reports of no stated day tell of that day, sometimes of the one before, seldom of an earlier one.</summary>
    private static double Within(int daysAfter, bool isUpdate) => daysAfter switch
    {
        -1 => Slip, // a report just after midnight, by one clock or another
        0 => OnTheDay,
        1 => isUpdate ? UpdateDayAfter : DayAfter,
        2 => isUpdate ? UpdateTwoDaysAfter : TwoDaysAfter,
        > 2 and <= LongestUpdate when isUpdate => LateUpdate,
        _ => 0,
    };

    /// <summary>The UTC day of its first report: one that came before the day that it tells had begun by UTC is of the night between two days.</summary>
    private static int? FirstDay(OpenEntry entry) => entry.First is { } first ? DateOnly.FromDateTime(first.UtcDateTime).DayNumber : null;

    /// <summary>True for the same count soon after the others; for a large one later too, but not by an origin that has told of the attack: two days of one origin are two attacks.</summary>
    private static bool MayBeSlip(Claim claim, OpenEntry entry) => claim.ReadAt - entry.LastClaim is var since && (since < SlipOfTheDay
        || (since < SlipOfMany && claim.Wholes().Sum(whole => whole.Stated() ?? 0) >= Many && !entry.Counts.Any(known => known.Origin == claim.Origin.Id)));

    /// <summary>True when nobody told of it before the evening of the earlier day, and this was told by the morning of the later one.</summary>
    private static bool MayBeOneNight(Claim claim, OpenEntry entry, int laterDay)
    {
        var evening = new DateTimeOffset(DateOnly.FromDayNumber(laterDay), TimeOnly.MinValue, TimeSpan.Zero) - Evening;
        var told = claim.PublishedAt ?? claim.ReadAt;
        return told >= evening && told < evening + Evening + Evening && !(entry.First < evening);
    }

    private static double BothStated(DateOnly start, DateOnly end, DateOnly knownStart, DateOnly knownEnd, double nextDay)
    {
        var gap = Math.Max(start.DayNumber, knownStart.DayNumber) - Math.Min(end.DayNumber, knownEnd.DayNumber);
        var wide = end.DayNumber - start.DayNumber > 1 || knownEnd.DayNumber - knownStart.DayNumber > 1;
        return gap switch
        {
            <= 0 => wide ? Wide : 1,
            1 => nextDay,
            _ => 0,
        };
    }
}
