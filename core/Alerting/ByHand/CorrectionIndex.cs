using System.Globalization;
using Monitoring.Storing;

namespace Monitoring.Alerting.ByHand;

/// <summary>
/// Incidents (their codes) and totals (their blobs) that somebody corrected, one blob a month: <c>corrections/&lt;yyyy-MM&gt;.json</c>. Noted before the correction is
/// committed, so that none is missing; one whose correction did not come to pass is read past: what was corrected, and when, stands in the incident or total.
/// </summary>
internal sealed class CorrectionIndex(IBlobStore store)
{
    private const string Folder = "corrections/";

    /// <summary>More corrections than that are not listed.</summary>
    private const int MostListed = 500;

    /// <summary>A correction is committed so long after its note at the most; a program that takes longer was stopped.</summary>
    private static readonly TimeSpan Committing = TimeSpan.FromHours(1);

    /// <summary>True for the blob of a total, false for the code of an incident.</summary>
    public static bool IsTotal(string entry) => entry.StartsWith("series/", StringComparison.Ordinal);

    /// <summary>Notes that something is about to be corrected.</summary>
    /// <param name="entry">Code of the incident, or blob of the total.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task NoteAsync(string entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await store.ReadAsync<CorrectionMonth>(NameOf(now), cancellationToken);
            var month = new CorrectionMonth { Notes = [.. stored?.Value.Notes ?? [], new CorrectionNote(entry, now)] };
            if (await store.WriteAsync(NameOf(now), month, stored?.ETag, cancellationToken) is PutResult.Written)
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
            if (entries.Count < MostListed && await store.ReadOrPassAsync<CorrectionMonth>(name, cancellationToken) is { } month)
                entries.AddRange(month.Value.Notes.Reverse().Select(note => note.Entry));
        }

        return [.. entries.Distinct(StringComparer.Ordinal).Take(MostListed)];
    }

    /// <summary>What may have been corrected in a time, oldest first.</summary>
    /// <param name="since">Its beginning.</param>
    /// <param name="until">Its end.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<string>> ReadAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var notes = new List<CorrectionNote>();
        foreach (var name in new[] { NameOf(since - Committing), NameOf(until) }.Distinct(StringComparer.Ordinal))
            notes.AddRange((await store.ReadOrPassAsync<CorrectionMonth>(name, cancellationToken))?.Value.Notes ?? []);
        return [.. notes.Where(note => note.At > since - Committing && note.At <= until).Select(note => note.Entry).Distinct(StringComparer.Ordinal)];
    }

    private static string NameOf(DateTimeOffset time) => string.Create(CultureInfo.InvariantCulture, $"{Folder}{time.UtcDateTime:yyyy-MM}.json");
}
