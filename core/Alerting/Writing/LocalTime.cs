using System.Globalization;

namespace Monitoring.Alerting.Writing;

/// <summary>Damascus time; where the machine has no time zone data, the fixed UTC+3 that Syria has kept since October 2022.</summary>
public sealed class LocalTime
{
    private static readonly TimeSpan Fixed = TimeSpan.FromHours(3);
    private readonly TimeZoneInfo? _zone;

    private LocalTime(TimeZoneInfo? zone, string? fallback)
    {
        _zone = zone;
        Fallback = fallback;
    }

    /// <summary>Why the fixed offset is in use; null when the zone's own rules are.</summary>
    public string? Fallback { get; }

    /// <summary>The zone <c>Asia/Damascus</c>.</summary>
    public static LocalTime Damascus(string zone = "Asia/Damascus")
    {
        try
        {
            return new LocalTime(TimeZoneInfo.FindSystemTimeZoneById(zone), null);
        }
        catch (Exception fault) when (fault is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            return new LocalTime(null, $"{zone}: found no such time zone on this machine, expected it in its time zone data; UTC+03:00 is used instead");
        }
    }

    /// <summary>The same instant on Damascus' clocks.</summary>
    public DateTimeOffset At(DateTimeOffset instant) =>
        _zone is null ? instant.ToOffset(Fixed) : TimeZoneInfo.ConvertTime(instant, _zone);

    /// <summary>An instant on both clocks, as operators read it: <c>09:10 Damascus (06:10 UTC)</c>.</summary>
    public string Both(DateTimeOffset instant) =>
        string.Create(CultureInfo.InvariantCulture, $"{At(instant):HH:mm} Damascus ({instant.UtcDateTime:HH:mm} UTC)");

    /// <summary>The Damascus day of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>The instant at which Damascus' clocks show this.</summary>
    public DateTimeOffset Instant(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, _zone?.GetUtcOffset(local) ?? Fixed).ToUniversalTime();
    }
}
