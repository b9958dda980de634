using Monitoring.Alerting.ByHand;
using Monitoring.Alerting.Chats;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;
using Monitoring.Storing;

namespace Monitoring.Alerting.Totals;

/// <summary>Writes totals into their series: edition and pending alerts in one put-if-unchanged.</summary>
internal sealed class TotalCommit(IBlobStore store, ReconcilingTables tables, AlertComposer composer, NewsPolicy policy, string? operatorChat)
{
    /// <summary>The series of a total. One whose page has only the days or areas of the same count corrected stays where it was told.</summary>
    public async Task<string> SubjectAsync(TotalMention total, ReportWork work, CancellationToken cancellationToken)
    {
        var own = TotalSeries.BlobName(total, tables.Places);
        var left = work.TotalsBefore.Except(work.Mentions.Totals.Select(other => TotalSeries.BlobName(other, tables.Places)), StringComparer.Ordinal).Except(work.Subjects, StringComparer.Ordinal);
        if (work.TotalsBefore.Contains(own))
            return own;
        foreach (var subject in left.Order(StringComparer.Ordinal))
        {
            var report = StableId.OfReport(work.Report.Article.Url);
            var said = (await store.ReadAsync<ToldSeries>(subject, cancellationToken))?.Value.Series.Standing().LastOrDefault(edition => edition.Report == report)?.Total;
            if (said is not null && said.Origin.Id == total.Origin.Id && said.Scope == total.Scope && said.Lead.Measure == total.Lead.Measure && Same(said.Lead, total.Lead))
                return subject;
        }

        return own;
    }

    /// <summary>Adds an edition, unless it says nothing new.</summary>
    public async Task<(IReadOnlyList<Alert> Alerts, Finding Finding)> AddAsync(string subject, Report report, TotalMention total, AttacksInside inside, IReadOnlyList<ChatSettings> chats, ReaderChats readers, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var edition = Edition(report, total, inside);
        while (true)
        {
            var stored = await store.ReadAsync<ToldSeries>(subject, cancellationToken);
            if (stored is not null && SaysNothingNew(stored.Value.Series, edition))
                return Again(stored.Value, edition, subject);
            var series = stored?.Value.Series ?? New(total);
            var told = (stored?.Value ?? new ToldSeries { Series = series }) with { Series = series with { Editions = [.. series.Editions, edition with { Revision = series.Revision + 1 }] } };
            var allKnown = inside.AreIncidents && stored is null;
            var usual = await UsualAsync(edition, cancellationToken);
            var waiting = told.Approval is { } open && open.Until > now ? open : null;
            var asks = operatorChat is not null && policy.NeedsApproval(total.Lead, usual?.Middle, Cleared(series, waiting));
            var until = asks ? waiting?.Until ?? now + policy.Thresholds.ApprovalWait : waiting?.Until;
            var composed = allKnown ? new Composition([], SilenceReason.NothingNew) : composer.Total(told, subject, chats, readers, until, now);
            if (asks && composed.Alerts.Count > 0)
                composed.Alerts.Add(composer.Question(told.Series, subject, operatorChat!, now)); // asks only with a chat to ask in
            told = told.WithApproval(asks && composed.Alerts.Count > 0 ? new ApprovalWait(told.Series.Revision, until!.Value) : waiting, now) with // asks: the time is set
            {
                Telling = told.Telling with { Pending = [.. told.Telling.Pending, .. composed.Alerts] },
            };
            if (told.Approval is not null)
                await store.WriteAsync(ApprovalSubject.BlobName(told.Series.Id), new ApprovalSubject { Subject = subject }, null, cancellationToken);
            if (await store.WriteAsync(subject, told, stored?.ETag, cancellationToken) is not PutResult.Written)
                continue;
            await NoteAsync(edition, usual, cancellationToken);
            return (composed.Alerts, Fate(edition, composed, subject, stored is null));
        }
    }

    /// <summary>Largest edition that went out or was let pass, and that we had not misread.</summary>
    private static long Cleared(TotalSeries series, ApprovalWait? waiting) => series.Editions
        .Where((edition, at) => !edition.Rejected && edition.End is not { Fate: EditionFate.Misread } && (waiting is null || series.RevisionAt(at) < waiting.Revision))
        .Select(edition => edition.Total.Lead.Stated() ?? 0).DefaultIfEmpty(0).Max();

