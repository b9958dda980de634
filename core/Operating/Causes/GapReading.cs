using Monitoring.Alerting;
using Monitoring.Storing;

namespace Monitoring.Operating.Causes;

/// <summary>What was read of a source after it had not been seen. Looked up only when its recovery is told.</summary>
/// <param name="Articles">Reports that were worked on since.</param>
/// <param name="Posted">Findings of them that were posted, or will be.</param>
/// <param name="Merged">Findings of them that joined what was told before.</param>
/// <param name="Late">Findings of them that were too old for a post: in the digest as reported late.</param>
public sealed record GapReading(int Articles, int Posted, int Merged, int Late)
{
    /// <summary>Later days are not looked at: what is older than a day is told in the digest only.</summary>
    private const int MostDays = 2;

    /// <summary>What was worked on of a source since a time.</summary>
    /// <param name="store">The store.</param>
    /// <param name="source">Id of the source.</param>
    /// <param name="since">Since when it had not been seen.</param>
    /// <param name="today">The Damascus day.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async Task<GapReading> OfAsync(IBlobStore store, string source, DateTimeOffset since, DateOnly today, CancellationToken cancellationToken)
    {
        var records = new List<ReportRecord>();
        for (var back = 0; back < MostDays; back++)
            records.AddRange((await ReportDay.ReadAsync(store, today.AddDays(-back), cancellationToken).ConfigureAwait(false)).Where(record => record.Source == source && record.At > since));
        var findings = records.SelectMany(record => record.Findings).ToArray();
        return new GapReading(
            records.DistinctBy(record => record.Report).Count(),
            findings.Where(finding => finding.Fate == Fate.Posted).DistinctBy(finding => finding.Subject).Count(),
            findings.Where(finding => finding.Fate == Fate.Merged).DistinctBy(finding => finding.Subject).Count(),
            findings.Count(finding => finding.Reason == SilenceReason.ReportedLate));
    }
}
