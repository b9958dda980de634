using Monitoring.Alerting.ByHand;
using Monitoring.Alerting.Chats;
using Monitoring.Alerting.RoundUps;
using Monitoring.Alerting.Totals;
using Monitoring.Alerting.Writing;
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
        var reply = atOnce ? null : new RaisedReplies(policy).Reply(told, claim, changes, terms.Now);
        foreach (var chat in terms.Chats)
        {
            if (!told.Incident.Current.Any() && !IsOut(told, chat.Id) && Stands(told, chat.Id))
                WithdrawUntold(composed, told, chat, terms);
            else if (Unsent(told, claim, chat.Id) is { } waiting)
                composed.Rewrite(waiting, Marked(waiting with { Revision = told.Incident.Revision, Parts = [Written(told, chat, terms, first: true)] }, terms));
            else if (Asked(told.Telling, chat.Id, AlertKind.Incident) is { } asked && terms.Gate is not null)
                composed.Rewrite(asked, Marked(Alert(chat, subject, told.Incident.Revision, AlertKind.Incident, PostAction.Post, [Written(told, chat, terms, first: true)], asked.Silent, terms.Now), terms));
            else if (Stands(told, chat.Id))
                Update(composed, told, subject, claim, changes, reply, chat, terms);
            else if (terms.Gate is null && terms.Readers.Holds(chat.Id, subject))
                composed.Silent = SilenceReason.NothingNew; // The round-up will tell it as it stands then.
            else if (Refusal(told, claim, changes, terms, chat) is { } reason)
                composed.Silent = reason;
            else if (terms.Gate is null && Waits(told, claim, chat, terms))
                Wait(composed, told, chat, terms);
            else
                composed.Alerts.Add(Post(told, subject, claim, chat, terms));
        }

        composed.RaisedReply = reply?.Change is FigureChange.Raised raised && composed.Alerts.Exists(alert => alert.Action == PostAction.Reply) ? new RaisedToll(raised.After, reply.At ?? terms.Now) : null;
        if (terms.Asks && terms.OperatorChat is { } operators && composed.Alerts.Count > 0)
            composed.Alerts.Add(ApprovalRequest.Write(writer.In("en"), told.Incident, claim, subject, operators, terms.Now));
        return composed;
    }

    /// <summary>Alerts of a new edition of a total.</summary>
    /// <param name="told">With the new edition.</param>
    /// <param name="subject">Blob of the series.</param>
    /// <param name="chats">Who reads.</param>
    /// <param name="readers">What is remembered of them.</param>
    /// <param name="until">Until when operators may decide; null when they are not asked.</param>
    /// <param name="now">The time.</param>
    public Composition Total(ToldSeries told, string subject, IReadOnlyList<ChatSettings> chats, ReaderChats readers, DateTimeOffset? until, DateTimeOffset now)
    {
        var alerts = new List<Alert>();
        SilenceReason? silent = null;
        var total = told.Series.Editions[^1].Total;
        foreach (var chat in chats)
        {
            var stands = Stands(told.Telling, chat.Id, told.Series.LastStruck);
            if (!stands && NewsPolicy.Refuses(chat, AlertKind.Total, total.Lead.Places, [total.Lead with { SubsetOf = null }]) is { } reason)
                silent = reason;
            else if (!stands && !policy.Budget.TakesTotal(readers.Day(chat.Id, now)))
                silent = SilenceReason.FullDay;
            else
            {
                // Readers who have not seen the earlier total, because it waits for operators, are told of no change.
                var asked = Asked(told.Telling, chat.Id, AlertKind.Total) is not null;
                alerts.Add(Written(stands ? PostAction.Edit : PostAction.Post, writer.Total(chat.Language, told.Series, first: !stands || asked, unreviewed: until is not null)));
                if (stands && !asked && writer.TotalReply(chat.Language, told.Series, unreviewed: until is not null) is { } reply)
                    alerts.Add(Written(PostAction.Reply, reply));
            }

            Alert Written(PostAction action, string text) =>
                Alert(chat, subject, told.Series.Revision, AlertKind.Total, action, [text], silent: true, now) with { NotBefore = until };
        }

        return new Composition(alerts, silent);
    }

    /// <summary>Asks operators about a total.</summary>
    public Alert Question(TotalSeries series, string subject, string operatorChat, DateTimeOffset now) => ApprovalRequest.Write(writer.In("en"), series, subject, operatorChat, now);

    /// <summary>Alerts of a round-up: each chat gets the lines that it wants.</summary>
    public IReadOnlyList<Alert> RoundUp(RoundUp roundUp, string subject, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
    {
        var alerts = new List<Alert>();
        foreach (var chat in chats)
        {
            var lines = RoundUpLines.Of(roundUp, chat);
            if (lines.Count > 0)
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

    /// <summary>True when the subject has a post in the chat, or one is under way, that no revision struck through.</summary>
    /// <param name="telling">What the subject remembers.</param>
    /// <param name="chat">The chat.</param>
    /// <param name="struck">Last revision that struck a post through; 0 when none did.</param>
    public static bool Stands(Telling telling, string chat, int struck = 0) =>
        telling.Messages.Any(message => message.Chat == chat && message.Action == PostAction.Post && message.Revision > struck)
        || telling.Pending.Any(alert => alert.Chat == chat && alert.Action == PostAction.Post && alert.Revision > struck);

    /// <summary>True when the incident has a post in the chat that is not struck through, or one is under way.</summary>
    public static bool Stands(ToldIncident told, string chat) => Stands(told.Telling, chat, told.Incident.LastStruck());

    private static bool IsOut(ToldIncident told, string chat) =>
        told.Telling.Messages.Any(message => message.Chat == chat && message.Action == PostAction.Post && message.Revision > told.Incident.LastStruck());

    /// <summary>True when the chat has no post of it now: its source is caught up with, or the chat has had its posts.</summary>
    private bool Waits(ToldIncident told, Claim claim, ChatSettings chat, IncidentTerms terms)
    {
        var day = terms.Readers.Day(chat.Id, terms.Now);
        return terms.CatchesUp && !told.Held.Contains(chat.Id, StringComparer.Ordinal)
            || (!policy.Budget.TakesPost(day, policy.Rings(claim)) && (policy.Budget.IsFull(day) || !IsInRoundUp(told, chat)));
    }

    /// <summary>What no round-up has told is gathered for the next one; what one has told is brought up to date there.</summary>
    private void Wait(Composition composed, ToldIncident told, ChatSettings chat, IncidentTerms terms)
    {
        composed.OfFullDay |= policy.Budget.IsFull(terms.Readers.Day(chat.Id, terms.Now));
        if (IsInRoundUp(told, chat) && !terms.CatchesUp)
            composed.Silent = SilenceReason.FullDay;
        else
            composed.Held.Add(chat.Id);
    }

    private static bool IsInRoundUp(ToldIncident told, ChatSettings chat) => told.ToldIn is not null || told.Held.Contains(chat.Id, StringComparer.Ordinal);

    /// <summary>The post that the same report has just decided: a second voice in it is told in the same message.</summary>
    private static Alert? Unsent(ToldIncident told, Claim claim, string chat) =>
        told.Telling.Pending.FirstOrDefault(alert => alert.Chat == chat && alert is { Action: PostAction.Post, Kind: AlertKind.Incident, NotBefore: null }
            && told.Incident.Claims.Any(known => known.Revision == alert.Revision && known.Report == claim.Report && known.Version == claim.Version && known.Origin.Id != claim.Origin.Id));

    /// <summary>The post that waits for operators.</summary>
    private static Alert? Asked(Telling telling, string chat, AlertKind kind) =>
        telling.Pending.FirstOrDefault(alert => alert.Chat == chat && alert.Kind == kind && alert is { Action: PostAction.Post, NotBefore: not null });

    private Alert Post(ToldIncident told, string subject, Claim claim, ChatSettings chat, IncidentTerms terms)
    {
        var silent = !policy.Rings(claim) || QuietHours.Hold(chat, writer.Clock.At(terms.Now)) || policy.Budget.SoundsUsedUp(terms.Readers.Day(chat.Id, terms.Now));
        return Marked(Alert(chat, subject, told.Incident.Revision, AlertKind.Incident, PostAction.Post, [Written(told, chat, terms, first: !IsInRoundUp(told, chat))], silent, terms.Now), terms);
    }

    private void Update(Composition composed, ToldIncident told, string subject, Claim claim, IReadOnlyList<FigureChange> changes, RaisedReplies.Due? reply, ChatSettings chat, IncidentTerms terms)
    {
        if (changes.All(change => change is FigureChange.Restated))
            return;
        composed.Drop(told.Telling.Pending.Where(alert => alert.Chat == chat.Id && RaisedReplies.IsOutdated(alert, told, changes, terms.Now)));
        composed.Alerts.Add(Marked(Alert(chat, subject, told.Incident.Revision, AlertKind.Incident, PostAction.Edit, [Written(told, chat, terms, first: false)], silent: true, terms.Now), terms));
        if (reply is null)
            return;
        if (!policy.Budget.TakesReply(terms.Readers.Day(chat.Id, reply.At ?? terms.Now), reply.Change))
        {
            composed.OfFullDay = true;
            return;
        }

        var alert = Alert(chat, subject, told.Incident.Revision, AlertKind.Incident, PostAction.Reply, [writer.Reply(chat.Language, told.Incident, claim, reply.Change, unreviewed: terms.Gate is not null)], silent: true, terms.Now);
        composed.Alerts.Add(reply.At > (terms.Gate ?? DateTimeOffset.MinValue) ? alert with { NotBefore = reply.At } : Marked(alert, terms));
    }

    private void WithdrawUntold(Composition composed, ToldIncident told, ChatSettings chat, IncidentTerms terms)
    {
        Alert[] waiting = [.. told.Telling.Pending.Where(alert => alert.Chat == chat.Id && alert.Kind == AlertKind.Incident)];
        composed.Drop(waiting);
        if (Array.Find(waiting, alert => alert.Action == PostAction.Post && alert.IsDue(terms.Now)) is { } leaving)
            composed.Alerts.Add(leaving.TakenBack(told.Incident.Revision, [Written(told, chat, terms, first: false)], terms.Now));
    }

    private string Written(ToldIncident told, ChatSettings chat, IncidentTerms terms, bool first) =>
        writer.Incident(chat.Language, told.Incident, unreviewed: terms.Gate is not null || told.ShowsUnreviewed(), first);

    /// <summary>While operators are asked, nothing of the incident goes out.</summary>
    private static Alert Marked(Alert alert, IncidentTerms terms) => terms.Gate is { } until ? alert with { NotBefore = until } : alert;

    private SilenceReason? Refusal(ToldIncident told, Claim claim, IReadOnlyList<FigureChange> changes, IncidentTerms terms, ChatSettings chat)
    {
        if (terms.Verdict is Verdict.Silent silent)
            return silent.Reason;
        if (!changes.Any(change => change is FigureChange.FirstSeen or FigureChange.Raised or FigureChange.AlsoReportedBy or FigureChange.StatedAgain))
            return SilenceReason.NothingNew;
        if (IsInRoundUp(told, chat) && policy.Replies(changes) is not FigureChange.Raised && !(policy.Rings(claim) && changes.Any(change => change is FigureChange.Raised)))
            return SilenceReason.NothingNew; // the edit of its line is enough
        if (terms.Readers.IsNewerThan(chat.Id, told.Incident.FirstSeen))
            return SilenceReason.BeforeChat;
        return NewsPolicy.Refuses(chat, AlertKind.Incident, claim.Places, claim.Figures);
    }
}
