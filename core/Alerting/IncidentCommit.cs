using System.Globalization;
using Monitoring.Alerting.ByHand;
using Monitoring.Alerting.RoundUps;
using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Matching;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>Writes claims into incidents: one put-if-unchanged holds claim, revision and pending alerts.</summary>
internal sealed class IncidentCommit(IBlobStore store, OpenIncidents open, IncidentCodes codes, ChangeFinder changeFinder, PlaceNames names, AlertComposer composer, NewsPolicy policy, PostWriter writer)
{
    private readonly RoundUpUpkeep _roundUps = new(store, writer);
    private readonly ApprovalGate _gate = new(store, policy);

    /// <summary>What was written.</summary>
    /// <param name="Subject">Blob of the incident.</param>
    /// <param name="Told">As it stands now.</param>
    /// <param name="Alerts">Pending alerts that this claim led to.</param>
    /// <param name="Finding">Its fate.</param>
    internal sealed record Committed(string Subject, ToldIncident Told, IReadOnlyList<Alert> Alerts, Finding Finding);

    /// <summary>Joins an open incident or founds one.</summary>
    public async Task<Committed> AddAsync(Claim claim, IReadOnlySet<string> toldBefore, IReadOnlySet<string> taken, IncidentTerms terms, CancellationToken cancellationToken)
    {
        var match = await open.FindAsync(claim, toldBefore, taken, terms.Now, cancellationToken);
        if (match is { Joins: true })
            return await JoinAsync(match.Entry, claim, match.Score.ToString(), terms, cancellationToken);
        var founded = Found(claim, terms.Now);
        var entry = open.EntryOf(founded with { Claims = [claim] });
        var standing = await open.EnterAsync(entry, claim, taken, terms.Now, cancellationToken);
        return await JoinAsync(standing, claim, match is null ? null : string.Create(CultureInfo.InvariantCulture, $"new; nearest {match.Entry.Blob}: {match.Score}, {MatchScore.Threshold} joins"), terms, cancellationToken);
    }

    /// <summary>Joins the open incident that fits, if there is one; founds none.</summary>
    public async Task<Committed?> AddIfKnownAsync(Claim claim, IReadOnlySet<string> toldBefore, IReadOnlySet<string> taken, IncidentTerms terms, CancellationToken cancellationToken) =>
        await open.FindAsync(claim, toldBefore, taken, terms.Now, cancellationToken) is { Joins: true } match
            ? await JoinAsync(match.Entry, claim, match.Score.ToString(), terms, cancellationToken)
            : null;

    /// <summary>Enters what a new version of a page says of an attack that an earlier one put at another place; null when its incident is gone.</summary>
    public async Task<Committed?> MoveAsync(string subject, Claim claim, IncidentTerms terms, CancellationToken cancellationToken) =>
        await store.ReadAsync<ToldIncident>(subject, cancellationToken) is { } stored
            ? await JoinAsync(open.EntryOf(stored.Value.Incident), claim, "the same count on the same page, at another place", terms, cancellationToken)
            : null;

    /// <summary>Marks what a report said as withdrawn, when its new version takes it back; one that only does not repeat it changes nothing.</summary>
    public async Task<Committed?> WithdrawAsync(string subject, string report, Func<Claim, bool> takesBack, IncidentTerms terms, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await store.ReadAsync<ToldIncident>(subject, cancellationToken) is not { Value.Incident.MergedInto: null } stored)
                return null;
            if (stored.Value.Incident.Current.FirstOrDefault(claim => claim.Report == report) is not { } claim)
            {
                await FollowAgainAsync(stored.Value, stored.Value.Incident.Claims.LastOrDefault(known => known.Report == report && known.Status == ClaimStatus.Withdrawn), known => known.Ended, terms, cancellationToken);
                return null;
            }

