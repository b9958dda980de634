using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>Turns what changed into alerts, chat by chat. Pure but for the time handed in.</summary>
internal sealed class AlertComposer(NewsPolicy policy, PostWriter writer)
{
    /// <summary>Alerts and the fate of one claim in an incident.</summary>
    public Composition Incident(ToldIncident told, string subject, Claim claim, IReadOnlyList<FigureChange> changes, IncidentTerms terms)
    {
        var composed = new Composition();
        var atOnce = told.Incident.Claims.Any(known => known.Origin.Id != claim.Origin.Id && known.Report == claim.Report && known.Version == claim.Version);
        var reply = atOnce ? null : policy.Replies(changes);
        if (reply is FigureChange.Raised && terms.Now - told.LastRaisedReply < policy.Thresholds.ReplyPause)
            reply = null;
        foreach (var chat in terms.Chats)
        {
            if (Unsent(told.Telling, chat.Id, terms.Now) is { } waiting)
                composed.Rewrite(waiting, waiting with { Revision = told.Incident.Revision, Parts = [writer.Incident(chat.Language, told.Incident, first: true)] });
            else if (Stands(told, chat.Id))
                composed.Alerts.AddRange(Update(told.Incident, subject, claim, changes, reply, chat, terms.Now));
            else if (Refusal(told, claim, changes, terms, chat) is { } reason)
                composed.Silent = reason;
            else if (terms.Readers.InBurst(chat.Id, terms.Now) && !told.Held.Contains(chat.Id, StringComparer.Ordinal))
                composed.Held.Add(chat.Id);
            else
                composed.Alerts.Add(Post(told.Incident, subject, claim, chat, terms));
        }

        if (composed.Alerts.Exists(alert => alert.NotBefore is not null) && terms.OperatorChat is { } operators)
            composed.Alerts.Add(ApprovalRequest.Write(writer.In("en"), told.Incident, subject, operators, terms.Now));
        composed.RaisedReply = reply is FigureChange.Raised && composed.Alerts.Exists(alert => alert.Action == PostAction.Reply);
        return composed;
    }

