using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>Writes totals into their series: edition and pending alerts in one put-if-unchanged.</summary>
internal sealed class TotalCommit(IBlobStore store, ReconcilingTables tables, AlertComposer composer)
{
    /// <summary>Adds an edition, unless it says nothing new.</summary>
    public async Task<(IReadOnlyList<Alert> Alerts, Finding Finding)> AddAsync(Report report, TotalMention total, IReadOnlyList<EventMention> inside, IReadOnlySet<string> known, IReadOnlyList<ChatSettings> chats, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var subject = TotalSeries.BlobName(total, tables.Places);
        var edition = Edition(report, total, inside);
        while (true)
        {
            var stored = await store.ReadAsync<ToldSeries>(subject, cancellationToken);
            if (stored is not null && SaysNothingNew(stored.Value.Series, edition))
                return Again(stored.Value, edition, subject);
            var series = stored?.Value.Series ?? New(total);
            var told = (stored?.Value ?? new ToldSeries { Series = series }) with { Series = series with { Editions = [.. series.Editions, edition] } };
            var allKnown = inside.Count > 0 && known.Count == inside.Count && stored is null;
            var composed = allKnown ? new Composition([], SilenceReason.NothingNew) : composer.Total(told, subject, known, chats, now);
            told = told with { Telling = told.Telling with { Pending = [.. told.Telling.Pending, .. composed.Alerts] } };
            if (await store.WriteAsync(subject, told, stored?.ETag, cancellationToken) is PutResult.Written)
                return (composed.Alerts, Fate(edition, composed, subject, stored is null));
        }
    }

    private static Finding Fate(TotalEdition edition, Composition composed, string subject, bool isNew)
    {
        var fate = composed.Alerts.Any(alert => alert.Action == PostAction.Post) ? Alerting.Fate.Posted : isNew && composed.Silent is not null ? Alerting.Fate.Silent : Alerting.Fate.Merged;
        return new Finding(edition.Total.Lead.Evidence.Quote, fate, composed.Silent, subject, [.. composed.Alerts.Select(alert => alert.Id).Distinct(StringComparer.Ordinal)], null);
    }

    /// <summary>The same version of the same report, the same count for the same period, or an older period.</summary>
    private static bool SaysNothingNew(TotalSeries series, TotalEdition edition)
    {
        var last = series.Editions[^1];
        if (series.Editions.Any(old => old.Report == edition.Report && old.Version >= edition.Version))
            return true;
        if (edition.Total.End < last.Total.End && edition.Report != last.Report)
            return true;
        return Same(edition.Total.Lead, last.Total.Lead);
    }

    private static bool Same(Extracting.Figure left, Extracting.Figure right) => left.Stated() == right.Stated() && left.Qualifier == right.Qualifier;

    private static (IReadOnlyList<Alert> Alerts, Finding Finding) Again(ToldSeries told, TotalEdition edition, string subject)
    {
        var at = told.Series.Editions.ToList().FindIndex(old => old.Report == edition.Report && old.Version == edition.Version);
        var alerts = told.Telling.Pending.Where(alert => alert.Revision == at + 1).ToArray();
        return (alerts, new Finding(edition.Total.Lead.Evidence.Quote, Alerting.Fate.Merged, SilenceReason.NothingNew, subject, [.. alerts.Select(alert => alert.Id).Distinct(StringComparer.Ordinal)], null));
    }

    private TotalSeries New(TotalMention total) => new()
    {
        Id = TotalSeries.IdOf(total, tables.Places),
        Origin = total.Origin,
        Start = total.Start,
        Scope = total.Scope,
        Editions = [],
    };

    private TotalEdition Edition(Report report, TotalMention total, IReadOnlyList<EventMention> inside) => new()
    {
        Report = StableId.OfReport(report.Article.Url),
        Version = report.Version,
        Url = report.Article.Url,
        Publisher = tables.Origins.Of(report.Source),
        ReadAt = report.ReadAt,
        Total = total,
        Events = inside,
    };
}
