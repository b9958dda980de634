using System.Collections.Frozen;
using System.Globalization;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Reads the days, months and years that start at a token.</summary>
internal sealed class DatePoints
{
    /// <summary>The codes of words that stand inside expressions of time and start none.</summary>
    private static readonly FrozenSet<string> Links = FrozenSet.Create(
        StringComparer.Ordinal, "ago", "glue", "hedge", "of", "on", "part", "previous", "suffix", "to", "unit", "until", "vague");

    private readonly CueTable _table;
    private readonly Tagging _times;

    private DatePoints(Document document, CueTable table, Tagging times, DateCalendar calendar)
    {
        Document = document;
        Calendar = calendar;
        _table = table;
        _times = times;
    }

    public Document Document { get; }

    public DateCalendar Calendar { get; }

    /// <summary>Reads the words of dates and finds the day of the report: the one handed in, else a date that fills a line.</summary>
    public static DatePoints Of(Document document, CueTable table)
    {
        var times = new Tagging(document, table);
        var open = new DatePoints(document, table, times, new DateCalendar(document.Report.Published, new Dictionary<(int, int), int>()));
        var full = open.FullDates();
        return new DatePoints(document, table, times, new DateCalendar(document.Report.Published ?? open.Dateline(), full));
    }

    /// <summary>Whether an expression of time may start at a token: a number, a word of the table that is no mere link, or any word inside of a phrase.</summary>
    public bool MayStart(int token)
    {
        if (Document.Tokens[token].Kind == TokenKind.Number)
            return true;
        if (_times.Over(token) is not { } match)
            return false;
        foreach (var cue in match.Cues)
            if (!Links.Contains(cue.Code))
                return true;
        return match.Range.First != token;
    }

    /// <summary>Whether a phrase of that code covers a token.</summary>
    public bool Is(int token, string code) => _times.Is(token, code);