    private async Task<UsualCounts?> UsualAsync(TotalEdition edition, CancellationToken cancellationToken) =>
        (await store.ReadAsync<UsualCounts>(UsualName(edition), cancellationToken))?.Value;

    /// <summary>A count that is lost here in a race is no harm: the middle of forty hardly moves.</summary>
    private async Task NoteAsync(TotalEdition edition, UsualCounts? usual, CancellationToken cancellationToken)
    {
        if (edition.Total.Lead.Stated() is not { } count)
            return;
        var stored = await store.ReadAsync<UsualCounts>(UsualName(edition), cancellationToken);
        await store.WriteAsync(UsualName(edition), (stored?.Value ?? usual ?? new UsualCounts { Counts = [] }).With(count), stored?.ETag, cancellationToken);
    }

    private static string UsualName(TotalEdition edition) => UsualCounts.BlobName($"{edition.Total.Origin.Id}{edition.Total.Scope}");

    private static Finding Fate(TotalEdition edition, Composition composed, string subject, bool isNew)
    {
        var fate = composed.Alerts.Any(alert => alert.Action == PostAction.Post) ? Alerting.Fate.Posted : isNew && composed.Silent is not null ? Alerting.Fate.Silent : Alerting.Fate.Merged;
        return new Finding(edition.Total.Lead.Evidence.Quote, fate, composed.Silent, subject, Finding.IdsOf(composed.Alerts), null);
    }

    /// <summary>
    /// The same version of the same report, what operators kept back or a person called misread, the same count for the same period, or an
    /// older period.
    /// </summary>
    private static bool SaysNothingNew(TotalSeries series, TotalEdition edition)
    {
        if (series.Editions.Any(old => old.Report == edition.Report && old.Version >= edition.Version && old.CorrectedAt is null))
            return true;
        if (series.Editions.Any(old => Same(edition.Total.Lead, old.Total.Lead) && (old.Rejected || IsMisreadAgain(old, edition))))
            return true;
        if (series.Standing() is not [.., var last])
            return false;
        if (edition.Total.End < last.Total.End && edition.Report != last.Report)
            return true;
        return Same(edition.Total.Lead, last.Total.Lead) && (edition.Report != last.Report || (edition.Total.Start, edition.Total.End) == (last.Total.Start, last.Total.End));
    }

    /// <summary>What a person called misread stays misread in a later version of the page.</summary>
    private static bool IsMisreadAgain(TotalEdition old, TotalEdition edition) =>
        old.End is { Fate: EditionFate.Misread } && old.Report == edition.Report && old.Total.Lead.Evidence.Sentence == edition.Total.Lead.Evidence.Sentence;

    private static bool Same(Extracting.Figure left, Extracting.Figure right) => left.Stated() == right.Stated() && left.Qualifier == right.Qualifier;

    private static (IReadOnlyList<Alert> Alerts, Finding Finding) Again(ToldSeries told, TotalEdition edition, string subject)
    {
        var known = told.Series.Editions.FirstOrDefault(old => old.Report == edition.Report && old.Version == edition.Version);
        var alerts = known is null ? [] : told.Telling.Pending.Where(alert => alert.Revision == told.Series.RevisionOf(known)).ToArray();
        return (alerts, new Finding(edition.Total.Lead.Evidence.Quote, Alerting.Fate.Merged, SilenceReason.NothingNew, subject, Finding.IdsOf(alerts), null));
    }

    private TotalSeries New(TotalMention total) => new()
    {
        Id = TotalSeries.IdOf(total, tables.Places),
        Origin = total.Origin,
        Start = total.Start,
        Scope = total.Scope,
        Editions = [],
    };

    private TotalEdition Edition(Report report, TotalMention total, AttacksInside inside) => new()
    {
        Report = StableId.OfReport(report.Article.Url),
        Version = report.Version,
        Url = report.Article.Url,
        Publisher = tables.Origins.Of(report.Source),
        ReadAt = report.ReadAt,
        Language = report.Extraction.Language,
        PublishedAt = report.PublishedAt(),
        Dateless = report.Article.Published is null,
        Total = total,
        Events = inside.Events,
        Known = inside.Known,
    };
}
