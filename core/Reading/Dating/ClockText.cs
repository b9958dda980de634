namespace Monitoring.Reading.Dating;

/// <summary>Reads the time and zone that follow a date.</summary>
internal sealed class ClockText(ReadingWords words)
{
    /// <summary>Tokens between a date and its time that are passed over: a dash, a stroke, "at".</summary>
    private const int Passed = 3;

    /// <summary>The day with its instant, when both time and zone are stated.</summary>
    public ReportTime Complete(DateOnly day, IReadOnlyList<DateToken> tokens, int at)
    {
        for (var begin = at; begin < tokens.Count && begin <= at + Passed; begin++)
        {
            if (Time(tokens, begin) is not { } found)
                continue;
            var local = day.ToDateTime(found.Time);
            var zone = Zone(tokens, found.End);
            return new ReportTime(day, zone is { } offset ? new DateTimeOffset(local, offset) : null);
        }
        return new ReportTime(day, null);
    }

    /// <summary>21:05, 21:05:30.123, 9.05 pm, 21h05.</summary>
    private (TimeOnly Time, int End)? Time(IReadOnlyList<DateToken> tokens, int at)
    {
        if (at + 2 >= tokens.Count || tokens[at] is not { Number: >= 0 and < 24, Digits: <= 2 } hour || !IsBetween(tokens[at + 1]) || tokens[at + 2] is not { Number: >= 0 and < 60, Digits: 2 } minute)
            return null;
        var end = at + 3;
        var second = 0;
        if (end + 1 < tokens.Count && tokens[end].Sign == ':' && tokens[end + 1] is { Number: >= 0 and < 60, Digits: 2 } stated)
        {
            second = stated.Number;
            end += 2;
        }
        if (end + 1 < tokens.Count && tokens[end].Sign == '.' && tokens[end + 1] is { Number: >= 0, Spaced: false })
            end += 2;
        var hours = hour.Number;
        if (end < tokens.Count && words.Value(WordRole.HalfDay, tokens[end].Word) is { } half && hours <= 12)
        {
            hours = (hours % 12) + half;
            end++;
        }
        return (new TimeOnly(hours, minute.Number, second), end);
    }

    private bool IsBetween(DateToken token) => token.Sign is ':' or '.' || (token.Word.Length > 0 && words.Value(WordRole.Hour, token.Word) is not null);

    /// <summary>Z, +03:00, -0500, GMT+2, a name.</summary>
    private TimeSpan? Zone(IReadOnlyList<DateToken> tokens, int at)
    {
        while (at < tokens.Count && tokens[at].Sign is '.' or '(' or ',')
            at++;
        if (at >= tokens.Count)
            return null;
        var named = words.Value(WordRole.Zone, tokens[at].Word);
        if (named is not null)
            at++;
        return Offset(tokens, at) ?? (named is { } minutes ? TimeSpan.FromMinutes(minutes) : null);
    }

    private static TimeSpan? Offset(IReadOnlyList<DateToken> tokens, int at)
    {
        if (at + 1 >= tokens.Count || tokens[at].Sign is not ('+' or '-' or '\u2212') || tokens[at + 1] is not { Number: >= 0, Digits: <= 4, Spaced: false } number)
            return null;
        var minutes = number.Digits > 2
            ? (number.Number / 100 * 60) + (number.Number % 100)
            : (number.Number * 60) + (at + 3 < tokens.Count && tokens[at + 2].Sign == ':' ? Math.Max(0, tokens[at + 3].Number) : 0);
        // Source: no zone is farther than 14 hours from Greenwich.
        return minutes > 14 * 60 ? null : TimeSpan.FromMinutes(tokens[at].Sign == '+' ? minutes : -minutes);
    }
}