    /// <summary>A whole number in digits or words.</summary>
    public long? Number(int token)
    {
        if (token < 0 || token >= Document.Tokens.Length)
            return null;
        if (Document.Tokens[token].Kind == TokenKind.Number)
            return long.TryParse(Document.Of(token), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return Value(token, "number");
    }

    /// <summary>The unit that a word names; null when it names none.</summary>
    public string? Unit(int token) => Cue(token, "unit")?.Value;

    /// <summary>One past the phrase of the table that covers a token; the next token when none does.</summary>
    public int EndOf(int token) => _times.Over(token)?.Range.End ?? token + 1;

    /// <summary>Whether a word such as "of" stands at a token.</summary>
    public bool IsOf(int token) => Is(token, "of");

    /// <summary>The first token that is no article, no preposition of time and no part of a day.</summary>
    public int SkipGlue(int token)
    {
        while (true)
            if (Is(token, "glue") || Is(token, "part") || Is(token, "on") || Is(token, "in"))
                token = _times.Over(token)!.Value.Range.End;
            else if (IsClock(token))
                token += 3;
            else
                return token;
    }

    /// <summary>"10:30".</summary>
    private bool IsClock(int token) =>
        token + 2 < Document.Tokens.Length && Document.IsSymbol(token + 1, ':') && Document.Tokens[token + 1].Glued && Document.Tokens[token].Kind == TokenKind.Number && Document.Tokens[token + 2] is { Kind: TokenKind.Number, Glued: true, Length: 2 };

    /// <summary>The calendar month or year some units away from that of the report.</summary>
    public (DateOnly Start, DateOnly End)? CalendarUnit(string unit, int away)
    {
        if (Calendar.Reference is not { } today)
            return null;
        var start = unit == "year" ? new DateOnly(today.Year, 1, 1).AddYears(away) : new DateOnly(today.Year, today.Month, 1).AddMonths(away);
        return (start, (unit == "year" ? start.AddYears(1) : start.AddMonths(1)).AddDays(-1));
    }

    /// <summary>The day, month or year that starts at a token.</summary>
    /// <param name="token">Its first token.</param>
    /// <param name="afterPreposition">True when a bare year may be read as one.</param>
    public DatePoint? At(int token, bool afterPreposition)
    {
        if (token < 0 || token >= Document.Tokens.Length)
            return null;
        return Relative(token) ?? DayThenMonth(token) ?? MonthThenDay(token) ?? Weekday(token) ?? FirstWeeks(token) ?? Part(token) ?? Year(token, afterPreposition);
    }

    private DatePoint? Relative(int token)
    {
        if (Is(token, "today") || Is(token, "now"))
            return Near(token, Is(token, "now") ? null : 0);
        if (Is(token, "yesterday"))
            return Near(token, -1);
        if (Is(token, "before"))
            return Near(token, -2);
        if (!Is(token, "this") || Unit(token + 1) is not { } unit || unit is "hour")
            return null;
        if (Calendar.Reference is not { } today)
            return new DatePoint(token + 2, null, null, unit == "day" ? TimeKind.Day : TimeKind.Period);
        var start = unit switch
        {
            "month" => new DateOnly(today.Year, today.Month, 1),
            "year" => new DateOnly(today.Year, 1, 1),
            "week" => today.AddDays(-(((int)today.DayOfWeek + 6) % 7)),
            _ => today,
        };
        return new DatePoint(token + 2, start, today, unit == "day" ? TimeKind.Day : TimeKind.Period);
    }

    private DatePoint Near(int token, int? days)
    {
        var day = days is { } away ? Calendar.Reference?.AddDays(away) : null;
        return new DatePoint(_times.Over(token)!.Value.Range.End, day, day, TimeKind.Day);
    }

    /// <summary>"15 January 2020", "22nd of October", "the second of this month".</summary>
    private DatePoint? DayThenMonth(int token)
    {
        var day = Document.Tokens[token].Kind == TokenKind.Number ? Number(token) ?? OrdinalDigits(token) : Value(token, "ordinal");
        if (day is not (>= 1 and <= 31))
            return null;
        var next = token + 1;
        while (Is(next, "suffix") || (Document.Tokens[token].Kind == TokenKind.Word && Document.IsSymbol(next, '-')))
            next++;
        while (Is(next, "glue") || Document.IsSymbol(next, ','))
            next++;
        if (Is(next, "this") && Unit(next + 1) == "month")
            return Calendar.Reference is { } today ? Of(next + 2, Calendar.Day(today.Month, (int)day, today.Year)) : Of(next + 2, null);
        if (Value(next, "month") is not { } month || !Document.Tokens[next].Capital)
            return null;
        next++;
        if (Document.IsSymbol(next, '.'))
            next++;
        var year = YearAfter(ref next);
        return Of(next, Calendar.Day((int)month, (int)day, year));
    }

    /// <summary>"January 15", "Oct. 13, 2021", "January 2020", "January" behind a preposition or before a colon.</summary>
    private DatePoint? MonthThenDay(int token)
    {
        if (Value(token, "month") is not { } month || !Document.Tokens[token].Capital)
            return null;
        var next = token + 1;
        if (Document.IsSymbol(next, '.') && next + 1 < Document.Tokens.Length && Document.Tokens[next + 1].Kind == TokenKind.Number)
            next++;
        var day = next < Document.Tokens.Length && Document.Tokens[next].Kind == TokenKind.Number ? Number(next) ?? OrdinalDigits(next) : null;
        if (day is >= 1 and <= 31)
        {
            next++;
            if (Is(next, "suffix"))
                next++;
            var year = YearAfter(ref next);
            return Of(next, Calendar.Day((int)month, (int)day, year));
        }

        var named = YearAfter(ref next) ?? (Document.IsSymbol(next, ':') ? Calendar.YearInText : null);
        var whole = Calendar.Month((int)month, named);
        return new DatePoint(next, whole?.Start, whole?.End, TimeKind.Period);
    }

    private DatePoint? Weekday(int token)
    {
        if (Value(token, "weekday") is not { } weekday || !Document.Tokens[token].Capital)
            return null;
        var next = token + 1;
        while (Is(next, "part"))
            next++;
        var date = next + (Document.IsSymbol(next, ',') ? 1 : 0);
        if ((DayThenMonthSafe(date) ?? MonthThenDaySafe(date)) is { Kind: TimeKind.Day } exact)
            return exact;
        return Of(next, Calendar.Weekday((int)weekday));
    }

    private DatePoint? DayThenMonthSafe(int token) => token < Document.Tokens.Length && !Is(token, "ordinal") ? DayThenMonth(token) : null;

    private DatePoint? MonthThenDaySafe(int token) => token < Document.Tokens.Length ? MonthThenDay(token) : null;

    /// <summary>"the first two weeks of this month", "the first three months of 2017".</summary>
    private DatePoint? FirstWeeks(int token)
    {
        if (Value(token, "ordinal") != 1 || Number(token + 1) is not { } count || Unit(token + 2) is not ("day" or "week" or "month") || !Is(token + 3, "glue"))
            return null;
        if (At(SkipGlue(token + 3), afterPreposition: true) is not { } whole || whole.From is not { } start)
            return null;
        if (Unit(token + 2) == "month")
            return new DatePoint(whole.End, start, start.AddMonths((int)Math.Min(count, 12)).AddDays(-1), TimeKind.Period);
        var days = (int)Math.Min(count, 60) * (Unit(token + 2) == "week" ? 7 : 1);
        return new DatePoint(whole.End, start, start.AddDays(days - 1), TimeKind.Period);
    }

    /// <summary>"early in December", "mid-September", "the end of 2016": thirds of a month or a year.</summary>
    private DatePoint? Part(int token)
    {
        var part = Is(token, "early") ? 0 : Is(token, "mid") ? 1 : Is(token, "late") ? 2 : -1;
        if (part < 0)
            return null;
        var next = _times.Over(token)!.Value.Range.End;
        while (Document.IsSymbol(next, '-') || Is(next, "glue") || Is(next, "in"))
            next++;
        if ((MonthThenDaySafe(next) ?? Year(next, afterPreposition: true) ?? (next < Document.Tokens.Length ? Relative(next) : null)) is not { Kind: TimeKind.Period } whole)
            return null;
        if (whole.From is not { } from || whole.To is not { } to)
            return new DatePoint(whole.End, null, null, TimeKind.Period);
        var isYear = to.DayNumber - from.DayNumber > 40;
        var start = isYear ? from.AddMonths(4 * part) : from.AddDays(10 * part);
        var end = part == 2 ? to : (isYear ? from.AddMonths(4 * (part + 1)) : from.AddDays(10 * (part + 1))).AddDays(-1);
        return new DatePoint(whole.End, start, end, isYear ? TimeKind.Period : TimeKind.Day);
    }

    private DatePoint? Year(int token, bool afterPreposition)
    {
        if (token >= Document.Tokens.Length || (!afterPreposition && !Is(token - 1, "in")) || YearNumber(token) is not { } year)
            return null;
        Calendar.YearInText = year;
        return new DatePoint(token + 1, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), TimeKind.Period);
    }