    /// <summary>Alerts of a new edition of a total.</summary>
    public Composition Total(ToldSeries told, string subject, IReadOnlySet<string> known, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
    {
        var alerts = new List<Alert>();
        SilenceReason? silent = null;
        var total = told.Series.Editions[^1].Total;
        foreach (var chat in chats)
        {
            var stands = Stands(told.Telling, chat.Id);
            if (!stands && NewsPolicy.Refuses(chat, AlertKind.Total, total.Lead.Places, [total.Lead with { SubsetOf = null }]) is { } reason)
                silent = reason;
            else
                alerts.Add(Alert(chat, subject, told.Series.Revision, AlertKind.Total, stands ? PostAction.Edit : PostAction.Post, [writer.Total(chat.Language, told.Series, known)], silent: true, now));
        }

        return new Composition(alerts, silent);
    }

    /// <summary>Alerts of a round-up: each chat gets the lines that it wants.</summary>
    public IReadOnlyList<Alert> RoundUp(RoundUp roundUp, string subject, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
    {
        var alerts = new List<Alert>();
        foreach (var chat in chats)
        {
            var lines = roundUp.Lines.Where(line => NewsPolicy.Refuses(chat, AlertKind.RoundUp, line.Claim.Places, line.Claim.Figures) is null).ToArray();
            if (lines.Length > 0)
                alerts.Add(Alert(chat, subject, 1, AlertKind.RoundUp, PostAction.Post, writer.RoundUp(chat.Language, roundUp with { Lines = lines }), silent: true, now));
        }

        return alerts;
    }

    /// <summary>An alert: its id is the same wherever it is computed.</summary>
    public static Alert Alert(ChatSettings chat, string subject, int revision, AlertKind kind, PostAction action, IReadOnlyList<string> parts, bool silent, DateTimeOffset now) => new()
    {
        Id = StableId.Of(subject, revision.ToString(System.Globalization.CultureInfo.InvariantCulture), kind.ToString(), action.ToString()),
        Chat = chat.Id,
        Kind = kind,
        Action = action,
        Subject = subject,
        Revision = revision,
        Parts = parts,
        Silent = silent,
        CreatedAt = now,
    };

    /// <summary>True when the subject has a message in the chat, or one is under way.</summary>
    public static bool Stands(Telling telling, string chat) =>
        telling.Messages.Any(message => message.Chat == chat && message.Action == PostAction.Post)
        || telling.Pending.Any(alert => alert.Chat == chat && alert.Action == PostAction.Post);

    /// <summary>True when the incident has a post in the chat that is not struck through, or one is under way.</summary>
    public static bool Stands(ToldIncident told, string chat)
    {
        var from = told.Incident.Struck.LastOrDefault();
        return told.Telling.Messages.Any(message => message.Chat == chat && message.Action == PostAction.Post && message.Revision > from)
            || told.Telling.Pending.Any(alert => alert.Chat == chat && alert.Action == PostAction.Post && alert.Revision > from);
    }

    /// <summary>The post that the same report has just decided: a second voice in it is told in the same message.</summary>
    private static Alert? Unsent(Telling telling, string chat, DateTimeOffset now) =>
        telling.Pending.FirstOrDefault(alert => alert.Chat == chat && alert is { Action: PostAction.Post, Kind: AlertKind.Incident, NotBefore: null } && alert.CreatedAt == now);

    private Alert Post(Incident incident, string subject, Claim claim, ChatSettings chat, IncidentTerms terms)
    {
        var waits = terms.OperatorChat is not null && policy.NeedsApproval(claim.Figures, terms.Usual);
        var silent = !policy.Rings(claim) || QuietHours.Hold(chat, writer.Clock.At(terms.Now)) || terms.Readers.SoundsUsedUp(chat.Id, terms.Now);
        var alert = Alert(chat, subject, incident.Revision, AlertKind.Incident, PostAction.Post, [writer.Incident(chat.Language, incident, unreviewed: waits, first: true)], silent, terms.Now);
        return waits ? alert with { NotBefore = terms.Now + policy.Thresholds.ApprovalWait } : alert;
    }

    private IEnumerable<Alert> Update(Incident incident, string subject, Claim claim, IReadOnlyList<FigureChange> changes, FigureChange? reply, ChatSettings chat, DateTimeOffset now)
    {
        if (changes.All(change => change is FigureChange.Restated))
            yield break;
        yield return Alert(chat, subject, incident.Revision, AlertKind.Incident, PostAction.Edit, [writer.Incident(chat.Language, incident)], silent: true, now);
        if (reply is not null)
            yield return Alert(chat, subject, incident.Revision, AlertKind.Incident, PostAction.Reply, [writer.Reply(chat.Language, incident, claim, reply)], silent: true, now);
    }

    private static SilenceReason? Refusal(ToldIncident told, Claim claim, IReadOnlyList<FigureChange> changes, IncidentTerms terms, ChatSettings chat)
    {
        if (terms.Verdict is Verdict.Silent silent)
            return silent.Reason;
        if (!changes.Any(change => change is FigureChange.FirstSeen or FigureChange.Raised or FigureChange.AlsoReportedBy))
            return SilenceReason.NothingNew;
        var inRoundUp = told.ToldIn is not null || told.Held.Contains(chat.Id, StringComparer.Ordinal);
        if (inRoundUp && !changes.Any(change => change is FigureChange.Raised))
            return SilenceReason.NothingNew;
        if (terms.Readers.IsNewerThan(chat.Id, told.Incident.FirstSeen))
            return SilenceReason.BeforeChat;
        return NewsPolicy.Refuses(chat, AlertKind.Incident, claim.Places, claim.Figures);
    }
}
