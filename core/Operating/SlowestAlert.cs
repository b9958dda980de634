using System.Globalization;
using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Operating;

/// <summary>How long readers waited at most: from a report's publication to the post that first told of it.</summary>
/// <param name="store">Reports and alerts of the day.</param>
public sealed class SlowestAlert(IBlobStore store)
{
    /// <summary>The longest wait of one Damascus day; null when nothing was posted, or no report stated its time.</summary>
    public async Task<TimeSpan?> OfAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var published = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var report in await ReportDay.ReadAsync(store, day, cancellationToken).ConfigureAwait(false))
        {
            foreach (var alert in report.Findings.Where(finding => finding.Fate == Fate.Posted).SelectMany(finding => finding.Alerts))
            {
                if (report.Published is { } at)
                    published.TryAdd(alert, at);
            }
        }
        return published.Count == 0 ? null : await LongestAsync(published, day, cancellationToken).ConfigureAwait(false);
    }

    // A Damascus day begins in the UTC day before it.
    private async Task<TimeSpan?> LongestAsync(Dictionary<string, DateTimeOffset> published, DateOnly day, CancellationToken cancellationToken)
    {
        TimeSpan? longest = null;
        foreach (var utc in new[] { day.AddDays(-1), day })
        {
            await foreach (var name in store.ListAsync(string.Create(CultureInfo.InvariantCulture, $"sent/{utc:yyyy'/'MM'/'dd}/"), cancellationToken).ConfigureAwait(false))
            {
                if (published.TryGetValue(Path.GetFileNameWithoutExtension(name), out var at)
                    && await store.ReadOrPassAsync<ToldAlert>(name, cancellationToken).ConfigureAwait(false) is { Value: { Outcome: AlertOutcome.Posted } told }
                    && !(told.At - at <= longest))
                    longest = told.At - at;
            }
        }
        return longest;
    }
}
