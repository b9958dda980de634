namespace Monitoring.Functions.Messages;

/// <summary>Asks for one look at a source: the body of a message on <see cref="Queues.Scans"/>.</summary>
/// <param name="Scan">Id that follows the scan to its posts in the logs.</param>
/// <param name="Source">The source.</param>
/// <param name="PlannedAt">When it was planned.</param>
public sealed record ScanRequest(string Scan, string Source, DateTimeOffset PlannedAt)
{
    /// <summary>A request whose id says when and what: <c>20260102T030405Z-sohr-en</c>.</summary>
    public static ScanRequest For(string source, DateTimeOffset now) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{source}"), source, now);
}
