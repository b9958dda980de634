using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;

namespace Monitoring.Alerting.ByHand;

/// <summary>What operators decide on an incident of which a large figure waits. Pure but for the time handed in.</summary>
internal sealed class IncidentApproval(PostWriter writer)
{
    /// <summary>Everything that waits goes out now, without the mark.</summary>
    public HandChange Approve(ToldIncident told, string code, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
    {
        var waiting = Waiting(told);
        if (waiting.Length == 0)
            return HandChange.Refused($"{code}: no post of it waits for approval");
        var released = waiting.Select(alert => alert.Action == PostAction.Reply ? writer.Approved(alert, chats) : writer.Approved(alert, chats, language => writer.Incident(language, told.Incident, first: alert.Action == PostAction.Post))).ToArray();
        var next = told.WithApproval(null, now) with { Unreviewed = [], Telling = told.Telling with { Pending = [.. told.Telling.Pending.Except(waiting), .. released] } };
        return new HandChange(next, released, $"{told.Incident.Code}: approved, it goes out now.");
    }

    /// <summary>The figure is kept and not told; what its origin said before it stands, and so does what others say.</summary>
    public HandChange Reject(ToldIncident told, string subject, string code, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
    {
        var waiting = Waiting(told);
        if (waiting.Length == 0)
            return HandChange.Refused($"{code}: no post of it waits for approval");
        var incident = Without(told.Incident, told.Unreviewed, now);
        var left = told.WithApproval(null, now) with { Incident = incident, Unreviewed = [], Telling = told.Telling with { Pending = [.. told.Telling.Pending.Except(waiting)] } };
        var alerts = incident.Current.Any() ? chats.Where(chat => waiting.Any(alert => alert.Chat == chat.Id)).Select(chat => Left(left, subject, chat, now)).ToArray() : [];
        return new HandChange(
            left with { Telling = left.Telling with { Pending = [.. left.Telling.Pending, .. alerts] } },
            alerts,
            $"{incident.Code}: rejected, it is kept and not told.{(alerts.Length > 0 ? " What others say of the incident is told." : string.Empty)}");
    }

    /// <summary>True while operators may decide, and nothing of the incident goes out.</summary>
    public static bool Waits(ToldIncident told, DateTimeOffset now) => told.Approval is { } wait && wait.Until > now && Waiting(told).Length > 0;

    /// <summary>Why nothing else is done by hand until then: it would tell, or take back, what nobody has let pass.</summary>
    public static HandChange Undecided(string code) => HandChange.Refused($"{code}: found a figure that waits for approval; expected that it is approved or rejected first");

    private static Alert[] Waiting(ToldIncident told) => [.. told.Telling.Pending.Where(alert => alert is { NotBefore: not null, Kind: AlertKind.Incident } && (told.Approval is null || alert.Revision >= told.Approval.Revision || alert.Action == PostAction.Post))];

    private Alert Left(ToldIncident told, string subject, ChatSettings chat, DateTimeOffset now)
    {
        var stands = AlertComposer.Stands(told, chat.Id);
        return AlertComposer.Alert(chat, subject, told.Incident.Revision, AlertKind.Incident, stands ? PostAction.Edit : PostAction.Post, [writer.Incident(chat.Language, told.Incident, first: !stands)], silent: true, now);
    }

    /// <summary>What was kept back ends with this revision; what it had taken the place of is what the origin says.</summary>
    private static Incident Without(Incident incident, IReadOnlyList<int> unreviewed, DateTimeOffset now)
    {
        var revision = incident.Revision + 1;
        var claims = incident.Claims.Select(claim => unreviewed.Contains(claim.Revision) && claim.Status is ClaimStatus.Current or ClaimStatus.Superseded ? claim with { Status = ClaimStatus.Rejected, Ended = revision } : claim);
        return incident with
        {
            Claims = StandingAgain.Of(claims, repeated: false),
            Revisions = [.. incident.Revisions, new IncidentRevision(revision, now, [])],
        };
    }
}
