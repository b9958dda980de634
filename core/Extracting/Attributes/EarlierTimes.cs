using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// Reads when something was that came before the news: "a year after rockets killed seven people, …", "three days after a blast
/// that left six dead", "the attack comes after a bombing that killed nine".
/// </summary>
/// <param name="passage">The text.</param>
/// <param name="words">Its words of time.</param>
/// <param name="calendar">Resolves them against the day of the report.</param>
internal sealed class EarlierTimes(Passage passage, TimeWords words, DateCalendar calendar)
{
    /// <summary>At most so many words stand before a length that opens a sentence ("Just under a year after").</summary>
    private const int LongestOpening = 3;

    /// <summary>How many sentences back the day of the news may be told.</summary>
    private const int NearNews = 2;

    /// <summary>"weeks after": from two to ten of them; our choice.</summary>
    private const int MostSeveral = 10;

    private readonly Document _document = passage.Document;

    /// <summary>The time that starts at a token; null when none does.</summary>
    /// <param name="token">The token.</param>
    /// <param name="news">The last day named before.</param>
    public TimeSpanMention? At(int token, TimeSpanMention? news)
    {
        if (words.Is(token, "anniversary"))
            return Anniversary(token);
        if (words.Is(token, "came"))
            return Behind(token, words.EndOf(token), news, null, null);
        var first = words.Is(token, "behind") ? token + 1 : token;
        var number = words.Number(first);
        var unitAt = number is null ? first : words.EndOf(first);
        if (words.Unit(unitAt) is not { } unit || unit == "hour" || (number is null && !words.Is(unitAt, "several")))
            return null;
        var end = unitAt + 2;
        if (first > token ? !words.Is(unitAt + 1, "from") : !words.Is(unitAt + 1, "behind"))
            return null;
        return token - Sentence(token).First <= LongestOpening && !IsCome(token) ? Opening(token, end, number, unit) : Behind(token, end, news, number, unit);
    }

    /// <summary>"the sixth anniversary of the attack": it had happened a year ago, however many there have been since.</summary>
    private TimeSpanMention Anniversary(int token) =>
        new(new TokenRange(token, words.EndOf(token)), null, calendar.Reference is { } today ? TimeLengths.Back(today, 1, "year").AddDays(Slack("month")) : null, TimeKind.Day) { OfThing = true };

    /// <summary>"It came just two days after": of the news itself.</summary>
    private bool IsCome(int token)
    {
        for (var before = Sentence(token).First; before < token; before++)
            if (words.Is(before, "coming"))
                return true;
        return false;
    }

    /// <summary>At the head of a sentence: what is told up to the comma had happened by then.</summary>
    private TimeSpanMention? Opening(int token, int end, long? number, string unit)
    {
        if (number is null && unit == "day")
            return null;
        var latest = calendar.Reference is { } today ? TimeLengths.Back(today, number ?? 2, unit).AddDays(Slack(unit)) : (DateOnly?)null;
        return new TimeSpanMention(new TokenRange(token, end), unit == "day" ? latest : null, latest, TimeKind.Day) { Until = Until(end) };
    }

    /// <summary>Behind the news: counted back from its day.</summary>
    private TimeSpanMention? Behind(int token, int end, TimeSpanMention? news, long? number, string? unit)
    {
        if (Told(end) is not { } from)
            return null;
        var mention = new TimeSpanMention(new TokenRange(token, end), null, null, TimeKind.Day) { From = from, Until = Until(end) };
        if (unit is null || DayOf(token, news) is not { } day)
            return mention;
        var latest = TimeLengths.Back(day, number ?? 2, unit);
        return number is null
            ? mention with { Start = TimeLengths.Back(day, MostSeveral, unit), End = latest }
            : mention with { Start = latest.AddDays(-Slack(unit)), End = latest.AddDays(Slack(unit)) };
    }

    /// <summary>Where what came before is told; null when "the attack" is what the news itself is about ("two days after the attack, five had died").</summary>
    private int? Told(int token)
    {
        var until = Until(token);
        if (!_document.Is(token, WordRole.Determiner) && !_document.Is(token, WordRole.Possessive))
            return token;
        for (var next = token + 1; next < until; next++)
            if (_document.Is(next, WordRole.Superlative) || words.Is(next, "last"))
                return token;
            else if (next > token + 1 && (_document.Is(next, WordRole.Relative) || passage.Links.Is(next, "consequence")))
                return next;
        return null;
    }

    /// <summary>The comma that ends the clause, or the end of the sentence; ", killing six" goes on with it.</summary>
    private int Until(int token)
    {
        var sentence = Sentence(token);
        while (token < sentence.End && !(_document.IsSymbol(token, ',') && !passage.Links.Is(token + 1, "consequence")) && !_document.IsSymbol(token, ';'))
            token++;
        return token;
    }

    private DateOnly? DayOf(int token, TimeSpanMention? news) =>
        news is { Start: { } day } && _document.SentenceOf(token) - _document.SentenceOf(news.Range.First) <= NearNews ? day : calendar.Reference;

    /// <summary>A text may end behind a length of time: its last sentence holds what is behind it.</summary>
    private TokenRange Sentence(int token) => _document.Sentences[_document.SentenceOf(Math.Min(token, _document.Tokens.Length - 1))].Tokens;

    /// <summary>How far a length that is told in this unit may be off, in days: half of the unit at most.</summary>
    private static int Slack(string unit) => unit switch { "week" => 3, "month" => 15, "year" => 180, _ => 0 };
}
