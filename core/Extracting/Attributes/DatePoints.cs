using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Reads the days, months and years that start at a token, by the calendar or by the day of the report ("today", "early this month").</summary>
/// <param name="document">The text.</param>
/// <param name="words">Its words of time.</param>
/// <param name="calendar">Resolves them against the day of the report.</param>
internal sealed class DatePoints(Document document, TimeWords words, DateCalendar calendar)
{
    private readonly CalendarDates _dates = new(document, words, calendar);

    /// <summary>The calendar month or year some units away from that of the report.</summary>
    public (DateOnly Start, DateOnly End)? CalendarUnit(string unit, int away)
    {
        if (calendar.Reference is not { } today)
            return null;
        var start = unit == "year" ? new DateOnly(today.Year, 1, 1).AddYears(away) : new DateOnly(today.Year, today.Month, 1).AddMonths(away);
        return (start, (unit == "year" ? start.AddYears(1) : start.AddMonths(1)).AddDays(-1));
    }

    /// <summary>The day, month or year that starts at a token.</summary>
    /// <param name="token">Its first token.</param>
    /// <param name="afterPreposition">True when a bare year may be read as one.</param>
    public DatePoint? At(int token, bool afterPreposition)
    {
        if (token < 0 || token >= document.Tokens.Length)
            return null;
        return Relative(token) ?? _dates.DayThenMonth(token) ?? _dates.MonthThenDay(token) ?? _dates.Digits(token) ?? _dates.Weekday(token) ?? PartOfWhole(token) ?? Part(token) ?? _dates.Year(token, afterPreposition);
    }

    private DatePoint? Relative(int token)
    {
        if (words.Is(token, "today") || words.Is(token, "now"))
            return Near(token, words.Is(token, "now") ? null : 0);
        if (words.Is(token, "yesterday"))
            return Near(token, -1);
        if (words.Is(token, "before"))
            return Near(token, -2);
        if (words.ThisUnit(token) is not var (unit, end) || unit is "hour")
            return null;
        if (calendar.Reference is not { } today)
            return new DatePoint(end, null, null, unit == "day" ? TimeKind.Day : TimeKind.Period);
        var start = unit switch
        {
            "month" => new DateOnly(today.Year, today.Month, 1),
            "year" => new DateOnly(today.Year, 1, 1),
            "week" => today.AddDays(-(((int)today.DayOfWeek + 6) % 7)),
            _ => today,
        };
        return new DatePoint(end, start, today, unit == "day" ? TimeKind.Day : TimeKind.Period);
    }

    /// <summary>"today", "today, Thursday 26 August": a date behind it is that day.</summary>
    private DatePoint Near(int token, int? days)
    {
        var behind = words.EndOf(token) + (document.IsSymbol(words.EndOf(token), ',') ? 1 : 0);
        if (days is not null && ((words.Value(behind, "weekday") is not null ? _dates.Weekday(behind) : _dates.Exact(behind)) is { From: not null } exact))
            return exact;
        var day = days is { } away ? calendar.Reference?.AddDays(away) : null;
        return new DatePoint(words.EndOf(token), day, day, TimeKind.Day);
    }

    /// <summary>"the first two weeks of this month", "the first three months of 2017", "the second week of March", "the last ten days of July".</summary>
    public DatePoint? PartOfWhole(int token)
    {
        var last = words.Is(token, "last");
        var ordinal = words.Value(token, "ordinal");
        if (ordinal is null && !last)
            return null;
        var which = ordinal ?? 1;
        var unitAt = words.Number(token + 1) is null ? token + 1 : words.EndOf(token + 1);
        var many = Math.Min(words.Number(token + 1) ?? 1, 60);
        if ((!last && which > 1 && unitAt > token + 1) || words.Unit(unitAt) is not ("day" or "week" or "month") || !words.Is(unitAt + 1, "glue"))
            return null;
        if (At(words.SkipGlue(unitAt + 1), afterPreposition: true) is not { Kind: TimeKind.Period, From: { } from, To: { } to } whole)
            return null;
        var (start, end) = last ? (Away(to.AddDays(1), -many, words.Unit(unitAt)!), to) : (Away(from, (which - 1) * many, words.Unit(unitAt)!), Away(from, which * many, words.Unit(unitAt)!).AddDays(-1));
        if (start < from || start > to)
            return null;
        return new DatePoint(whole.End, start, end < to ? end : to, start == end ? TimeKind.Day : TimeKind.Period);
    }

    private static DateOnly Away(DateOnly from, long count, string unit) => unit == "month" ? from.AddMonths((int)count) : from.AddDays((int)count * (unit == "week" ? 7 : 1));

    /// <summary>"early in December", "mid-September", "the end of 2016": thirds of a month or a year; "the beginning of the year" is this one's.</summary>
    private DatePoint? Part(int token)
    {
        var part = words.Is(token, "early") ? 0 : words.Is(token, "mid") ? 1 : words.Is(token, "late") ? 2 : -1;
        if (part < 0)
            return null;
        var next = words.EndOf(token);
        while (document.IsSymbol(next, '-') || words.Is(next, "glue") || words.Is(next, "in"))
            next++;
        if (words.Unit(next) == "year" && _dates.Year(next + 1, afterPreposition: true) is not null)
            next++;
        if (part == 0 && (words.Is(next - 1, "glue") || document.Lexicon.Switches.DatesHaveNoCapitals) && words.Unit(next) is "month" or "year" && CalendarUnit(words.Unit(next)!, 0) is { } running)
            return new DatePoint(next + 1, running.Start, calendar.Reference, TimeKind.Period);
        if ((_dates.MonthThenDay(next) ?? _dates.Year(next, afterPreposition: true) ?? (next < document.Tokens.Length ? Relative(next) : null)) is not { Kind: TimeKind.Period } whole)
            return null;
        if (whole.From is not { } from || whole.To is not { } to)
            return new DatePoint(whole.End, null, null, TimeKind.Period);
        var isYear = to.DayNumber - from.DayNumber > 40;
        var start = isYear ? from.AddMonths(4 * part) : from.AddDays(10 * part);
        var end = part == 2 ? to : (isYear ? from.AddMonths(4 * (part + 1)) : from.AddDays(10 * (part + 1))).AddDays(-1);
        return new DatePoint(whole.End, start, end, isYear ? TimeKind.Period : TimeKind.Day);
    }
}
