using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Finds expressions of time: days, spans between two days, "since …", "the past …", months, years.</summary>
internal sealed class TimeFinder
{
    /// <summary>Up to two days before the report count as a daily total.</summary>
    private const int DailyHours = 48;

    private readonly DatePoints _points;
    private readonly Document _document;
    private readonly DateCalendar _calendar;

    private TimeFinder(DatePoints points)
    {
        _points = points;
        _document = points.Document;
        _calendar = points.Calendar;
    }

    /// <summary>All expressions of a text.</summary>
    public static MentionList<TimeSpanMention> Find(Passage passage)
    {
        var points = DatePoints.Of(passage.Document, passage.Tables.Times);
        var finder = new TimeFinder(points);
        var found = new List<TimeSpanMention>();
        for (var token = 0; token < passage.Document.Tokens.Length;)
        {
            var mention = finder.At(token);
            if (mention is not null)
                found.Add(mention);
            token = Math.Max(mention?.Range.End ?? 0, token + 1);
        }

        return new MentionList<TimeSpanMention>(found);
    }

    private TimeSpanMention? At(int token) =>
        Since(token) ?? Between(token) ?? Past(token) ?? Ago(token) ?? Point(token);

    /// <summary>"since the second of this month".</summary>
    private TimeSpanMention? Since(int token)
    {
        if (!_points.Is(token, "since") || _points.At(_points.SkipGlue(token + 1), afterPreposition: true) is not { } point)
            return null;
        return new TimeSpanMention(new TokenRange(token, point.End), point.From, _calendar.Reference, TimeKind.Running);
    }

    /// <summary>"between January 15 and January 23", "from September until …".</summary>
    private TimeSpanMention? Between(int token)
    {
        var between = _points.Is(token, "between");
        if (!between && !_points.Is(token, "from"))
            return null;
        if (_points.At(_points.SkipGlue(token + 1), afterPreposition: true) is not { } start)
            return null;
        var link = start.End;
        if (!_points.Is(link, "until") && !_points.Is(link, "to") && !(between && _points.Is(link, "glue")) && !_document.IsSymbol(link, '-'))
            return null;
        var open = _points.Is(link, "until");
        var next = _points.SkipGlue(link + 1);
        var end = _points.At(next, afterPreposition: true) ?? (open ? new DatePoint(link + 1, null, null, TimeKind.Running) : null);
        if (end is null)
            return null;
        var toReport = _points.Is(next, "today") || _points.Is(next, "now");
        var from = start.From is { } a && end.To is { } b && a > b ? a.AddYears(-1) : start.From;
        return new TimeSpanMention(new TokenRange(token, end.End), from, toReport ? _calendar.Reference : end.To, toReport ? TimeKind.Running : TimeKind.Period);
    }

    /// <summary>"the past 24 hours", "over the last two weeks", "within the last week".</summary>
    private TimeSpanMention? Past(int token)
    {
        if (!_points.Is(token, "last"))
            return null;
        var next = token + 1;
        while (_document.IsSymbol(next, '-'))
            next++;
        var count = _points.Number(next);
        var vague = _points.Is(next, "vague");
        next += count is null && !vague ? 0 : 1;
        while (_document.IsSymbol(next, '-'))
            next++;
        if (_points.Unit(next) is not { } unit)
            return null;
        var range = new TokenRange(token, next + 1);
        var daily = (unit == "hour" && (count ?? 1) <= DailyHours) || (unit == "day" && count is null or 1 && !vague);
        if (vague || _calendar.Reference is not { } today)
            return new TimeSpanMention(range, null, vague ? _calendar.Reference : null, daily ? TimeKind.Daily : TimeKind.Period);
        if (count is null && _points.Is(token, "previous") && unit is "month" or "year" && !_points.Is(token - 1, "glue") && _points.CalendarUnit(unit, -1) is { } whole)
            return new TimeSpanMention(range, whole.Start, whole.End, TimeKind.Period);
        return new TimeSpanMention(range, Back(today, count ?? 1, unit), today, daily ? TimeKind.Daily : TimeKind.Period);
    }

    /// <summary>"three days ago".</summary>
    private TimeSpanMention? Ago(int token)
    {
        if (_points.Number(token) is not { } count || _points.Unit(token + 1) is not { } unit || !_points.Is(token + 2, "ago"))
            return null;
        DateOnly? day = _calendar.Reference is { } today && unit is "day" or "hour" ? Back(_calendar.Reference.Value, unit == "hour" ? 0 : count, "day") : null;
        return new TimeSpanMention(new TokenRange(token, token + 3), day, day, TimeKind.Day);
    }

    private TimeSpanMention? Point(int token)
    {
        if (_points.At(token, afterPreposition: false) is not { } point)
            return null;
        return new TimeSpanMention(new TokenRange(token, point.End), point.From, point.To, point.Kind);
    }

    private static DateOnly Back(DateOnly today, long count, string unit)
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
