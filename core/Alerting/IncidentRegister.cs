using Monitoring.Reconciling;
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
    private readonly Origins _origins;
    private readonly PlaceNames _names;
    private readonly TimeProvider _time;
    private readonly MentionFinder _finder;
    private readonly IncidentCommit _incidents;
    private readonly TotalCommit _totals;
    private readonly IncidentDenials _denials;
    private readonly PageWithdrawal _withdrawal;
    private readonly TotalWithdrawal _withdrawn;
    private readonly RoundUpCommit _roundUps;
    private readonly LocalTime _clock;
    private readonly string? _operatorChat;

    /// <summary>A register over a store.</summary>
    /// <param name="store">Where everything is remembered.</param>
    /// <param name="policy">What is news.</param>
    /// <param name="writer">Writes posts.</param>
    /// <param name="tables">Origins, spellings, cues.</param>
    /// <param name="time">The clock.</param>
    /// <param name="operatorChat">Chat that approves large figures; null: nobody does, and nothing waits.</param>
    public IncidentRegister(IBlobStore store, NewsPolicy policy, PostWriter writer, ReconcilingTables tables, TimeProvider time, string? operatorChat = null)
    {
        _clock = writer.Clock;
        _operatorChat = operatorChat;
        _store = store;
        _policy = policy;
        _origins = tables.Origins;
        _names = tables.Places;
        _time = time;
        _finder = new MentionFinder(tables.Origins, tables.Places, tables.Cues);
        var composer = new AlertComposer(policy, writer);
        var open = new OpenIncidents(store, new IncidentMatcher(tables.Places, tables.Cues), tables.Places);
        _incidents = new IncidentCommit(store, open, new IncidentCodes(store), new ChangeFinder(tables.Cues), tables.Places, composer, policy, writer);
        _totals = new TotalCommit(store, tables, composer, policy, operatorChat);
        _denials = new IncidentDenials(store, open, tables, writer);
        _withdrawal = new PageWithdrawal(tables.Cues);
        _withdrawn = new TotalWithdrawal(store, writer, _withdrawal);
        _roundUps = new RoundUpCommit(store, composer);
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
        var work = new ReportWork(report, chats, Standing(_finder.Find(report), report), await EarlierAsync(report, cancellationToken), now) { Readers = readers };
        await EventsAsync(work, cancellationToken);
        await TotalsAsync(work, cancellationToken);
        await _denials.RunAsync(work, cancellationToken);
        await WithdrawnAsync(work, cancellationToken);
        foreach (var figure in work.Mentions.Rest)
            work.Findings.Add(new Finding(figure.Evidence.Quote, Fate.Silent, NewsPolicy.ReasonFor(figure), null, [], null) { Measure = figure.Measure, Unsourced = figure.Source is null, Undated = figure.Start is null });
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

    private IncidentTerms Terms(ReportWork work, Verdict verdict, string? roundUp) =>
        new(verdict, work.Chats, work.Readers, roundUp, _operatorChat, work.Now) { CatchesUp = work.Report.BlindSince is not null };

    private async Task<ReportRecord?> EarlierAsync(Report report, CancellationToken cancellationToken) =>
        (await _store.ReadAsync<ReportRecord>(ReportRecord.BlobName(StableId.OfReport(report.Article.Url)), cancellationToken))?.Value;

    private async Task EventsAsync(ReportWork work, CancellationToken cancellationToken)
    {
        var judged = work.Mentions.Events.Select(mention => (Mention: mention, Verdict: _policy.Judge(mention, work.Report))).ToArray();
        var told = judged.Where(one => one.Verdict is Verdict.Tell).Select(one => _names.Fold(one.Mention.Places[0].Name ?? one.Mention.Places[0].Text) + (one.Mention.Another ? one.Mention.Figures[0].Id : string.Empty));
        var roundUp = told.Distinct(StringComparer.Ordinal).Count() >= _policy.Thresholds.RoundUpEvents ? RoundUpCommit.NameOf(work.Report) : null;
        var lines = new List<(RoundUpLine Line, string Subject)>();
        (string Subject, Verdict Verdict)? alone = null;
        foreach (var (mention, verdict) in judged.Where(one => one.Mention.PartOf is null))
        {
            if (verdict is Verdict.Silent { Reason: SilenceReason.NoPlace or SilenceReason.NotConflict or SilenceReason.ConflictUnclear } silent)
            {
                work.Findings.Add(new Finding(mention.Figures[0].Evidence.Quote, Fate.Silent, silent.Reason, null, [], null));
                continue;
            }

            var claim = Claim.Of(work.Report, mention, _origins);
            if (mention.OfWounds)
            {
                await OfWoundsAsync(work, claim, Terms(work, verdict, null), cancellationToken);
                continue;
            }

            var committed = await _incidents.AddAsync(claim, work.KnownTo(mention), work.Taken(claim.Origin.Id), Terms(work, verdict, roundUp), cancellationToken);
            work.Add(committed, claim);
            work.Told(mention, committed.Subject);
            if (roundUp is not null && committed.Told.ToldIn == roundUp)
            {
                lines.Add((new RoundUpLine(committed.Told.Incident.Code, claim), committed.Subject));
                alone = (committed.Subject, verdict);
            }
        }

        if (lines.Count == 1 && alone is not null)
            await AloneAsync(work, alone.Value.Subject, lines[0].Line.Claim, Terms(work, lines[0].Line.Claim.Start is null ? new Verdict.Silent(SilenceReason.UndatedInRoundUp) : alone.Value.Verdict, roundUp), cancellationToken);
        else if (lines.Count > 0)
            await GatherAsync(work, roundUp!, lines, cancellationToken); // lines come with a round-up
    }

    /// <summary>Chats whose day is full get the events with those of other reports.</summary>
    private async Task GatherAsync(ReportWork work, string name, IReadOnlyList<(RoundUpLine Line, string Subject)> lines, CancellationToken cancellationToken)
    {
        var roundUp = new RoundUp(_origins.Of(work.Report.Source), work.Report.Day(), work.Now, [.. lines.Select(one => one.Line)]);
        var full = work.Chats.Where(chat => !_policy.Budget.TakesRoundUp(work.Readers.Day(chat.Id, work.Now))).Select(chat => chat.Id);
        var told = await _roundUps.AddAsync(name, roundUp, work.Chats, [.. full], work.Now, cancellationToken);
        foreach (var chat in work.Chats.Where(chat => told.Held.Contains(chat.Id, StringComparer.Ordinal)))
        {
            var wanted = RoundUpLines.Of(roundUp, chat).Select(line => line.Code).ToHashSet(StringComparer.Ordinal);
            foreach (var (_, subject) in lines.Where(one => wanted.Contains(one.Line.Code)))
                work.Readers.Held(chat.Id, subject, work.Now);
        }

        work.Gathered(told.Telling.Pending, told.Held.Count > 0);
    }

    /// <summary>Somebody died of wounds: that belongs to the attack, and founds no incident of its own.</summary>
    private async Task OfWoundsAsync(ReportWork work, Claim claim, IncidentTerms terms, CancellationToken cancellationToken)
    {
        if (await _incidents.AddIfKnownAsync(claim, work.ToldBefore, work.Taken(claim.Origin.Id), terms, cancellationToken) is { } committed)
            work.Add(committed, claim);
        else
            work.Findings.Add(new Finding(claim.Figures[0].Evidence.Quote, Fate.Silent, SilenceReason.OfEarlierAttack, null, [], null));
    }

    /// <summary>The other events of the report are known incidents: the one that is new is told as any other, unless no day is stated for it.</summary>
    private async Task AloneAsync(ReportWork work, string subject, Claim claim, IncidentTerms terms, CancellationToken cancellationToken)
    {
        if (await _incidents.ReleaseAsync(subject, claim, terms, cancellationToken) is not { } released)
            return;
        work.Findings.RemoveAll(finding => finding.Subject == subject);
        work.Add(released, null);
    }

    private async Task TotalsAsync(ReportWork work, CancellationToken cancellationToken)
    {
        var leads = work.Mentions.Totals.Select(total => total.Lead.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var mention in work.Mentions.Events.Where(mention => mention.PartOf is { } total && !leads.Contains(total)))
            work.Findings.Add(new Finding(mention.Figures[0].Evidence.Quote, Fate.Silent, SilenceReason.InsideTotal, null, [], null));
        foreach (var total in work.Mentions.Totals)
        {
            var verdict = _policy.Judge(total, work.Report);
            if (verdict is Verdict.Silent silent)
            {
                work.Findings.Add(new Finding(total.Lead.Evidence.Quote, Fate.Silent, silent.Reason, null, [], null));
                work.Findings.AddRange(work.Mentions.Events.Where(mention => mention.PartOf == total.Lead.Id).Select(mention => new Finding(mention.Figures[0].Evidence.Quote, Fate.Silent, SilenceReason.InsideTotal, null, [], null)));
                continue;
            }

            var inside = work.Mentions.Events.Where(mention => mention.PartOf == total.Lead.Id).ToArray();
            var known = await InsideAsync(work, inside, cancellationToken);
            var subject = await _totals.SubjectAsync(total, work, cancellationToken);
            var (alerts, finding) = await _totals.AddAsync(subject, work.Report, total, inside, known, work.Chats, work.Readers, work.Now, cancellationToken);
            work.Subjects.Add(subject);
            work.Tell(alerts);
            work.Findings.Add(finding);
        }
    }

    /// <summary>Events inside a total bring incidents that are known up to date; the others are told inside the total's post.</summary>
    private async Task<IReadOnlySet<string>> InsideAsync(ReportWork work, IReadOnlyList<EventMention> inside, CancellationToken cancellationToken)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in inside)
        {
            var claim = Claim.Of(work.Report, mention, _origins);
            var terms = Terms(work, new Verdict.Silent(SilenceReason.InsideTotal), null);
            if (mention.Places.Count > 0 && await _incidents.AddIfKnownAsync(claim, work.ToldBefore, work.Taken(claim.Origin.Id), terms, cancellationToken) is { } committed)
            {
                known.Add(mention.Figures[0].Id);
                work.Add(committed, claim);
            }
            else
            {
                work.Findings.Add(new Finding(mention.Figures[0].Evidence.Quote, Fate.Silent, SilenceReason.InsideTotal, null, [], null));
            }
        }

        return known;
    }

    private async Task WithdrawnAsync(ReportWork work, CancellationToken cancellationToken)
    {
        if (work.Earlier is null || work.Earlier.Version >= work.Report.Version)
            return;
        var terms = Terms(work, new Verdict.Silent(SilenceReason.NothingNew), null);
        foreach (var subject in work.TotalsBefore.Where(subject => !work.Subjects.Contains(subject)))
        {
            if (await _withdrawn.RunAsync(subject, work.Report, work.Chats, work.Now, cancellationToken) is not var (alerts, finding))
                continue;
            work.Tell(alerts);
            work.Findings.Add(finding);
        }

        foreach (var subject in work.ToldBefore.Where(subject => !work.Subjects.Contains(subject)))
        {
            if (await _incidents.WithdrawAsync(subject, work.Report, _withdrawal, terms, cancellationToken) is { } committed)
                work.Add(committed, null);
        }
    }

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
