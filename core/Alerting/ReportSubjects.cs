using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>Turns reports to the incident that has their claims now: their next versions are looked for there.</summary>
internal sealed class ReportSubjects(IBlobStore store)
{
    /// <summary>Changes the records of some reports; done twice it does no harm.</summary>
    /// <param name="reports">Hashes of their addresses.</param>
    /// <param name="from">Blob of the incident that had their claims.</param>
    /// <param name="to">Blob of the one that has them now.</param>
    /// <param name="cancellationToken">Stops between two reports.</param>
    public async Task MoveAsync(IEnumerable<string> reports, string from, string to, CancellationToken cancellationToken)
    {
        foreach (var name in reports.Distinct(StringComparer.Ordinal).Select(ReportRecord.BlobName))
        {
            while (await store.ReadAsync<ReportRecord>(name, cancellationToken) is { } stored && stored.Value.Findings.Any(finding => finding.Subject == from))
            {
                var moved = stored.Value with { Findings = [.. stored.Value.Findings.Select(finding => finding.Subject == from ? finding with { Subject = to } : finding)] };
                if (await store.WriteAsync(name, moved, stored.ETag, cancellationToken) is PutResult.Written)
                    break;
            }
        }
    }
}