            // It is remembered as of this report, so that a later version of the page is still held against it.
            if (!takesBack(claim))
                return new Committed(subject, stored.Value, [], new Finding(claim.Figures[0].Evidence.Quote, Alerting.Fate.Merged, SilenceReason.NothingNew, subject, [], null));
            var incident = stored.Value.Incident;
            FigureChange[] changes = [.. claim.Wholes().Take(1).Select(figure => new FigureChange.Withdrawn(claim.Origin.Name, figure))];
            var next = incident with
            {
                Claims = [.. incident.Claims.Select(known => known == claim ? known with { Status = ClaimStatus.Withdrawn, Ended = incident.Revision + 1 } : known)],
                Revisions = [.. incident.Revisions, new IncidentRevision(incident.Revision + 1, terms.Now, changes)],
            };
            if (await WriteAsync(stored, subject, next, claim with { ReadAt = terms.Now }, changes, null, terms, cancellationToken) is { } committed)
                return committed;
        }
    }

    /// <summary>Gives an incident that a round-up was to tell a post of its own, because nothing else is left for that round-up.</summary>
    public async Task<Committed?> ReleaseAsync(string subject, Claim claim, IncidentTerms terms, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await store.ReadAsync<ToldIncident>(subject, cancellationToken) is not { Value.ToldIn: not null } stored || stored.Value.ToldIn != terms.RoundUp)
                return null;
            var alone = stored with { Value = stored.Value with { ToldIn = null } };
            var changes = alone.Value.Incident.Revisions[0].Changes;
            if (await WriteAsync(alone, subject, alone.Value.Incident, claim, changes, null, terms with { RoundUp = null }, cancellationToken) is { } committed)
                return committed;
        }
    }

    private async Task<Committed> JoinAsync(OpenEntry entry, Claim claim, string? why, IncidentTerms terms, CancellationToken cancellationToken)
    {
        while (true)
        {
            var subject = entry.Blob;
            var stored = await store.ReadAsync<ToldIncident>(subject, cancellationToken);
            while (stored?.Value.Incident.MergedInto is { } target)
            {
                subject = target;
                stored = await store.ReadAsync<ToldIncident>(subject, cancellationToken);
            }

            var before = stored?.Value.Incident ?? await NewAsync(entry, claim, terms.Now, cancellationToken);
            var changes = changeFinder.Find(before, claim);
            if (changes.Count == 0)
            {
                await FollowAgainAsync(stored!.Value, before.Claims.FirstOrDefault(known => known.Report == claim.Report && known.Version == claim.Version && known.Origin.Id == claim.Origin.Id), known => known.Revision, terms, cancellationToken); // no change: it is stored
                return Again(subject, stored.Value, claim, why, terms);
            }

            var next = ClaimEntry.Apply(before, claim, changes, terms.Now);
            if (await WriteAsync(stored, subject, next, claim, changes, why, terms, cancellationToken) is { } committed)
                return committed;
        }
    }

    private async Task<Committed?> WriteAsync(Stored<ToldIncident>? stored, string subject, Incident next, Claim claim, IReadOnlyList<FigureChange> changes, string? why, IncidentTerms terms, CancellationToken cancellationToken)
    {
        var told = (stored?.Value.Settled(terms.Now) ?? new ToldIncident { Incident = next }) with { Incident = next };
        var isNew = changes[0] is FigureChange.FirstSeen;
        terms = await _gate.GatedAsync(told, claim, changes, terms, cancellationToken);
        var inRoundUp = isNew && terms is { RoundUp: not null, Asks: false };
        var composed = inRoundUp ? new Composition() : composer.Incident(told, subject, claim, changes, terms);
        var asks = terms.Asks && composed.Alerts.Count > 0;
        var wait = asks ? Wait(told, terms) : terms.Gate is null || composed.Dropped.Exists(alert => alert.Action == PostAction.Post) ? null : told.Approval;
        told = told.WithApproval(wait, terms.Now) with
        {
            Telling = told.Telling with { Pending = [.. told.Telling.Pending.Except(composed.Rewritten.Select(pair => pair.Before)).Except(composed.Dropped), .. composed.Alerts] },
            Unreviewed = asks ? [.. told.Unreviewed, next.Revision] : told.Unreviewed,
            RaisedTo = composed.RaisedReply is { } raised && raised.At <= terms.Now ? raised.To : told.RaisedTo,
            RaisedDue = composed.RaisedReply is { } due && due.At > terms.Now ? due : composed.Dropped.Count > 0 ? null : told.RaisedDue,
            ToldIn = inRoundUp ? terms.RoundUp : told.ToldIn,
            Held = [.. told.Held, .. composed.Held],
            LastRaisedReply = composed.RaisedReply is { } at && at.At <= terms.Now ? at.At : told.LastRaisedReply,
        };
        if (await store.WriteAsync(subject, told, stored?.ETag, cancellationToken) is not PutResult.Written)
            return null;
        await open.UpdateAsync(next, cancellationToken);
        foreach (var chat in composed.Held)
            terms.Readers.Held(chat, subject, terms.Now);
        if (isNew)
            await _gate.NoteAsync(claim, cancellationToken);
        IReadOnlyList<Alert> inRoundUps = isNew || terms.Gate is not null ? [] : await FollowAsync(told, claim, changes, terms, cancellationToken);
        return new Committed(subject, told, [.. composed.Alerts, .. inRoundUps], Fate(claim, subject, composed, isNew, why));
    }

    /// <summary>What comes while operators are asked is asked under the same clock, and decided with it.</summary>
    private static ApprovalWait Wait(ToldIncident told, IncidentTerms terms) =>
        told.Approval is { } open && open.Until == terms.Gate ? open : new ApprovalWait(told.Incident.Revision, terms.Gate!.Value); // asked: the gate is set

    /// <summary>A crash between an incident and its round-ups is finished by the next run of the same report.</summary>
    private async Task FollowAgainAsync(ToldIncident told, Claim? claim, Func<Claim, int?> revision, IncidentTerms terms, CancellationToken cancellationToken)
    {
        if (claim is null || !told.RoundUps().Any() || told.Approval is not null || revision(claim) != told.Incident.Revision || told.Incident.Revision == 1)
            return;
        await FollowAsync(told, claim, told.Incident.Revisions[^1].Changes, terms, cancellationToken);
    }

    /// <summary>What an origin lowers, withdraws or states again is answered also where only a round-up told of it; a toll that it raises has a post of its own.</summary>
    private Task<IReadOnlyList<Alert>> FollowAsync(ToldIncident told, Claim claim, IReadOnlyList<FigureChange> changes, IncidentTerms terms, CancellationToken cancellationToken)
    {
        var answered = changes.FirstOrDefault(change => change is FigureChange.Lowered or FigureChange.Withdrawn or FigureChange.StatedAgain or FigureChange.Refined { Corrects: true });
        return _roundUps.FollowAsync(told, terms.Chats, AlertKind.RoundUp, answered is null ? null : (chat, _) => writer.Reply(chat.Language, told.Incident, claim, answered), terms.Now, cancellationToken);
    }

    private static Finding Fate(Claim claim, string subject, Composition composed, bool isNew, string? why)
    {
        var posted = composed.Held.Count > 0 || composed.Alerts.Except(composed.Rewritten.Select(pair => pair.After)).Any(alert => alert.Action == PostAction.Post);
        var fate = posted ? Alerting.Fate.Posted : composed.Silent is not null && isNew ? Alerting.Fate.Silent : Alerting.Fate.Merged;
        return new Finding(claim.Figures[0].Evidence.Quote, fate, fate == Alerting.Fate.Silent ? composed.Silent : composed.OfFullDay ? SilenceReason.FullDay : null, subject, Finding.IdsOf(composed.Alerts), why);
    }

    /// <summary>The same version of the same report, seen again after a crash: its alerts are handed out again.</summary>
    private static Committed Again(string subject, ToldIncident told, Claim claim, string? why, IncidentTerms terms)
    {
        foreach (var chat in told.Held.Where(chat => !AlertComposer.Stands(told, chat) && told.Incident.Revisions.Count == 1))
            terms.Readers.Held(chat, subject, terms.Now);
        var revision = told.Incident.Claims.FirstOrDefault(known => known.Report == claim.Report && known.Version == claim.Version)?.Revision;
        var alerts = told.Telling.Pending.Where(alert => alert.Revision == revision).ToArray();
        return new Committed(subject, told, alerts, new Finding(claim.Figures[0].Evidence.Quote, Alerting.Fate.Merged, SilenceReason.NothingNew, subject, Finding.IdsOf(alerts), why));
    }

    private Incident Found(Claim claim, DateTimeOffset now) => new()
    {
        Id = Incident.IdOf(claim, names),
        Code = string.Empty,
        Day = claim.Start ?? claim.ReportDay,
        FirstSeen = now,
        LastClaim = now,
        Claims = [],
        Revisions = [],
    };

    /// <summary>The incident of an entry that has no blob yet: ours, or one whose writer crashed in between.</summary>
    private async Task<Incident> NewAsync(OpenEntry entry, Claim claim, DateTimeOffset now, CancellationToken cancellationToken) => Found(claim, now) with
    {
        Id = entry.Id,
        Day = entry.Day,
        Code = await codes.TakeAsync(entry.Day, entry.Blob, cancellationToken),
    };
}
