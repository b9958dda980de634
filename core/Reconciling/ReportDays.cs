namespace Monitoring.Reconciling;

/// <summary>The day that a report belongs to, and when it was published.</summary>
public static class ReportDays
{
    /// <summary>No clock where the watched conflicts are is farther ahead of UTC. Syria keeps UTC+3.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(3);

    /// <summary>The day of publication as the page states it; else the UTC day on which it was read.</summary>
    public static DateOnly Day(this Report report) =>
        report.Article.Published?.Day ?? DateOnly.FromDateTime(report.ReadAt.UtcDateTime);

    /// <summary>When this version was published, as the page states it; a later version that does not is as old as its reading. Null when a first one states none.</summary>
    public static DateTimeOffset? PublishedAt(this Report report) =>
        report.Version > 1 ? report.Article.Modified?.Instant ?? report.ReadAt : report.Article.Published?.Instant;

    /// <summary>True for a day that had not begun when the report was published: a slip of the pen, or of ours.</summary>
    public static bool IsAhead(this Report report, DateOnly? day)
    {
        var told = report.Version > 1 ? report.ReadAt : report.Article.Published?.Instant ?? report.ReadAt;
        var last = DateOnly.FromDateTime((told + Ahead).UtcDateTime);
        return day > (report.Day() > last ? report.Day() : last);
    }
}
