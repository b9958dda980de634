namespace Monitoring.Extracting.Attributes;

/// <summary>Resolves days without a year, weekdays and lengths of time against the day of the report.</summary>
/// <param name="reference">The day of the report; null when unknown.</param>
/// <param name="fullDates">Years of the days that the text names with their year, by month and day.</param>
internal sealed class DateCalendar(DateOnly? reference, IReadOnlyDictionary<(int Month, int Day), int> fullDates)
{
    /// <summary>A text of a time zone ahead may name the day after its own.</summary>
    private const int DaysAhead = 1;

    /// <summary>The day of the report; null when unknown.</summary>
    public DateOnly? Reference { get; } = reference;

    /// <summary>The year last named in the text so far; null when none was.</summary>
    public int? YearInText { get; set; }

    /// <summary>A day of a month; without a year the last one that is not after the report.</summary>
    public DateOnly? Day(int month, int day, int? year)
    {
        if (year is null && fullDates.TryGetValue((month, day), out var named))
            year = named;
        if (year is { } given)
            return IsDay(given, month, day) ? new DateOnly(given, month, day) : null;
        if (Reference is not { } today)
            return YearInText is { } last && IsDay(last, month, day) ? new DateOnly(last, month, day) : null;
        var thisYear = IsDay(today.Year, month, day) && new DateOnly(today.Year, month, day) <= today.AddDays(DaysAhead) ? today.Year : today.Year - 1;
        return IsDay(thisYear, month, day) ? new DateOnly(thisYear, month, day) : null;
    }

    /// <summary>A whole month; without a year the last one that has begun.</summary>
    public (DateOnly Start, DateOnly End)? Month(int month, int? year)
    {
        if ((year ?? YearOf(month)) is not { } known)
            return null;
        var start = new DateOnly(known, month, 1);
        return (start, start.AddMonths(1).AddDays(-1));
    }

    /// <summary>The last such weekday that is not after the report; 1 = Monday.</summary>
    public DateOnly? Weekday(int weekday) =>
        Reference is { } today ? today.AddDays(-(((int)today.DayOfWeek + 7 - (weekday % 7)) % 7)) : null;

    private int? YearOf(int month) => Reference is { } today ? (month <= today.Month ? today.Year : today.Year - 1) : null;

    private static bool IsDay(int year, int month, int day) => year is > 1900 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
