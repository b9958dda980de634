using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Finds expressions of time: days, spans between two days, "since …", "the past …", months, years.</summary>
internal sealed class TimeFinder
{
    /// <summary>Up to two days before the report count as a daily total.</summary>
    private const int DailyHours = 48;

    /// <summary>How many tokens behind "since" its date may stand.</summary>
    private const int LongestClause = 16;

    private readonly DatePoints _points;
    private readonly Document _document;
    private readonly DateCalendar _calendar;
    private TimeSpanMention? _span;
    private TimeSpanMention? _day;
    private int _paragraph = -1;
    private int _yearAge;

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
            finder.ForgetYear(passage, token);
            var mention = points.MayStart(token) ? finder.At(token) : null;
            if (mention is not null)
                found.Add(mention);
            if (mention is { Kind: TimeKind.Period or TimeKind.Running, Start: not null })
                finder._span = mention;
            if (mention is { Kind: TimeKind.Day, Start: not null })
                finder._day = mention;
            token = Math.Max(mention?.Range.End ?? 0, token + 1);
        }

        return new MentionList<TimeSpanMention>(found);
    }

    /// <summary>A year named in a heading holds for the list below it, else only for its own paragraph and the next one.</summary>
    private void ForgetYear(Passage passage, int token)
    {
        var sentence = _document.SentenceOf(token);
        if (token != _document.Sentences[sentence].Tokens.First || _document.Sentences[sentence].Paragraph == _paragraph)
            return;
        _paragraph = _document.Sentences[sentence].Paragraph;
        _yearAge = _calendar.YearInText is null || passage.IsListItem(sentence) ? 0 : _yearAge + 1;
        if (_yearAge > 1)
            (_calendar.YearInText, _yearAge) = (null, 0);
    }

    private TimeSpanMention? At(int token) =>
        Since(token) ?? Between(token) ?? Past(token) ?? Ago(token) ?? Point(token) ?? Same(token) ?? SameDay(token) ?? Overnight(token) ?? Within(token);

    /// <summary>"since the second of this month", "since they resumed bombing on the 4th of this month".</summary>
    private TimeSpanMention? Since(int token)
    {
        if (!_points.Is(token, "since"))
            return null;
        for (var next = token + 1; next < _document.Tokens.Length && next <= token + LongestClause && MayHold(next); next++)
        {
            if (Ago(next) is { } ago)
                return new TimeSpanMention(new TokenRange(token, ago.Range.End), ago.Start, _calendar.Reference, TimeKind.Running);
            if (_points.At(_points.SkipGlue(next), afterPreposition: next == token + 1) is { } point && !_points.Is(next, "now"))
                return new TimeSpanMention(new TokenRange(token, point.End), point.From, _calendar.Reference, TimeKind.Running);
        }

        return null;
    }

    /// <summary>Words, numbers and what stands inside a name; a comma or a stop ends the clause.</summary>
    private bool MayHold(int token) => _document.Tokens[token].Kind is TokenKind.Word or TokenKind.Number || (_document.Tokens[token].Glued && (_document.IsSymbol(token, '-') || _document.IsSymbol(token, '\'')));

    /// <summary>"during the same period": the last span named before.</summary>
    private TimeSpanMention? Same(int token) => _points.Is(token, "same") && _span is { } span ? span with { Range = new TokenRange(token, _points.EndOf(token)) } : null;

    /// <summary>"on the same day", "a day earlier": from the day named before.</summary>
    private TimeSpanMention? SameDay(int token)
    {
        if (_points.Value(token, "sameday") is not { } away)
            return null;
        var day = _day?.Start?.AddDays((int)away);
        return new TimeSpanMention(new TokenRange(token, _points.EndOf(token)), day, day, TimeKind.Day);
    }

    private TimeSpanMention? Overnight(int token) => !_points.Is(token, "overnight")
        ? null
        : new TimeSpanMention(new TokenRange(token, token + 1), _calendar.Reference?.AddDays(-1), _calendar.Reference, TimeKind.Day);

    /// <summary>"in 5 days", "two days of clashes": a period whose days are not said.</summary>
    private TimeSpanMention? Within(int token)
    {
        var first = _points.Is(token, "in") ? token + 1 : token;
        while (first > token && _points.Is(first, "hedge"))
            first = _points.EndOf(first);
        if (_points.Number(first) is not { } count || _points.Unit(_points.EndOf(first)) is not { } unit || (first == token && !_points.IsOf(_points.EndOf(first) + 1)))
            return null;
        var daily = (unit == "hour" && count <= DailyHours) || (unit == "day" && count == 1);
        var range = new TokenRange(token, _points.EndOf(first) + 1);
        if (unit == "hour" && !daily)
            return null;
        var ended = daily && first > token ? _calendar.Reference : null;
        return new TimeSpanMention(range, ended is { } today ? Back(today, count, unit) : null, ended, daily ? TimeKind.Daily : TimeKind.Period);
    }

    /// <summary>"between January 15 and January 23", "from September until …".</summary>
    private TimeSpanMention? Between(int token)
    {
        var between = _points.Is(token, "between");
        if (!between && !_points.Is(token, "from"))
            return null;
        if ((_points.At(_points.SkipGlue(token + 1), afterPreposition: true) ?? DayOfNext(token + 1)) is not { } start)
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
        if (start.From is null && end.From is { } month && _points.Number(start.End - 1) is >= 1 and <= 31 and { } day && day <= DateTime.DaysInMonth(month.Year, month.Month))
            start = start with { From = new DateOnly(month.Year, month.Month, (int)day) };
        var from = start.From is { } a && end.To is { } b && a > b ? a.AddYears(-1) : start.From;
        return new TimeSpanMention(new TokenRange(token, end.End), from, toReport ? _calendar.Reference : end.To, toReport ? TimeKind.Running : TimeKind.Period);
    }

    /// <summary>"between 3 and 9 February": the month stands behind the second day.</summary>
    private DatePoint? DayOfNext(int token)
    {
        token = _points.SkipGlue(token);
        var next = token + 1;
        return _document.Tokens.Length > next && _document.Tokens[token].Kind == TokenKind.Number && _points.Number(token) is >= 1 and <= 31 && (_points.Is(next, "to") || _points.Is(next, "until") || _points.Is(next, "glue"))
            ? new DatePoint(next, null, null, TimeKind.Day)
            : null;
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
        next = count is null && !vague ? next : _points.EndOf(next);
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

    /// <summary>"three days ago"; of years only the year is known.</summary>
    private TimeSpanMention? Ago(int token)
    {
        var unitAt = _points.Number(token) is null ? token : _points.EndOf(token);
        if (_points.Number(token) is not { } count || _points.Unit(unitAt) is not { } unit || !_points.Is(unitAt + 1, "ago"))
            return null;
        var range = new TokenRange(token, unitAt + 2);
        if (_calendar.Reference is not { } today || unit is "week" or "month" or "weekend")
            return new TimeSpanMention(range, null, null, TimeKind.Day);
        if (unit == "year")
            return new TimeSpanMention(range, new DateOnly(today.Year - (int)Math.Min(count, 100), 1, 1), new DateOnly(today.Year - (int)Math.Min(count, 100), 12, 31), TimeKind.Period);
        var day = unit == "hour" ? today : Back(today, count, "day");
        return new TimeSpanMention(range, day, day, TimeKind.Day);
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
