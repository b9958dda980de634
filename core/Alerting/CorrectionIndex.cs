using System.Globalization;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>
/// Incidents (their codes) and totals (their blobs) that somebody corrected, one blob a month: <c>corrections/&lt;yyyy-MM&gt;.json</c>. Written before the correction is
/// committed, so that none is missing; one whose correction did not come to pass is read past.
/// </summary>
internal sealed class CorrectionIndex(IBlobStore store)
{
    private const string Folder = "corrections/";

    /// <summary>More corrections than that are not listed.</summary>
    private const int MostListed = 500;

    /// <summary>True for the blob of a total, false for the code of an incident.</summary>
    public static bool IsTotal(string entry) => entry.StartsWith("series/", StringComparison.Ordinal);

    /// <summary>Notes that something is about to be corrected.</summary>
    /// <param name="entry">Code of the incident, or blob of the total.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task NoteAsync(string entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Folder}{now.UtcDateTime:yyyy-MM}.json");
        while (true)
        {
            var stored = await store.ReadAsync<CorrectionMonth>(name, cancellationToken);
            if (stored?.Value.Entries.Contains(entry, StringComparer.Ordinal) == true)
                return;
            if (await store.WriteAsync(name, new CorrectionMonth { Entries = [.. stored?.Value.Entries ?? [], entry] }, stored?.ETag, cancellationToken) is PutResult.Written)
                return;
        }
    }

    /// <summary>Everything that was noted, newest first.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken)
    {
        var months = new List<string>();
        await foreach (var name in store.ListAsync(Folder, cancellationToken))
            months.Add(name);
        var entries = new List<string>();
        foreach (var name in months.AsEnumerable().Reverse())
        {
            if (entries.Count < MostListed && await store.ReadAsync<CorrectionMonth>(name, cancellationToken) is { } month)
                entries.AddRange(month.Value.Entries.Reverse());
        }

        return [.. entries.Distinct(StringComparer.Ordinal).Take(MostListed)];
    }
}