    private static DatePoint Of(int end, DateOnly? day) => new(end, day, day, TimeKind.Day);

    private int? YearAfter(ref int next)
    {
        var at = next;
        while (Document.IsSymbol(at, ',') || Is(at, "glue"))
            at++;
        if (at - next > 1 || YearNumber(at) is not { } year)
            return null;
        next = at + 1;
        Calendar.YearInText = year;
        return year;
    }

    private int? YearNumber(int token)
    {
        if (token >= Document.Tokens.Length || Document.Tokens[token] is not { Kind: TokenKind.Number, Length: 4 } || Number(token) is not (>= 1970 and <= 2099))
            return null;
        return Calendar.Reference is { } today && Number(token) > today.Year + 1 ? null : (int)Number(token)!.Value;
    }

    /// <summary>A number with its suffix in one token ("22nd").</summary>
    private long? OrdinalDigits(int token)
    {
        var text = Document.Of(token);
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits is 1 or 2 && long.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The value of a phrase of that code; null when none starts here.</summary>
    public long? Value(int token, string code) =>
        Cue(token, code) is { } cue && long.TryParse(cue.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    private Cue? Cue(int token, string code)
    {
        if (_times.Over(token) is not { } match)
            return null;
        foreach (var cue in match.Range.First == token ? match.Cues : _table.At(Document, token)?.Cues ?? [])
            if (cue.Is(code))
                return cue;
        return null;
    }

    private Dictionary<(int, int), int> FullDates()
    {
        var dates = new Dictionary<(int, int), int>();
        for (var token = 0; token < Document.Tokens.Length; token++)
        {
            if (!MayStart(token))
                continue;
            Calendar.YearInText = null;
            if ((DayThenMonth(token) ?? MonthThenDay(token)) is { Kind: TimeKind.Day, From: { } day } && Calendar.YearInText == day.Year)
                dates.TryAdd((day.Month, day.Day), day.Year);
        }

        Calendar.YearInText = null;
        return dates;
    }

    /// <summary>A date with its year that fills a line near the head of the text.</summary>
    private DateOnly? Dateline()
    {
        const int HeadSentences = 6;
        for (var s = 0; s < Math.Min(HeadSentences, Document.Sentences.Count); s++)
        {
            var tokens = Document.Sentences[s].Tokens;
            Calendar.YearInText = null;
            var point = Weekday(tokens.First) ?? DayThenMonthSafe(tokens.First) ?? MonthThenDay(tokens.First);
            if (point is { Kind: TimeKind.Day, From: { } day } && Calendar.YearInText is not null && point.End >= tokens.End - 1)
                return day;
        }

        return null;
    }
}
