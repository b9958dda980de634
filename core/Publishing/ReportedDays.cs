using Monitoring.Alerting;
using Monitoring.Alerting.Totals;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Publishing;

/// <summary>Reads what may be seen of a day: its incidents by their codes, and totals that its reports told. Work grows with the day alone.</summary>
internal sealed class ReportedDays(IBlobStore store, TimeProvider time)
{
    /// <summary>More incidents of a day are not shown.</summary>
    private const int MostIncidents = 500;

    /// <summary>The day.</summary>
    public async Task<ReportedDay> ReadAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var incidents = new List<ToldIncident>();
        foreach (var blob in ((await store.ReadOrPassAsync<CodePage>(IncidentCodes.NameOf(day), cancellationToken))?.Value.Blobs ?? []).Take(MostIncidents))
        {
            if (await store.ReadOrPassAsync<ToldIncident>(blob, cancellationToken) is { } told && Shown.Of(told.Value, now) is { } shown)
                incidents.Add(shown);
        }

        return new ReportedDay(day, incidents, await SeriesAsync(day, now, cancellationToken));
    }

    private async Task<IReadOnlyList<ToldSeries>> SeriesAsync(DateOnly day, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var series = new List<ToldSeries>();
        var findings = (await ReportDay.ReadAsync(store, day, cancellationToken)).SelectMany(record => record.Findings);
        foreach (var subject in Finding.SubjectsOf(findings, Finding.Series))
        {
            if (await store.ReadOrPassAsync<ToldSeries>(subject, cancellationToken) is { } told && Shown.Of(told.Value, now) is { } shown && shown.Series.Standing() is { Count: > 0 } standing)
                series.Add(shown with { Series = shown.Series with { Editions = standing } });
        }

        return series;
    }
}
