using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Matching;
using Monitoring.Storing;

namespace Monitoring.Alerting.ByHand;

/// <summary>Puts two incidents together that are one attack: one post goes on, the other one points to it.</summary>
internal sealed class IncidentMerge(IBlobStore store, PostWriter writer, HandCommit hand, OpenIncidents open)
{
    /// <summary>Moves the claims of one incident to another.</summary>
    public async Task<HandOutcome> RunAsync(string code, string into, IReadOnlyList<ChatSettings> chats, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await hand.LocateAsync(code, cancellationToken) is not { } from)
            return HandCommit.Unknown(code);
        if (await hand.LocateAsync(into, cancellationToken) is not { } target)
            return HandCommit.Unknown(into);
        if (from.Subject == target.Subject)
            return new HandOutcome.Refused($"{code} and {into} are one incident already");
        var leaving = from.Stored.Value;
        if (new HandTelling(leaving, from.Subject, chats, time.GetUtcNow()).Unreachable() is { } unreachable)
            return new HandOutcome.Refused(unreachable);

        // The target first: a crash in between leaves claims told twice, never lost, and a second call finishes it.
        var outcome = await hand.ChangeAsync(into, (told, subject, now) => Join(told, subject, leaving, chats, now), cancellationToken);
        if (outcome is not HandOutcome.Done joined || await hand.LocateAsync(into, cancellationToken) is not { } standing)
            return outcome;
        var closed = Close(leaving, from.Subject, standing.Stored.Value, standing.Subject, chats, time.GetUtcNow());
        if (await store.WriteAsync(from.Subject, closed.Told!, from.Stored.ETag, cancellationToken) is not PutResult.Written)
            return new HandOutcome.Refused($"{code} was changed by somebody else in between; call it again");
        await open.UpdateAsync(standing.Stored.Value.Incident, cancellationToken);
        await new ReportSubjects(store).MoveAsync(leaving.Incident.Claims.Select(claim => claim.Report), from.Subject, standing.Subject, cancellationToken);
        return joined with { Alerts = [.. joined.Alerts, .. closed.Alerts] };
    }

    private HandChange Join(ToldIncident told, string subject, ToldIncident leaving, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
    {
        if (told.Incident.Retracted || leaving.Incident.Retracted)
            return HandChange.Refused($"{(told.Incident.Retracted ? told : leaving).Incident.Code} is retracted, expected two incidents that stand");
        if (IncidentApproval.Waits(told, now) || IncidentApproval.Waits(leaving, now))
            return IncidentApproval.Undecided((IncidentApproval.Waits(told, now) ? told : leaving).Incident.Code);
        var telling = new HandTelling(told, subject, chats, now);
        if (telling.Unreachable() is { } unreachable)
            return HandChange.Refused(unreachable);
        var said = $"{leaving.Incident.Code} is now part of {told.Incident.Code}.";
        var claims = Joined(told.Incident, leaving.Incident);
        if (claims.Count == told.Incident.Claims.Count)
            return new HandChange(told, [], said);
        var first = leaving.Incident.Claims[0];
        var incident = told.Incident.ByHand(claims, now, new FigureChange.Merged(first.Origin.Name, leaving.Incident.Code, first.Figures[0])) with { LastClaim = now, Denials = [.. told.Incident.Denials, .. leaving.Incident.Denials.Select(denial => denial with { Revision = told.Incident.Revision + 1 })] };
        telling.Tell(incident.Revision, chat => writer.Incident(chat.Language, incident, first: true), chat => writer.Incident(chat.Language, incident), reply: null);
        telling.Alerts.AddRange(chats.Where(chat => AlertComposer.Stands(leaving, chat.Id) && !AlertComposer.Stands(told, chat.Id))
            .Select(chat => AlertComposer.Alert(chat, subject, incident.Revision, AlertKind.Incident, PostAction.Post, [writer.Incident(chat.Language, incident)], silent: true, now)));
        return new HandChange(told with { Incident = incident, Telling = telling.Telling }, telling.Alerts, said);
    }

    /// <summary>The claims of both; of one origin the later statement is what it says now.</summary>
    private static List<Claim> Joined(Incident incident, Incident leaving)
    {
        var number = incident.Revision + 1;
        var coming = leaving.Claims.Where(claim => !incident.Claims.Any(known => known.Report == claim.Report && known.Version == claim.Version && known.Origin.Id == claim.Origin.Id)).ToArray();
        var claims = new List<Claim>(incident.Claims);
        foreach (var claim in coming)
        {
            var at = claims.FindIndex(known => known.Status == ClaimStatus.Current && known.Origin.Id == claim.Origin.Id);
            if (claim.Status != ClaimStatus.Current)
                claims.Add(claim with { Revision = number, Ended = claim.Status == ClaimStatus.Repeated ? null : number });
            else if (at >= 0 && SaidAt(claims[at]) > SaidAt(claim))
                claims.Add(claim with { Revision = number, Status = ClaimStatus.Repeated });
            else
            {
                if (at >= 0)
                    claims[at] = claims[at] with { Status = ClaimStatus.Superseded, Ended = number };
                claims.Add(claim with { Revision = number });
            }
        }

        return claims;
    }

    private static DateTimeOffset SaidAt(Claim claim) => claim.PublishedAt ?? claim.ReadAt;

    private HandChange Close(ToldIncident leaving, string subject, ToldIncident standing, string target, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
    {
        var first = standing.Incident.Claims[0];
        var incident = leaving.Incident.ByHand(leaving.Incident.Claims, now, new FigureChange.Merged(first.Origin.Name, standing.Incident.Code, first.Figures[0])) with { MergedInto = target };
        var telling = new HandTelling(leaving, subject, chats, now);
        telling.DropReplies(_ => true);
        telling.Tell(
            incident.Revision,
            post: null,
            chat => writer.Pointer(chat.Language, incident, standing.Incident.Code, PostAddress.Of(standing.Telling, chat.Id)),
            (chat, _) => writer.ToldTwice(chat.Language, incident, standing.Incident.Code, PostAddress.Of(standing.Telling, chat.Id)));
        return new HandChange(leaving with { Incident = incident, Telling = telling.Telling }, telling.Alerts, string.Empty);
    }
}
