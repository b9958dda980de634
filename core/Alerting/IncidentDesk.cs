using System.Globalization;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>What people do to incidents by hand: look, approve, reject, retract, merge, split. Each is one committed revision; the record stays.</summary>
public sealed class IncidentDesk(IBlobStore store, PostWriter writer, ReconcilingTables tables, TimeProvider time)
{
    private readonly IncidentCodes _codes = new(store);

    /// <summary>Incidents of the days from <paramref name="from"/> to <paramref name="to"/>, inclusive, by day.</summary>
    public async Task<IReadOnlyList<ToldIncident>> ListAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var found = new List<ToldIncident>();
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            var page = await store.ReadAsync<CodePage>(IncidentCodes.NameOf(day), cancellationToken);
            foreach (var blob in page?.Value.Blobs ?? [])
            {
                if (await store.ReadAsync<ToldIncident>(blob, cancellationToken) is { Value: { Incident.MergedInto: null } told })
                    found.Add(told);
            }
        }

        return found;
    }

    /// <summary>The incident of a code, followed through merges; null when there is none.</summary>
    public async Task<ToldIncident?> FindAsync(string code, CancellationToken cancellationToken) =>
        await LocateAsync(code, cancellationToken) is { } found ? found.Stored.Value : null;

    /// <summary>Releases a post that waits for approval.</summary>
    /// <param name="code">The incident.</param>
    /// <param name="chats">Who reads: a released post is written in the language of its chat.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<HandOutcome> ApproveAsync(string code, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken) => ChangeAsync(code, (told, subject, _) =>
    {
        var waiting = told.Telling.Pending.Where(alert => alert is { NotBefore: not null, Action: PostAction.Post }).ToArray();
        if (waiting.Length == 0)
            return null;
        var released = waiting.Select(alert => alert with { Id = StableId.Of(alert.Id, "approved"), NotBefore = null, Parts = [writer.Incident(chats.FirstOrDefault(chat => chat.Id == alert.Chat)?.Language ?? "en", told.Incident)] }).ToArray();
        return (told with { Telling = told.Telling with { Pending = [.. told.Telling.Pending.Except(waiting), .. released] } }, released, $"{told.Incident.Code}: approved, it goes out now.");
    }, "no post of it waits for approval", cancellationToken);

    /// <summary>Keeps back a post that waits for approval.</summary>
    public Task<HandOutcome> RejectAsync(string code, CancellationToken cancellationToken) => ChangeAsync(code, (told, subject, _) =>
    {
        var waiting = told.Telling.Pending.Where(alert => alert is { NotBefore: not null, Action: PostAction.Post }).ToArray();
        return waiting.Length == 0
            ? null
            : (told with { Telling = told.Telling with { Pending = [.. told.Telling.Pending.Except(waiting)] } }, [], $"{told.Incident.Code}: rejected, it is kept and not told.");
    }, "no post of it waits for approval", cancellationToken);

    /// <summary>Takes back a post of ours that says what its source does not: struck through, corrected in a reply, kept in the record.</summary>
    /// <param name="code">The incident.</param>
    /// <param name="chats">Who reads.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<HandOutcome> RetractAsync(string code, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken) => ChangeAsync(code, (told, subject, now) =>
    {
        if (told.Incident.Retracted)
            return null;
        var misread = told.Incident.Current.FirstOrDefault() ?? told.Incident.Claims[^1];
        var incident = told.Incident with
        {
            Retracted = true,
            Claims = [.. told.Incident.Claims.Select(claim => claim.Status == ClaimStatus.Current ? claim with { Status = ClaimStatus.Misread } : claim)],
            Revisions = [.. told.Incident.Revisions, new IncidentRevision(told.Incident.Revision + 1, now, [new FigureChange.CorrectedByUs(misread.Origin.Name, misread.Figures[0], null)])],
        };
        var alerts = chats.Where(chat => AlertComposer.Stands(told.Telling, chat.Id)).SelectMany(chat => Corrections(told, incident, misread, subject, chat, now)).ToArray();
        return (told with { Incident = incident, Telling = told.Telling with { Pending = [.. told.Telling.Pending, .. alerts] } }, alerts, $"{incident.Code}: retracted; {alerts.Length} alerts tell it.");
    }, "it is retracted already", cancellationToken);

    /// <summary>Puts two incidents together that are one: the claims of the first move to the second, whose post is brought up to date.</summary>
    public async Task<HandOutcome> MergeAsync(string code, string into, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken)
    {
        if (await LocateAsync(code, cancellationToken) is not { } from || await LocateAsync(into, cancellationToken) is not { } target)
            return new HandOutcome.Refused($"found no incident {(await LocateAsync(code, cancellationToken) is null ? code : into)}, expected a code as posts show it (iYYMMDD_NN)");
        if (from.Subject == target.Subject)
            return new HandOutcome.Refused($"{code} and {into} are one incident already");
        var moved = from.Stored.Value.Incident;

        // The target first: a crash in between leaves claims told twice, never lost, and a second call finishes it.
        var outcome = await ChangeAsync(into, (told, subject, now) =>
        {
            var incident = told.Incident with
            {
                Claims = [.. told.Incident.Claims, .. moved.Claims.Where(claim => !told.Incident.Claims.Any(known => known.Report == claim.Report && known.Version == claim.Version && known.Origin.Id == claim.Origin.Id)).Select(claim => Joined(claim, told.Incident))],
                Revisions = [.. told.Incident.Revisions, new IncidentRevision(told.Incident.Revision + 1, now, [new FigureChange.AlsoReportedBy(moved.Claims[0].Origin.Name, told.Incident.Claims[0].Figures[0], moved.Claims[0].Figures[0])])],
                LastClaim = now,
            };
            return WithEdits(told, incident, subject, chats, now, $"{moved.Code} is now part of {incident.Code}.");
        }, "it cannot be found", cancellationToken);
        var closed = from.Stored.Value with { Incident = moved with { MergedInto = target.Subject } };
        return await store.WriteAsync(from.Subject, closed, from.Stored.ETag, cancellationToken) is PutResult.Written
            ? outcome
            : new HandOutcome.Refused($"{code} was changed by somebody else in between; call it again");
    }

    /// <summary>Takes the claims of one source out of an incident into one of their own, without a post.</summary>
    public async Task<HandOutcome> SplitAsync(string code, string source, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken)
    {
        if (await LocateAsync(code, cancellationToken) is not { } found)
            return new HandOutcome.Refused($"found no incident {code}, expected a code as posts show it (iYYMMDD_NN)");
        var taken = found.Stored.Value.Incident.Claims.Where(claim => claim.Source == source).ToArray();
        if (taken.Length == 0 || taken.Length == found.Stored.Value.Incident.Claims.Count)
            return new HandOutcome.Refused($"{code}: found {taken.Length} claims of {source} among {found.Stored.Value.Incident.Claims.Count}, expected some and not all");
        var now = time.GetUtcNow();
        var day = found.Stored.Value.Incident.Day;
        var id = StableId.Of(found.Stored.Value.Incident.Id, "split", source);
        var blob = Incident.BlobName(day, id);
        var apart = new Incident
        {
            Id = id,
            Code = await _codes.TakeAsync(day, blob, cancellationToken),
            Day = day,
            FirstSeen = taken[0].ReadAt,
            LastClaim = now,
            Claims = taken,
            Revisions = [new IncidentRevision(1, now, [new FigureChange.FirstSeen(taken[0].Origin.Name, taken[0].Figures[0])])],
        };
        await store.WriteAsync(blob, new ToldIncident { Incident = apart }, null, cancellationToken);
        await new OpenIncidents(store, new IncidentMatcher(tables.Places, tables.Cues), tables.Places).UpdateAsync(apart, cancellationToken);
        return await ChangeAsync(code, (told, subject, at) =>
        {
            var incident = told.Incident with
            {
                Claims = [.. told.Incident.Claims.Where(claim => claim.Source != source)],
                Revisions = [.. told.Incident.Revisions, new IncidentRevision(told.Incident.Revision + 1, at, [new FigureChange.CorrectedByUs(taken[0].Origin.Name, taken[0].Figures[0], null)])],
            };
            return WithEdits(told, incident, subject, chats, at, $"{source} is now told of in {apart.Code}.");
        }, "it cannot be found", cancellationToken);
    }

    private (ToldIncident, IReadOnlyList<Alert>, string) WithEdits(ToldIncident told, Incident incident, string subject, IReadOnlyList<ChatSettings> chats, DateTimeOffset now, string said)
    {
        var alerts = chats.Where(chat => AlertComposer.Stands(told.Telling, chat.Id))
            .Select(chat => AlertComposer.Alert(chat, subject, incident.Revision, AlertKind.Incident, PostAction.Edit, [writer.Incident(chat.Language, incident)], silent: true, now)).ToArray();
        return (told with { Incident = incident, Telling = told.Telling with { Pending = [.. told.Telling.Pending, .. alerts] } }, alerts, said);
    }

    private IEnumerable<Alert> Corrections(ToldIncident told, Incident incident, Claim misread, string subject, ChatSettings chat, DateTimeOffset now)
    {
        var post = told.Telling.Messages.FirstOrDefault(message => message.Chat == chat.Id && message.Action == PostAction.Post);
        var loud = post?.Sound ?? told.Telling.Pending.Any(alert => alert.Chat == chat.Id && alert is { Action: PostAction.Post, Silent: false });
        yield return AlertComposer.Alert(chat, subject, incident.Revision, AlertKind.Incident, PostAction.Edit, [writer.Incident(chat.Language, incident)], silent: true, now);
        yield return AlertComposer.Alert(chat, subject, incident.Revision, AlertKind.Correction, PostAction.Reply, [writer.Correction(chat.Language, incident, misread, null, post?.SentAt)], silent: !loud, now);
    }

    private static Claim Joined(Claim claim, Incident incident) =>
        claim.Status == ClaimStatus.Current && incident.Current.Any(known => known.Origin.Id == claim.Origin.Id) ? claim with { Status = ClaimStatus.Repeated } : claim;

    private async Task<HandOutcome> ChangeAsync(string code, Func<ToldIncident, string, DateTimeOffset, (ToldIncident Told, IReadOnlyList<Alert> Alerts, string Said)?> change, string refusal, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await LocateAsync(code, cancellationToken) is not { } found)
                return new HandOutcome.Refused($"found no incident {code}, expected a code as posts show it (iYYMMDD_NN)");
            if (change(found.Stored.Value, found.Subject, time.GetUtcNow()) is not { } changed)
                return new HandOutcome.Refused(string.Create(CultureInfo.InvariantCulture, $"{code}: {refusal}"));
            if (await store.WriteAsync(found.Subject, changed.Told, found.Stored.ETag, cancellationToken) is PutResult.Written)
                return new HandOutcome.Done(changed.Said, changed.Alerts);
        }
    }

    private async Task<(string Subject, Stored<ToldIncident> Stored)?> LocateAsync(string code, CancellationToken cancellationToken)
    {
        var subject = await _codes.FindAsync(code, cancellationToken);
        while (subject is not null && await store.ReadAsync<ToldIncident>(subject, cancellationToken) is { } stored)
        {
            if (stored.Value.Incident.MergedInto is not { } target)
                return (subject, stored);
            subject = target;
        }

        return null;
    }
}
