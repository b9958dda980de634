using Monitoring.Alerting.Chats;
using Monitoring.Alerting.RoundUps;
using Monitoring.Alerting.Totals;
using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Matching;
using Monitoring.Reconciling.Mentioning;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>
/// Takes a report with its figures, brings incidents and totals up to date, and decides what is told. When it
/// returns, everything to be told is stored; what it returns goes to the outbox. Running it again for the same
/// version of the same report changes nothing and returns what is still pending.
/// </summary>
public sealed class IncidentRegister
{
    private readonly IBlobStore _store;
    private readonly NewsPolicy _policy;
    private readonly TimeProvider _time;
    private readonly MentionFinder _finder;
    private readonly AreaTolls _areas;
    private readonly ReportEvents _events;
    private readonly ReportTotals _totals;
    private readonly IncidentDenials _denials;
    private readonly ReportWithdrawals _withdrawals;
    private readonly LocalTime _clock;

    /// <summary>A register over a store.</summary>
    /// <param name="store">Where everything is remembered.</param>
    /// <param name="policy">What is news.</param>
    /// <param name="writer">Writes posts.</param>
    /// <param name="tables">Origins, spellings, cues.</param>
    /// <param name="time">The clock.</param>
    /// <param name="operatorChat">Chat that approves large figures; null: nobody does, and nothing waits.</param>
    public IncidentRegister(IBlobStore store, NewsPolicy policy, PostWriter writer, ReconcilingTables tables, TimeProvider time, string? operatorChat = null)
    {
        (_store, _policy, _time, _clock) = (store, policy, time, writer.Clock);
        _finder = new MentionFinder(tables.Origins, tables.Places, tables.Cues);
        var composer = new AlertComposer(policy, writer);
        var open = new OpenIncidents(store, new IncidentMatcher(tables), tables.Places);
        _areas = new AreaTolls(open, tables);
        var incidents = new IncidentCommit(store, open, new IncidentCodes(store), new ChangeFinder(tables), tables.Places, composer, policy, writer);
        var withdrawal = new PageWithdrawal(tables.Cues);
        _events = new ReportEvents(incidents, new MovedAttacks(store, tables), new RoundUpCommit(store, composer), policy, tables, operatorChat);
        _totals = new ReportTotals(incidents, new TotalCommit(store, tables, composer, policy, operatorChat), new AttacksTold(store, tables.Places), policy, tables, operatorChat);
        _denials = new IncidentDenials(store, open, tables, writer);
        _withdrawals = new ReportWithdrawals(incidents, new TotalWithdrawal(store, writer, withdrawal), withdrawal, operatorChat);
    }

    /// <summary>Works on one version of a report.</summary>
    /// <param name="report">The report with its figures.</param>
    /// <param name="chats">Who reads.</param>
    /// <param name="cancellationToken">Stops it; what is committed stays.</param>
    /// <exception cref="StoreException">The store cannot do what is asked.</exception>
    public async Task<TellingOutcome> TellAsync(Report report, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var readers = await ReaderChats.ReadAsync(_store, chats, _policy.Thresholds, _clock, now, cancellationToken);
        var earlier = await EarlierAsync(report, cancellationToken);
        var mentions = await _areas.AsTotalsAsync(Standing(_finder.Find(report), report), report, earlier, now, cancellationToken);
        var work = new ReportWork(report, chats, mentions, earlier, now) { Readers = readers };
        await _events.RunAsync(work, cancellationToken);
        await _totals.RunAsync(work, cancellationToken);
        await _denials.RunAsync(work, cancellationToken);
        await _withdrawals.RunAsync(work, cancellationToken);
        foreach (var figure in work.Mentions.Rest)
            work.Findings.Add(Finding.Silent(figure, NewsPolicy.ReasonFor(figure)) with { Measure = figure.Measure, Unsourced = figure.Source is null, Undated = figure.Start is null });
        await readers.WriteAsync(_store, now, cancellationToken);
        await RecordAsync(work, cancellationToken);
        return new TellingOutcome(work.Alerts, work.Findings);
    }

    /// <summary>What a total counts that is not told itself stands for itself, when its day is known.</summary>
    private Mentions Standing(Mentions mentions, Report report)
    {
        var told = mentions.Totals.Where(total => _policy.Judge(total, report) is Verdict.Tell).Select(total => total.Lead.Id).ToHashSet(StringComparer.Ordinal);
        return mentions with { Events = [.. mentions.Events.Select(mention => mention.PartOf is { } total && !told.Contains(total) && mention.IsDated ? mention with { PartOf = null } : mention)] };
    }

    private async Task<ReportRecord?> EarlierAsync(Report report, CancellationToken cancellationToken) =>
        (await _store.ReadAsync<ReportRecord>(ReportRecord.BlobName(StableId.OfReport(report.Article.Url)), cancellationToken))?.Value;

    private async Task RecordAsync(ReportWork work, CancellationToken cancellationToken)
    {
        var id = StableId.OfReport(work.Report.Article.Url);
        var name = ReportRecord.BlobName(id);
        var record = new ReportRecord { Report = id, Url = work.Report.Article.Url, Source = work.Report.Source.Id, Version = work.Report.Version, At = work.Now, Published = work.Report.Late ? null : work.Report.Article.Published?.Instant, Findings = work.Findings };

        // The first account of a version stands: a second run after a crash finds nothing new, and must not say so in the ledger.
        if (await _store.WriteAsync(ReportDay.BlobName(_clock.DayOf(work.Now), id, record.Version), record, null, cancellationToken) is PutResult.Conflict)
            return;
        while (true)
        {
            var stored = await _store.ReadAsync<ReportRecord>(name, cancellationToken);
            if (stored?.Value.Version > work.Report.Version)
                return;
            if (await _store.WriteAsync(name, record, stored?.ETag, cancellationToken) is PutResult.Written)
                return;
        }
    }
}
