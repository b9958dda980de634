using System.Globalization;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>
/// Codes of incidents that somebody corrected, one blob a month: <c>corrections/&lt;yyyy-MM&gt;.json</c>. Written before the correction is
/// committed, so that none is missing; a code whose correction did not come to pass is read past.
/// </summary>
internal sealed class CorrectionIndex(IBlobStore store)
{
    private const string Folder = "corrections/";

    /// <summary>More corrections than that are not listed.</summary>
    private const int MostListed = 500;

    /// <summary>Notes that an incident is about to be corrected.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task NoteAsync(string code, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Folder}{now.UtcDateTime:yyyy-MM}.json");
        while (true)
        {
            var stored = await store.ReadAsync<CorrectedCodes>(name, cancellationToken);
            if (stored?.Value.Codes.Contains(code, StringComparer.Ordinal) == true)
                return;
            if (await store.WriteAsync(name, new CorrectedCodes { Codes = [.. stored?.Value.Codes ?? [], code] }, stored?.ETag, cancellationToken) is PutResult.Written)
                return;
        }
    }

    /// <summary>Codes that were noted, newest month first.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancellationToken)
    {
        var months = new List<string>();
        await foreach (var name in store.ListAsync(Folder, cancellationToken))
            months.Add(name);
        var codes = new List<string>();
        foreach (var name in months.AsEnumerable().Reverse())
        {
            if (codes.Count < MostListed && await store.ReadAsync<CorrectedCodes>(name, cancellationToken) is { } month)
                codes.AddRange(month.Value.Codes.Reverse());
        }

        return [.. codes.Distinct(StringComparer.Ordinal).Take(MostListed)];
    }
}
