using System.Globalization;

namespace Monitoring.Reading;

/// <summary>Times as feeds and <c>datetime</c> attributes write them: RFC 822 with its zone names, and ISO 8601 in its forms.</summary>
internal static class FeedTime
{
    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["GMT"] = "+00:00",
        ["Z"] = "+00:00",
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["CST"] = "-06:00",
        ["CDT"] = "-05:00",
        ["MST"] = "-07:00",
        ["MDT"] = "-06:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
        ["CET"] = "+01:00",
        ["CEST"] = "+02:00",
        ["EET"] = "+02:00",
        ["EEST"] = "+03:00",
        ["BST"] = "+01:00",
        ["MSK"] = "+03:00",
        ["TRT"] = "+03:00",
    };

    private static readonly string[] Zoned =
    [
        "d MMM yyyy H:m:s zzz", "d MMM yyyy H:m zzz", "d MMM yy H:m:s zzz", "d MMM yy H:m zzz", "d MMMM yyyy H:m:s zzz",
        "yyyy-M-d'T'H:m:sK", "yyyy-M-d'T'H:m:s.FFFFFFFK", "yyyy-M-d'T'H:mK", "yyyy-M-d H:m:sK", "yyyy-M-d H:m:s zzz", "yyyy-M-d H:m zzz",
        "yyyyMMdd'T'HHmmssK", "yyyy-M-d'T'H:m:szzz", "yyyy-M-d'T'H:m:s.FFFFFFFzzz", "yyyy-M-d'T'H:mzzz",
    ];

    private static readonly string[] Unzoned =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "d MMM yyyy", "d MMMM yyyy", "d MMM yyyy H:m:s", "yyyy-M-d'T'H:m:s", "yyyy-M-d'T'H:m:s.FFFFFFF", "yyyy-M-d'T'H:m", "yyyy-M-d H:m:s", "yyyy-M-d H:m",
    ];

    /// <summary>The time; null when the text is none. Without a zone only the day is known.</summary>
    public static ReportTime? Read(string? text)
    {
        var plain = Plain(text);
        if (plain.Length is < 8 or > 64)
            return null;
        if (DateTime.TryParseExact(plain, Unzoned, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
            return IsSane(day) ? new ReportTime(DateOnly.FromDateTime(day), null) : null;
        return DateTimeOffset.TryParseExact(plain, Zoned, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var instant) && IsSane(instant.DateTime)
            ? new ReportTime(DateOnly.FromDateTime(instant.DateTime), instant)
            : null;
    }

    // A feed with the year 1970 or 0001 has a broken clock, not an old report.
    private static bool IsSane(DateTime time) => time.Year is >= 1990 and < 2100;

    private static string Plain(string? text)
    {
        var plain = text?.Trim() ?? "";
        // "Tue, 10 Jan 2017 …", "Tuesday, …": the weekday adds nothing and is often wrong.
        if (plain.IndexOf(',', StringComparison.Ordinal) is > 0 and < 12 and var comma && plain[..comma].All(char.IsLetter))
            plain = plain[(comma + 1)..].TrimStart();
        var space = plain.LastIndexOf(' ');
        if (space > 0 && Zones.TryGetValue(plain[(space + 1)..], out var zone))
            plain = plain[..(space + 1)] + zone;
        return WithColon(plain);
    }

    // "+0300" is "+03:00".
    private static string WithColon(string plain) =>
        plain.Length > 8 && plain[^5] is '+' or '-' && plain[^4..].All(char.IsAsciiDigit) && plain.Contains(':', StringComparison.Ordinal)
            ? plain[..^2] + ":" + plain[^2..]
            : plain;
}
