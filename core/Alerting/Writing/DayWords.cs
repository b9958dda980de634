using System.Globalization;

namespace Monitoring.Alerting.Writing;

/// <summary>Puts days, periods and times into words of one language; times stand on both clocks.</summary>
/// <param name="phrases">The language.</param>
/// <param name="clock">Damascus time.</param>
public sealed class DayWords(PhraseBook phrases, LocalTime clock)
{
    /// <summary><c>Saturday 24 Dec 2016</c>.</summary>
    public Html Full(DateOnly day) => Day("day.full", day);

    /// <summary><c>24 Dec 2016</c>.</summary>
    public Html Plain(DateOnly day) => Day("day.plain", day);

    /// <summary><c>24 Dec</c>.</summary>
    public Html Short(DateOnly day) => Day("day.short", day);

    /// <summary><c>15–23 Jan 2020</c>.</summary>
    public Html Period(DateOnly start, DateOnly end)
    {
        if (start == end)
            return Plain(end);
        return start.Year == end.Year && start.Month == end.Month
            ? phrases.Fill("day.periodInMonth", ("from", Html.Text(start.Day.ToString(CultureInfo.InvariantCulture))), ("day", Html.Text(end.Day.ToString(CultureInfo.InvariantCulture))), ("month", Html.Text(phrases[$"month.{end.Month}"])), ("year", Html.Text(end.Year.ToString(CultureInfo.InvariantCulture))))
            : phrases.Fill("day.period", ("from", start.Year == end.Year ? Short(start) : Plain(start)), ("to", Plain(end)));
    }

    /// <summary><c>24 Dec 2016, 18:40 Damascus (16:40 UTC)</c>; without the year for what changed lately.</summary>
    public Html Time(DateTimeOffset instant, bool withYear)
    {
        var day = clock.DayOf(instant);
        return phrases.Fill("time.both", ("date", withYear ? Plain(day) : Short(day)), ("local", Clockface(clock.At(instant))), ("utc", Clockface(instant.ToUniversalTime())));
    }

    /// <summary><c>18:40 Damascus (16:40 UTC)</c>.</summary>
    public Html TimeOnClocks(DateTimeOffset instant) =>
        phrases.Fill("time.clocks", ("local", Clockface(clock.At(instant))), ("utc", Clockface(instant.ToUniversalTime())));

    /// <summary><c>24 Dec, 18:40 Damascus</c>.</summary>
    public Html TimeShort(DateTimeOffset instant) =>
        phrases.Fill("time.short", ("date", Short(clock.DayOf(instant))), ("local", Clockface(clock.At(instant))));

    /// <summary><c>24 Dec, 18:40</c>, beside times whose clock is told.</summary>
    public Html TimeBrief(DateTimeOffset instant) =>
        phrases.Fill("time.brief", ("date", Short(clock.DayOf(instant))), ("local", Clockface(clock.At(instant))));

    /// <summary><c>18:40</c>.</summary>
    public static Html Clockface(DateTimeOffset local) => Html.Text(local.ToString("HH:mm", CultureInfo.InvariantCulture));

    private Html Day(string key, DateOnly day) => phrases.Fill(
        key,
        ("weekday", Html.Text(phrases[$"weekday.{(int)day.DayOfWeek}"])),
        ("day", Html.Text(day.Day.ToString(CultureInfo.InvariantCulture))),
        ("month", Html.Text(phrases[$"month.{day.Month}"])),
        ("year", Html.Text(day.Year.ToString(CultureInfo.InvariantCulture))));
}
