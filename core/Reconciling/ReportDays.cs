namespace Monitoring.Reconciling;

/// <summary>The day that a report belongs to.</summary>
public static class ReportDays
{
    /// <summary>The day of publication as the page states it; else the UTC day on which it was read.</summary>
    public static DateOnly Day(this Report report) =>
        report.Article.Published?.Day ?? DateOnly.FromDateTime(report.ReadAt.UtcDateTime);
}
