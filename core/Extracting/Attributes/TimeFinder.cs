using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Finds expressions of time: days, spans between two days, "since …", "the past …", months, years.</summary>
internal sealed class TimeFinder
{
    /// <summary>How many tokens behind "since" its date may stand.</summary>
    private const int LongestClause = 16;

    private readonly Document _document;
    private readonly TimeWords _words;
    private readonly DateCalendar _calendar;
    private readonly DatePoints _points;
    private readonly TimeLengths _lengths;
    private readonly EarlierTimes _earlier;
    private TimeSpanMention? _span;
    private TimeSpanMention? _day;
    private int _paragraph = -1;
    private int _yearAge;

    private TimeFinder(Passage passage)
    {
        var document = _document = passage.Document;
        _words = new TimeWords(document, passage.Tables.Times);
        _calendar = ReportDay.CalendarOf(document, _words);
        _earlier = new EarlierTimes(passage, _words, _calendar);
        _points = new DatePoints(document, _words, _calendar);
        _lengths = new TimeLengths(document, _words, _points, _calendar);
    }

    /// <summary>All expressions of a text.</summary>
    public static MentionList<TimeSpanMention> Find(Passage passage)
    {
        var finder = new TimeFinder(passage);
        var found = new List<TimeSpanMention>();
        for (var token = 0; token < passage.Document.Tokens.Length;)
        {
            finder.ForgetYear(passage, token);
            var mention = finder._words.MayStart(token) ? finder.At(token) : null;
            if (mention is not null)
                found.Add(mention);
            if (mention is { Kind: TimeKind.Period or TimeKind.Running, Start: not null })
                finder._span = mention;
            if (mention is { Kind: TimeKind.Day, Start: not null, IsOfEarlier: false })
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
        Since(token) ?? Between(token) ?? TwoDays(token) ?? PartOfWhole(token) ?? _lengths.Past(token) ?? _lengths.Ago(token) ?? _earlier.At(token, _day) ?? Point(token) ?? Same(token) ?? SameDay(token) ?? Overnight(token) ?? _lengths.Within(token);

    /// <summary>"since the second of this month", "since they resumed bombing on the 4th of this month".</summary>
    private TimeSpanMention? Since(int token)
    {
        if (!_words.Is(token, "since"))
            return null;
        for (var next = token + 1; next < _document.Tokens.Length && next <= token + LongestClause && MayHold(next); next++)
        {
            if (_lengths.Ago(next) is { } ago)
                return new TimeSpanMention(new TokenRange(token, ago.Range.End), ago.Start, _calendar.Reference, TimeKind.Running);
            if (_points.At(_words.SkipGlue(next), afterPreposition: next == token + 1) is { } point && !_words.Is(next, "now"))
                return new TimeSpanMention(new TokenRange(token, point.End), point.From, _calendar.Reference, TimeKind.Running);
        }

        return null;
    }

    /// <summary>Words, numbers and what stands inside a name; a comma or a stop ends the clause.</summary>
    private bool MayHold(int token) => _document.Tokens[token].Kind is TokenKind.Word or TokenKind.Number || (_document.Tokens[token].Glued && (_document.IsSymbol(token, '-') || _document.IsSymbol(token, '\'')));

    /// <summary>"during the same period": the last span named before.</summary>
    private TimeSpanMention? Same(int token) => _words.Is(token, "same") && _span is { } span ? span with { Range = new TokenRange(token, _words.EndOf(token)) } : null;

    /// <summary>"on the same day", "a day earlier": from the day named before.</summary>
    private TimeSpanMention? SameDay(int token)
    {
        if (_words.Value(token, "sameday") is not { } away)
            return null;
        var day = _day?.Start?.AddDays((int)away);
        return new TimeSpanMention(new TokenRange(token, _words.EndOf(token)), day, day, TimeKind.Day);
    }

    private TimeSpanMention? Overnight(int token) => !_words.Is(token, "overnight")
        ? null
        : new TimeSpanMention(new TokenRange(token, token + 1), _calendar.Reference?.AddDays(-1), _calendar.Reference, TimeKind.Day);

    /// <summary>"between January 15 and January 23", "from September until …".</summary>
    private TimeSpanMention? Between(int token)
    {
        var between = _words.Is(token, "between");
        if (!between && !_words.Is(token, "from"))
            return null;
        if ((_points.At(_words.SkipGlue(token + 1), afterPreposition: true) ?? DayOfNext(token + 1)) is not { } start)
            return null;
        var link = start.End;
        if (!_words.Is(link, "until") && !_words.Is(link, "to") && !(between && _words.Is(link, "glue")) && !_document.IsSymbol(link, '-'))
            return null;
        var open = _words.Is(link, "until");
        var next = _words.SkipGlue(link + 1);
        var end = _points.At(next, afterPreposition: true) ?? (open ? new DatePoint(link + 1, null, null, TimeKind.Running) : null);
        if (end is null)
            return null;
        var toReport = _words.Is(next, "today") || _words.Is(next, "now");
        if (start.From is null && end.From is { } month && _words.Number(start.End - 1) is >= 1 and <= 31 and { } day && day <= DateTime.DaysInMonth(month.Year, month.Month))
            start = start with { From = new DateOnly(month.Year, month.Month, (int)day) };
        var from = start.From is { } a && end.To is { } b && a > b ? a.AddYears(-1) : start.From;
        return new TimeSpanMention(new TokenRange(token, end.End), from, toReport ? _calendar.Reference : end.To, toReport ? TimeKind.Running : TimeKind.Period);
    }

    /// <summary>"on Monday and Tuesday", "the night of Saturday to Sunday", "after midnight Sunday-Monday".</summary>
    private TimeSpanMention? TwoDays(int token)
    {
        if (_words.Value(token, "weekday") is not { } first)
            return null;
        var joint = token + 1;
        var isNight = _document.IsSymbol(joint, '-') || _words.Is(joint, "to");
        if ((!isNight && !_document.Is(joint, WordRole.And)) || _words.Value(joint + 1, "weekday") is not { } second || first == second)
            return null;
        if (_points.At(joint + 1, afterPreposition: true) is not { } point)
            return null;
        var between = (int)((second - first + 7) % 7);
        if (isNight && between != 1)
            return null;
        return new TimeSpanMention(new TokenRange(token, point.End), point.From?.AddDays(-between), point.To, isNight ? TimeKind.Day : TimeKind.Period);
    }

    /// <summary>"between 3 and 9 February": the month stands behind the second day.</summary>
    private DatePoint? DayOfNext(int token)
    {
        token = _words.SkipGlue(token);
        var next = token + 1;
        return _document.Tokens.Length > next && _document.Tokens[token].Kind == TokenKind.Number && _words.Number(token) is >= 1 and <= 31 && (_words.Is(next, "to") || _words.Is(next, "until") || _words.Is(next, "glue"))
            ? new DatePoint(next, null, null, TimeKind.Day)
            : null;
    }

    private TimeSpanMention? PartOfWhole(int token) => Mention(token, _points.PartOfWhole(token));

    private TimeSpanMention? Point(int token) => Mention(token, _points.At(token, afterPreposition: _words.Is(token + 1, "sum")));

    private static TimeSpanMention? Mention(int token, DatePoint? point) => point is null ? null : new TimeSpanMention(new TokenRange(token, point.End), point.From, point.To, point.Kind);
}
