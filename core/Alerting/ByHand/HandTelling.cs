using Monitoring.Alerting.Totals;
using Monitoring.Reconciling;

namespace Monitoring.Alerting.ByHand;

/// <summary>Tells chats what became of a subject that has a post: the post is edited, what matters is answered, a post that is not out yet changes in silence.</summary>
/// <param name="told">What the subject remembers of its telling.</param>
/// <param name="subject">Its blob.</param>
/// <param name="name">What people call it.</param>
/// <param name="kind">What its posts are about.</param>
/// <param name="chats">Who reads.</param>
/// <param name="now">The time.</param>
internal sealed class HandTelling(Telling told, string subject, string name, AlertKind kind, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
{
    private readonly List<Alert> _pending = [.. told.Pending];

    /// <summary>Tells of an incident.</summary>
    public HandTelling(ToldIncident told, string subject, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
        : this(told.Telling, subject, told.Incident.Code, AlertKind.Incident, chats, now) => Struck = told.Incident.LastStruck();

    /// <summary>Tells of a total.</summary>
    public HandTelling(ToldSeries told, string subject, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
        : this(told.Telling, subject, subject, AlertKind.Total, chats, now) => Struck = told.Series.LastStruck;

    /// <summary>Revision that struck the last post through: that one is told of no more; 0 when none did.</summary>
    public int Struck { get; init; }

    /// <summary>Kind of the replies; a correction is told whatever else waits.</summary>
    public AlertKind Replies { get; init; } = AlertKind.Correction;

    /// <summary>What goes to the outbox.</summary>
    public List<Alert> Alerts { get; } = [];

    /// <summary>What the subject remembers of its telling now.</summary>
    public Telling Telling => told with { Pending = [.. _pending, .. Alerts] };

    /// <summary>Why nobody could be told; null when they can, or when nobody was told before.</summary>
    public string? Unreachable()
    {
        var standing = told.Messages.Where(message => message.Action == PostAction.Post).Select(message => message.Chat).Distinct(StringComparer.Ordinal).ToArray();
        return chats.Count == 0 && standing.Length > 0
            ? $"{name}: its post stands in {string.Join(" and ", standing)}, and found no chat in the settings (Monitor:Chats); expected it there, so that its readers are told"
            : null;
    }

    /// <summary>Edits the post, and replies to it.</summary>
    /// <param name="revision">Revision of the subject after the change.</param>
    /// <param name="post">The post now; null: it has nothing to tell any more, and one that is not out yet never goes out.</param>
    /// <param name="edit">What a post that stands becomes.</param>
    /// <param name="reply">The reply, by the post that it answers; null, or none for a chat: the edit is enough.</param>
    public void Tell(int revision, Func<ChatSettings, string>? post, Func<ChatSettings, string> edit, Func<ChatSettings, SentMessage, string?>? reply) =>
        TellParts(revision, post is null ? null : chat => [post(chat)], chat => [edit(chat)], reply);

    /// <summary>The same for a post of several messages; one that is not out yet and has none never goes out.</summary>
    public void TellParts(int revision, Func<ChatSettings, IReadOnlyList<string>>? post, Func<ChatSettings, IReadOnlyList<string>> edit, Func<ChatSettings, SentMessage, string?>? reply)
    {
        foreach (var chat in chats.Where(chat => AlertComposer.Stands(told, chat.Id, Struck)))
        {
            if (StandingIn(chat.Id) is not { } standing)
            {
                Rewrite(revision, chat, post, edit);
                continue;
            }

            Alerts.Add(AlertComposer.Alert(chat, subject, revision, kind, PostAction.Edit, edit(chat), silent: true, now));
            if (reply?.Invoke(chat, standing) is { } answer)
                Alerts.Add(AlertComposer.Alert(chat, subject, revision, Replies, PostAction.Reply, [answer], silent: !standing.Sound, now));
        }
    }

    /// <summary>Takes back what waits for operators, and tells nothing.</summary>
    public void DropAsked() => _pending.RemoveAll(alert => alert is { NotBefore: not null } && alert.Kind == kind);

    /// <summary>Takes back replies that wait for their hour and tell what is taken back; true when there were any.</summary>
    /// <param name="isOf">Whether what came with a revision is taken back.</param>
    public bool DropReplies(Func<int, bool> isOf) => _pending.RemoveAll(alert => alert.Action == PostAction.Reply && alert.Kind == kind && isOf(alert.Revision)) > 0;

    /// <summary>When a chat was told of a claim: with the post, or with the revision that brought it in later.</summary>
    public static DateTimeOffset ToldAt(Incident incident, Claim claim, SentMessage post) =>
        incident.Revisions.FirstOrDefault(revision => revision.Number == claim.Revision)?.At is { } at && at > post.SentAt ? at : post.SentAt;

    /// <summary>The message of the post in a chat; null when it is not out yet.</summary>
    private SentMessage? StandingIn(string chat) =>
        told.Messages.Where(message => message.Chat == chat && message.Action == PostAction.Post && message.Revision > Struck).MaxBy(message => message.MessageId);

    /// <summary>The latest text that waits is told in other words, as it would have been told: with its sound and its wait for approval.</summary>
    private void Rewrite(int revision, ChatSettings chat, Func<ChatSettings, IReadOnlyList<string>>? post, Func<ChatSettings, IReadOnlyList<string>> edit)
    {
        var waiting = _pending.Where(alert => alert.Chat == chat.Id && (alert.Kind == kind || alert.Kind == AlertKind.Correction)).ToArray();
        _pending.RemoveAll(alert => waiting.Contains(alert));
        if (Array.Find(waiting, alert => alert.Action == PostAction.Post) is not { } first)
            return;
        if (post?.Invoke(chat) is not { Count: > 0 } parts)
            Alerts.AddRange(first.IsDue(now) ? [first.TakenBack(revision, edit(chat), now)] : []);
        else
            Alerts.Add(first.Reworded(revision, parts));
    }
}
