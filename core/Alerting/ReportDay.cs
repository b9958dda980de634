using System.Globalization;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>
/// The reports of one Damascus day, one blob each: <c>told/&lt;day&gt;/&lt;report&gt;-&lt;version&gt;.json</c>. What the ledger and the digest
/// of a day read; a day's listing does not grow with history.
/// </summary>
public static class ReportDay
{
    /// <summary>Name of the entry of one version of a report.</summary>
    public static string BlobName(DateOnly day, string report, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"told/{day:yyyy-MM-dd}/{report}-{version}.json");

    /// <summary>Everything that was worked on that day.</summary>
    public static async Task<IReadOnlyList<ReportRecord>> ReadAsync(IBlobStore store, DateOnly day, CancellationToken cancellationToken)
    {
        var records = new List<ReportRecord>();
        await foreach (var name in store.ListAsync(string.Create(CultureInfo.InvariantCulture, $"told/{day:yyyy-MM-dd}/"), cancellationToken))
        {
            if (await store.ReadOrPassAsync<ReportRecord>(name, cancellationToken) is { } record)
                records.Add(record.Value);
        }

        return records;
    }
}
