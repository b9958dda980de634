using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Matching;
using Monitoring.Storing;

namespace Monitoring.Alerting.ByHand;

/// <summary>Takes the claims of one source out of an incident into one of their own, and tells both.</summary>
internal sealed class IncidentSplit(IBlobStore store, PostWriter writer, HandCommit hand, OpenIncidents open)
{
    private readonly IncidentCodes _codes = new(store);

    /// <summary>Splits an incident.</summary>
    public async Task<HandOutcome> RunAsync(string code, string source, IReadOnlyList<ChatSettings> chats, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await hand.LocateAsync(code, cancellationToken) is not { } found)
            return HandCommit.Unknown(code);
        var told = found.Stored.Value;
        if (IncidentApproval.Waits(told, now))
            return new HandOutcome.Refused(IncidentApproval.Undecided(code).Said);
        if ((Refusal(told, source) ?? new HandTelling(told, found.Subject, chats, now).Unreachable()) is { } refusal)
            return new HandOutcome.Refused(refusal);
        var (apart, blob) = await ApartAsync(told, source, chats, now, cancellationToken);
        var outcome = await hand.ChangeAsync(code, (stands, subject, at) => Without(stands, subject, source, apart, chats, at), cancellationToken);
        if (outcome is not HandOutcome.Done done || await hand.LocateAsync(code, cancellationToken) is not { } left)
            return outcome;
        await open.UpdateAsync(apart.Incident, cancellationToken);
        await open.UpdateAsync(left.Stored.Value.Incident, cancellationToken);
        await new ReportSubjects(store).MoveAsync(apart.Incident.Claims.Select(claim => claim.Report), found.Subject, blob, cancellationToken);
        var pointers = await new MergedPointers(store, writer).TurnAsync(left.Stored.Value.Incident, found.Subject, apart, blob, source, chats, now, cancellationToken);
        return done with { Alerts = [.. done.Alerts, .. apart.Telling.Pending, .. pointers] };
    }

    private static string? Refusal(ToldIncident told, string source)
    {
        var claims = told.Incident.Claims;
        var taken = claims.Count(claim => claim.Source == source);
        if (taken == 0 || taken == claims.Count)
            return $"{told.Incident.Code}: found {taken} claims of {source} among {claims.Count}, expected some and not all; it has claims of {string.Join(", ", claims.Select(claim => claim.Source).Distinct(StringComparer.Ordinal))}";
        if (told.Incident.Retracted)
            return $"{told.Incident.Code} is retracted, expected an incident that stands";
        return StandingAgain.Of(claims.Where(claim => claim.Source != source), repeated: true).Exists(claim => claim.Status == ClaimStatus.Current)
            ? null
            : $"{told.Incident.Code}: found no claim that stands beside those of {source}, expected one";
    }

    /// <summary>The incident of what is taken out, with its posts: where readers were told of it, they are told where it is now.</summary>
    private async Task<(ToldIncident Apart, string Blob)> ApartAsync(ToldIncident told, string source, IReadOnlyList<ChatSettings> chats, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var taken = told.Incident.Claims.Where(claim => claim.Source == source).Select(claim => claim with { Revision = 1, Ended = claim.Ended is null ? null : 1 });
        var claims = StandingAgain.Of(taken, repeated: true);
        var day = claims[0].Start ?? claims[0].ReportDay;
        var id = StableId.Of(told.Incident.Id, "split", source, told.Incident.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var blob = Incident.BlobName(day, id);
        var incident = new Incident
        {
            Id = id,
            Code = await _codes.TakeAsync(day, blob, cancellationToken),
            Day = day,
            FirstSeen = claims[0].ReadAt,
            LastClaim = now,
            Claims = claims,
            Revisions = [new IncidentRevision(1, now, [new FigureChange.FirstSeen(claims[0].Origin.Name, claims[0].Figures[0])])],
        };
        var apart = new ToldIncident { Incident = incident, Telling = new Telling([.. Posts(told, incident, blob, chats, now)], []) };
        if (await store.WriteAsync(blob, apart, null, cancellationToken) is PutResult.Written)
            return (apart, blob);
        return ((await store.ReadAsync<ToldIncident>(blob, cancellationToken))!.Value, blob);
    }

    private IEnumerable<Alert> Posts(ToldIncident told, Incident apart, string blob, IReadOnlyList<ChatSettings> chats, DateTimeOffset now) => chats
        .Where(chat => AlertComposer.Stands(told, chat.Id) && apart.Current.Any(claim => NewsPolicy.Refuses(chat, AlertKind.Incident, claim.Places, claim.Figures) is null))
        .Select(chat => AlertComposer.Alert(chat, blob, 1, AlertKind.Incident, PostAction.Post, [writer.Incident(chat.Language, apart)], silent: true, now));

    private HandChange Without(ToldIncident told, string subject, string source, ToldIncident apart, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
    {
        if (Refusal(told, source) is { } refusal)
            return HandChange.Refused(refusal);
        var taken = told.Incident.Claims.Last(claim => claim.Source == source);
        var claims = StandingAgain.Of(told.Incident.Claims.Where(claim => claim.Source != source), repeated: true);
        var incident = told.Incident.ByHand(claims, now, new FigureChange.MovedOut(taken.Origin.Name, apart.Incident.Code, taken.Figures[0]));
        var telling = new HandTelling(told, subject, chats, now);
        var dropped = telling.DropReplies(revision => told.Incident.Claims.Any(claim => claim.Revision == revision && claim.Source == source));
        telling.Tell(
            incident.Revision,
            chat => writer.Incident(chat.Language, incident, first: true),
            chat => writer.Incident(chat.Language, incident),
            (chat, post) => writer.OfAnotherAttack(chat.Language, incident, taken, apart.Incident.Code, HandTelling.ToldAt(incident, taken, post)));
        return new HandChange(told with { Incident = incident, Telling = telling.Telling, RaisedDue = dropped ? null : told.RaisedDue }, telling.Alerts, $"{source} is now told of in {apart.Incident.Code}.");
    }
}
