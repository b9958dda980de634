using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Reads lengths of time: "the past 24 hours", "three days ago", "in five days".</summary>
/// <param name="document">The text.</param>
/// <param name="words">Its words of time.</param>
/// <param name="points">Its days, months and years.</param>
/// <param name="calendar">Resolves them against the day of the report.</param>
internal sealed class TimeLengths(Document document, TimeWords words, DatePoints points, DateCalendar calendar)
{
    /// <summary>Up to two days before the report count as a daily total.</summary>
    private const int DailyHours = 48;

    /// <summary>Fewer hours are how long an attack lasted, no day.</summary>
    private const int ShortestDay = 12;

    /// <summary>"the past 24 hours", "over the last two weeks", "within the last week".</summary>
    public TimeSpanMention? Past(int token)
    {
        if (!words.Is(token, "last"))
            return document.Lexicon.Switches.ModifiersFollowNoun ? PastBehind(token) : null;
        var next = token + 1;
        while (document.IsSymbol(next, '-'))
            next++;
        var count = words.Number(next);
        var vague = words.Is(next, "vague");
        next = count is null && !vague ? next : words.EndOf(next);
        while (document.IsSymbol(next, '-'))
            next++;
        return words.Unit(next) is { } unit ? Past(new TokenRange(token, next + 1), token, unit, count, vague) : null;
    }

    /// <summary>"24 hours the past", "week the last": where describing words follow their noun.</summary>
    private TimeSpanMention? PastBehind(int token)
    {
        var vague = words.Is(token, "vague");
        var count = vague ? null : words.Number(token);
        var unitAt = count is null && !vague ? token : words.EndOf(token);
        var behind = words.SkipArticle(unitAt + 1);
        return words.Unit(unitAt) is { } unit && words.Is(behind, "last") ? Past(new TokenRange(token, words.EndOf(behind)), behind, unit, count, vague || (count is null && words.Is(unitAt, "several"))) : null;
    }

    private TimeSpanMention? Past(TokenRange range, int token, string unit, long? count, bool vague)
    {
        var daily = (unit == "hour" && (count ?? 1) <= DailyHours) || (unit == "day" && count is null or 1 && !vague);
        if (vague || calendar.Reference is not { } today)
            return new TimeSpanMention(range, null, vague ? calendar.Reference : null, daily ? TimeKind.Daily : TimeKind.Period);
        // "last week's strike": of the week before, not of the days up to the report.
        if (count is null && unit == "week" && document.IsSymbol(range.End, '\'') && calendar.Weekday(1) is { } monday)
            return new TimeSpanMention(range, monday.AddDays(-7), monday.AddDays(-1), TimeKind.Period);
        if (count is null && words.Is(token, "previous") && unit is "month" or "year" && !words.Is(token - 1, "glue") && points.CalendarUnit(unit, -1) is { } whole)
            return new TimeSpanMention(range, whole.Start, whole.End, TimeKind.Period);
        return new TimeSpanMention(range, Back(today, count ?? 1, unit), today, daily ? TimeKind.Daily : TimeKind.Period);
    }

    /// <summary>"three days ago"; of years only the year is known.</summary>
    public TimeSpanMention? Ago(int token)
    {
        var first = words.Is(token, "back") ? words.EndOf(token) : token;
        var unitAt = words.Number(first) is null ? first : words.EndOf(first);
        if (words.Number(first) is not { } count || words.Unit(unitAt) is not { } unit || (first == token && !words.Is(unitAt + 1, "ago")))
            return null;
        var range = new TokenRange(token, first == token ? unitAt + 2 : unitAt + 1);
        if (calendar.Reference is not { } today || unit is "week" or "month" or "weekend")
            return new TimeSpanMention(range, null, null, TimeKind.Day);
        if (unit == "year")
            return new TimeSpanMention(range, new DateOnly(today.Year - (int)Math.Min(count, 100), 1, 1), new DateOnly(today.Year - (int)Math.Min(count, 100), 12, 31), TimeKind.Period);
        var day = unit == "hour" ? today : Back(today, count, "day");
        return new TimeSpanMention(range, day, day, TimeKind.Day);
    }

    /// <summary>"in 5 days", "two days of clashes": a period whose days are not said.</summary>
    public TimeSpanMention? Within(int token)
    {
        var first = words.Is(token, "in") ? token + 1 : token;
        while (first > token && words.Is(first, "hedge"))
            first = words.EndOf(first);
        if (words.Number(first) is not { } count || words.Unit(words.EndOf(first)) is not { } unit || (first == token && !words.IsOf(words.EndOf(first) + 1)))
            return null;
        var daily = (unit == "hour" && count <= DailyHours) || (unit == "day" && count == 1);
        var range = new TokenRange(token, words.EndOf(first) + 1);
        if (unit == "hour" && (!daily || count < ShortestDay))
            return null;
        // "Within a week, …": a sum that opens a sentence with its time ends with the report.
        var opens = document.Sentences[document.SentenceOf(token)].Tokens.First == token;
        var ended = (daily || opens) && first > token ? calendar.Reference : null;
        return new TimeSpanMention(range, ended is { } today ? Back(today, count, unit) : null, ended, daily ? TimeKind.Daily : TimeKind.Period);
    }

    /// <summary>The day some units before another.</summary>
    public static DateOnly Back(DateOnly today, long count, string unit)
    {
        var number = (int)Math.Min(count, 2000);
        return unit switch
        {
            "hour" => today.AddDays(-Math.Max(1, number / 24)),
            "day" => today.AddDays(-number),
            "week" => today.AddDays(-7 * number),
            "month" => today.AddMonths(-number),
            "year" => today.AddYears(-Math.Min(number, 100)),
            _ => today.AddDays(-2),
        };
    }
}
