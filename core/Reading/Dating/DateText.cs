namespace Monitoring.Reading.Dating;

/// <summary>Reads the first date of a text, with its time and zone if they follow: ISO 8601, RFC 1123 and written dates of the languages in the tables.</summary>
internal sealed class DateText(ReadingWords words)
{
    /// <summary>Text looked at: dates stand in short lines.</summary>
    private const int Looked = 300;

    /// <summary>Years that a report can be of: the web's first, and the last one this program will see.</summary>
    private const int FirstYear = 1990, LastYear = 2100;

    private readonly ClockText _clock = new(words);

    /// <summary>The first date; null when there is none.</summary>
    /// <param name="text">A line of a page, or the value of an attribute.</param>
    /// <param name="monthFirst">What 03/04/2020 means: true for 4 March.</param>
    public ReportTime? Find(ReadOnlySpan<char> text, bool monthFirst = false)
    {
        var tokens = DateToken.Cut(text[..Math.Min(Looked, text.Length)]);
        for (var at = 0; at < tokens.Count; at++)
        {
            var date = new DateMatch(tokens, at);
            if ((YearFirst(date) ?? Written(date) ?? Numbers(date, monthFirst)) is { } found)
                return _clock.Complete(found.Day, tokens, found.End);
        }
        return null;
    }

    /// <summary>2020-03-04, 2020/3/4.</summary>
    private static (DateOnly Day, int End)? YearFirst(DateMatch match)
    {
        if (match.Number(4) is { } year && match.Separator() is { } sign && match.Number(2) is { } month && match.Separator(sign) && match.Number(2) is { } day)
            return Valid(year, month, day, match);
        return null;
    }

    /// <summary>4 March 2020, 4th of March, 2020, March 4, 2020.</summary>
    private (DateOnly Day, int End)? Written(DateMatch match)
    {
        if (match.Month(words) is { } first && Day(match) is { } behind && match.Loose(words).Number(4) is { } year)
            return Valid(year, first, behind, match);
        match.Restart();
        if (Day(match) is { } before && match.Loose(words).Month(words) is { } month && match.Loose(words).Number(4) is { } itsYear)
            return Valid(itsYear, month, before, match);
        return null;
    }

    private int? Day(DateMatch match)
    {
        var day = match.Number(2);
        if (day is not null)
            match.Word(words, WordRole.Ordinal);
        return day;
    }

    /// <summary>4/3/2020, 04.03.20.</summary>
    private static (DateOnly Day, int End)? Numbers(DateMatch match, bool monthFirst)
    {
        match.Restart();
        if (match.Number(2) is not { } one || match.Separator() is not { } sign || match.Number(2) is not { } two || !match.Separator(sign) || match.Number(4) is not { } year)
            return null;
        var (day, month) = two > 12 || (monthFirst && one <= 12) ? (two, one) : (one, two);
        return Valid(year, month, day, match);
    }

    private static (DateOnly Day, int End)? Valid(int year, int month, int day, DateMatch match) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (new DateOnly(year, month, day), match.At)
            : null;
}
