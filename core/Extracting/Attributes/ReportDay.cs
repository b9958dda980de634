using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Finds the day of a report, and the days that it names with their year, against which it tells of others.</summary>
internal sealed class ReportDay
{
    /// <summary>The first sentences, among which a dateline may stand.</summary>
    private const int HeadSentences = 6;

    private readonly Document _document;
    private readonly TimeWords _words;
    private readonly DateCalendar _calendar;
    private readonly CalendarDates _dates;

    private ReportDay(Document document, TimeWords words)
    {
        (_document, _words) = (document, words);
        _calendar = new DateCalendar(document.Report.Published, new Dictionary<(int, int), int>());
        _dates = new CalendarDates(document, words, _calendar);
    }

    /// <summary>The calendar of a text: by the day of the report that was handed in, else by a date that fills a line.</summary>
    public static DateCalendar CalendarOf(Document document, TimeWords words)
    {
        var reader = new ReportDay(document, words);
        var full = reader.FullDates();
        return new DateCalendar(document.Report.Published ?? reader.Dateline() ?? reader.Today(full), full);
    }

    /// <summary>Years by month and day.</summary>
    private Dictionary<(int, int), int> FullDates()
    {
        var full = new Dictionary<(int, int), int>();
        for (var token = 0; token < _document.Tokens.Length; token++)
        {
            if (!_words.MayStart(token))
                continue;
            _calendar.YearInText = null;
            if ((_dates.DayThenMonth(token) ?? _dates.MonthThenDay(token) ?? _dates.Digits(token)) is { Kind: TimeKind.Day, From: { } day } && _calendar.YearInText == day.Year)
                full.TryAdd((day.Month, day.Day), day.Year);
        }

        _calendar.YearInText = null;
        return full;
    }

    /// <summary>A date with its year that fills a line near the head of the text.</summary>
    private DateOnly? Dateline()
    {
        for (var s = 0; s < Math.Min(HeadSentences, _document.Sentences.Count); s++)
        {
            var tokens = _document.Sentences[s].Tokens;
            if (Filling(tokens.First, tokens.End) is { } day)
                return day;
            for (var token = tokens.First; token < tokens.End && _document.Sentences[s].IsTitle; token++)
                if (_words.MayStart(token) && Filling(token, tokens.End) is { } last)
                    return last; // "The events of Tuesday 19-10-2021"
        }

        return null;
    }

    /// <summary>A day named with its year, from a token to the end of a line.</summary>
    private DateOnly? Filling(int first, int end)
    {
        _calendar.YearInText = null;
        var point = _dates.Weekday(first) ?? _dates.Exact(first);
        return point is { Kind: TimeKind.Day, From: { } day } && _calendar.YearInText is not null && point.End >= end - 1 ? day : null;
    }

    /// <summary>"today, Thursday 26 August", the year of which the text tells anywhere.</summary>
    private DateOnly? Today(Dictionary<(int, int), int> full)
    {
        var dates = new CalendarDates(_document, _words, new DateCalendar(null, full));
        for (var token = 0; token < _document.Tokens.Length; token++)
            if (_words.Is(token, "today") && _words.EndOf(token) is var behind && (dates.Weekday(behind) is { From: { } day } ? day : dates.Exact(behind)?.From) is { } today)
                return today;
        return null;
    }
}
