using System.Globalization;

namespace Monitoring.Publishing;

/// <summary>The closed list of public pages. A path that is none of them is no page, and nothing of it is shown again.</summary>
public abstract record PageAddress
{
    /// <summary>No path of ours is longer.</summary>
    private const int LongestPath = 40;

    /// <summary>No day has more incidents than four digits can count.</summary>
    private const int LongestNumber = 4;

    private PageAddress()
    {
    }

    /// <summary><c>i/&lt;code&gt;</c>: an incident with all its versions.</summary>
    /// <param name="Code">Its code, <c>iYYMMDD_NN</c>.</param>
    public sealed record OfIncident(string Code) : PageAddress;

    /// <summary><c>day/&lt;yyyy-MM-dd&gt;</c>: what was reported of a Damascus day.</summary>
    /// <param name="Day">The day.</param>
    public sealed record OfDay(DateOnly Day) : PageAddress;

    /// <summary><c>day/&lt;yyyy-MM-dd&gt;.csv</c>: its figures with quotes.</summary>
    /// <param name="Day">The day.</param>
    public sealed record FiguresOfDay(DateOnly Day) : PageAddress;

    /// <summary><c>corrections</c>: what this channel corrected.</summary>
    public sealed record Corrections : PageAddress;

    /// <summary><c>method</c>: what is counted.</summary>
    public sealed record Method : PageAddress;

    /// <summary><c>ops</c>: what operators do when something is wrong.</summary>
    public sealed record Ops : PageAddress;

    /// <summary>The page of a path; null when there is none.</summary>
    /// <param name="path">Without a slash before it, as it came.</param>
    public static PageAddress? Read(string path)
    {
        if (path.Length > LongestPath)
            return null;
        return path.Split('/') switch
        {
            ["corrections"] => new Corrections(),
            ["method"] => new Method(),
            ["ops"] => new Ops(),
            ["i", var code] when IsCode(code) => new OfIncident(code),
            ["day", var day] when day.EndsWith(".csv", StringComparison.Ordinal) && DayOf(day[..^4]) is { } of => new FiguresOfDay(of),
            ["day", var day] when DayOf(day) is { } of => new OfDay(of),
            _ => null,
        };
    }

    /// <summary>The path of a day's page.</summary>
    public static string PathOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"day/{day:yyyy-MM-dd}");

    private static bool IsCode(string code) => code.Length is >= 9 and <= 8 + LongestNumber && code[0] == 'i' && code[7] == '_'
        && code.AsSpan(1, 6).ContainsAnyExceptInRange('0', '9') is false && code.AsSpan(8).ContainsAnyExceptInRange('0', '9') is false;

    private static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
