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
        return new DateCalendar(document.Report.Published ?? reader.Dateline(), full);
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
            if ((_dates.DayThenMonth(token) ?? _dates.MonthThenDay(token)) is { Kind: TimeKind.Day, From: { } day } && _calendar.YearInText == day.Year)
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
            _calendar.YearInText = null;
            var point = _dates.Weekday(tokens.First) ?? _dates.DigitsThenMonth(tokens.First) ?? _dates.MonthThenDay(tokens.First);
            if (point is { Kind: TimeKind.Day, From: { } day } && _calendar.YearInText is not null && point.End >= tokens.End - 1)
                return day;
        }

        return null;
    }
}
