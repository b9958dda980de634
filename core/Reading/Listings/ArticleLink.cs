namespace Monitoring.Reading;

/// <summary>A link to an article.</summary>
/// <param name="Url">Canonical where known, tracking parameters removed.</param>
/// <param name="Title">As listed; null when the list has none.</param>
/// <param name="Published">As listed; null when the list has none.</param>
public sealed record ArticleLink(Uri Url, string? Title, ReportTime? Published)
{
    /// <summary>Last change as listed; null when the list has none.</summary>
    public ReportTime? Modified { get; init; }
}
