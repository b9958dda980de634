using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Reads days, months and years that are named by the calendar: "15 January 2020", "Oct. 13", "Monday", "2017".</summary>
/// <param name="document">The text.</param>
/// <param name="words">Its words of time.</param>
/// <param name="calendar">Resolves what stands without a year; keeps the year that was named last.</param>
internal sealed class CalendarDates(Document document, TimeWords words, DateCalendar calendar)
{
    private const int MonthsOfYear = 12;

    /// <summary>"15 January 2020", "22nd of October", "the second of this month".</summary>
    public DatePoint? DayThenMonth(int token)
    {
        var day = document.Tokens[token].Kind == TokenKind.Number ? words.Number(token) ?? words.OrdinalDigits(token) : words.Value(token, "ordinal");
        if (day is not (>= 1 and <= 31))
            return null;
        var next = token + 1;
        while (words.Is(next, "suffix") || (document.Tokens[token].Kind == TokenKind.Word && document.IsSymbol(next, '-')))
            next++;
        while (words.Is(next, "glue") || document.IsSymbol(next, ','))
            next++;
        if (words.ThisUnit(next) is { Unit: "month" } running)
            return calendar.Reference is { } today ? Of(running.End, calendar.Day(today.Month, (int)day, today.Year)) : Of(running.End, null);
        if (words.Value(next, "month") is not { } month || !MayBeDate(next))
            return null;
        next = AfterMonth(next, month);
        if (document.IsSymbol(next, '.'))
            next++;
        var year = YearAfter(ref next);
        return Of(next, calendar.Day((int)month, (int)day, year));
    }

    /// <summary>"January 15", "Oct. 13, 2021", "January 2020", "January" behind a preposition or before a colon; not "Mar Elias", a name.</summary>
    public DatePoint? MonthThenDay(int token)
    {
        if (words.Value(token, "month") is not { } month || !MayBeDate(token))
            return null;
        var next = AfterMonth(token, month);
        if (document.IsSymbol(next, '.') && next + 1 < document.Tokens.Length && document.Tokens[next + 1].Kind == TokenKind.Number)
            next++;
        var day = next < document.Tokens.Length && document.Tokens[next].Kind == TokenKind.Number ? words.Number(next) ?? words.OrdinalDigits(next) : null;
        if (day is >= 1 and <= 31)
        {
            next++;
            if (words.Is(next, "suffix"))
                next++;
            var year = YearAfter(ref next);
            return Of(next, calendar.Day((int)month, (int)day, year));
        }

        var named = YearAfter(ref next) ?? (document.IsSymbol(next, ':') ? calendar.YearInText : null);
        if (named is null && HasNoCapitals && !words.Is(token - 1, "in") && words.Unit(token - 1) != "month")
            return null;
        if (named is null && words.Is(token, "shortMonth") && next < document.Tokens.Length && document.Tokens[next] is { Kind: TokenKind.Word, Capital: true })
            return null;
        var whole = calendar.Month((int)month, named);
        return new DatePoint(next, whole?.Start, whole?.End, TimeKind.Period);
    }

    /// <summary>"Monday", "Monday night, January 15".</summary>
    public DatePoint? Weekday(int token)
    {
        if (words.Value(token, "weekday") is not { } weekday || !MayBeDate(token))
            return null;
        var next = token + 1;
        while (words.Is(next, "part"))
            next++;
        var date = next + (document.IsSymbol(next, ',') ? 1 : 0);
        return Exact(date) ?? Of(next, calendar.Weekday((int)weekday));
    }

    /// <summary>A day of a month, in words or in digits: what may stand behind "today" or a day of the week.</summary>
    public DatePoint? Exact(int token) =>
        token < document.Tokens.Length && (DigitsThenMonth(token) ?? MonthThenDay(token) ?? Digits(token)) is { Kind: TimeKind.Day } exact ? exact : null;

    /// <summary>"19-10-2021", "2021-11-07"; which of two small numbers is the day is known only where a language always puts it first.</summary>
    public DatePoint? Digits(int token)
    {
        if (PartOfDigits(token) is not { } first || !IsJoint(token + 1) || PartOfDigits(token + 2) is not { } second || !IsJoint(token + 3) || PartOfDigits(token + 4) is not { } third)
            return null;
        var (year, month, day) = document.Tokens[token].Length == 4 ? (first, second, third) : (third, second, first);
        if (document.Tokens[token].Length != 4 && second > MonthsOfYear)
            (month, day) = (first, second);
        else if (document.Tokens[token].Length != 4 && first <= MonthsOfYear && !HasNoCapitals)
            return null;
        if (year is < 1970 or > 2099 || month is < 1 or > MonthsOfYear || calendar.Day((int)month, (int)day, (int)year) is not { } date)
            return null;
        calendar.YearInText = date.Year;
        return Of(token + 5, date);
    }

    private long? PartOfDigits(int token) => token < document.Tokens.Length && document.Tokens[token].Kind == TokenKind.Number ? words.Number(token) : null;

    private bool IsJoint(int token) => (document.IsSymbol(token, '-') || document.IsSymbol(token, '/')) && document.Tokens[token].Glued && token + 1 < document.Tokens.Length && document.Tokens[token + 1].Glued;

    /// <summary>"15 January 2020", the day in digits.</summary>
    public DatePoint? DigitsThenMonth(int token) => token < document.Tokens.Length && !words.Is(token, "ordinal") ? DayThenMonth(token) : null;

    /// <summary>A year of four digits.</summary>
    /// <param name="token">Where it stands.</param>
    /// <param name="afterPreposition">True when a bare year may be read as one.</param>
    public DatePoint? Year(int token, bool afterPreposition)
    {
        if (token >= document.Tokens.Length || (!afterPreposition && !words.Is(token - 1, "in")) || YearNumber(token) is not { } year)
            return null;
        calendar.YearInText = year;
        return new DatePoint(token + 1, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), TimeKind.Period);
    }

    private bool HasNoCapitals => document.Lexicon.Switches.DatesHaveNoCapitals;

    private bool MayBeDate(int token) => HasNoCapitals || document.Tokens[token].Capital;

    /// <summary>Behind a month, and behind its other name in "December / Kanun".</summary>
    private int AfterMonth(int token, long month)
    {
        var next = words.EndOf(token);
        return document.IsSymbol(next, '/') && words.Value(next + 1, "month") == month ? words.EndOf(next + 1) : next;
    }

    private static DatePoint Of(int end, DateOnly? day) => new(end, day, day, TimeKind.Day);

    private int? YearAfter(ref int next)
    {
        var at = next;
        while (document.IsSymbol(at, ',') || words.Is(at, "glue"))
            at++;
        if (at - next > 1 || YearNumber(at) is not { } year)
            return null;
        next = at + 1;
        calendar.YearInText = year;
        return year;
    }

    private int? YearNumber(int token)
    {
        if (token >= document.Tokens.Length || document.Tokens[token] is not { Kind: TokenKind.Number, Length: 4 } || words.Number(token) is not (>= 1970 and <= 2099))
            return null;
        return calendar.Reference is { } today && words.Number(token) > today.Year + 1 ? null : (int)words.Number(token)!.Value;
    }
}
