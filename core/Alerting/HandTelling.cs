using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>Tells chats what was done to an incident by hand: the post is edited, our error is answered for, a post that is not out yet changes in silence.</summary>
internal sealed class HandTelling(ToldIncident told, string subject, IReadOnlyList<ChatSettings> chats, DateTimeOffset now)
{
    private readonly List<Alert> _pending = [.. told.Telling.Pending];

    /// <summary>What goes to the outbox.</summary>
    public List<Alert> Alerts { get; } = [];

    /// <summary>What the incident remembers of its telling now.</summary>
    public Telling Telling => told.Telling with { Pending = [.. _pending, .. Alerts] };

    /// <summary>Why nobody could be told; null when they can, or when nobody was told before.</summary>
    public string? Unreachable()
    {
        var standing = told.Telling.Messages.Where(message => message.Action == PostAction.Post).Select(message => message.Chat).Distinct(StringComparer.Ordinal).ToArray();
        return chats.Count == 0 && standing.Length > 0
            ? $"{told.Incident.Code}: its post stands in {string.Join(" and ", standing)}, and found no chat in the settings (Monitor:Chats); expected it there, so that its readers are told"
            : null;
    }

    /// <summary>Edits the post, and replies to it.</summary>
    /// <param name="incident">After the change.</param>
    /// <param name="post">The post now; null: it has nothing to tell any more, and one that is not out yet never goes out.</param>
    /// <param name="edit">What a post that stands becomes.</param>
    /// <param name="reply">The reply, by the post that it answers; null: the edit is enough.</param>
    public void Tell(Incident incident, Func<ChatSettings, string>? post, Func<ChatSettings, string> edit, Func<ChatSettings, SentMessage, string>? reply)
    {
        foreach (var chat in chats.Where(chat => AlertComposer.Stands(told, chat.Id)))
        {
            if (StandingIn(chat.Id) is not { } standing)
            {
                Rewrite(incident, chat, post);
                continue;
            }

            Alerts.Add(AlertComposer.Alert(chat, subject, incident.Revision, AlertKind.Incident, PostAction.Edit, [edit(chat)], silent: true, now));
            if (reply is not null)
                Alerts.Add(AlertComposer.Alert(chat, subject, incident.Revision, AlertKind.Correction, PostAction.Reply, [reply(chat, standing)], silent: !standing.Sound, now));
        }
    }

    /// <summary>When a chat was told of a claim: with the post, or with the revision that brought it in later.</summary>
    public static DateTimeOffset ToldAt(Incident incident, Claim claim, SentMessage post) =>
        incident.Revisions.FirstOrDefault(revision => revision.Number == claim.Revision)?.At is { } at && at > post.SentAt ? at : post.SentAt;

    /// <summary>The message of the post in a chat; null when it is not out yet.</summary>
    private SentMessage? StandingIn(string chat) =>
        told.Telling.Messages.Where(message => message.Chat == chat && message.Action == PostAction.Post && message.Revision > told.Incident.LastStruck()).MaxBy(message => message.MessageId);

    /// <summary>The latest text that waits is told in other words, as it would have been told: with its sound and its wait for approval.</summary>
    private void Rewrite(Incident incident, ChatSettings chat, Func<ChatSettings, string>? post)
    {
        var waiting = _pending.Where(alert => alert.Chat == chat.Id && alert.Kind is (AlertKind.Incident or AlertKind.Correction)).ToArray();
        _pending.RemoveAll(alert => waiting.Contains(alert));
        if (post is null || Array.Find(waiting, alert => alert.Action == PostAction.Post) is not { } first)
            return;
        Alerts.Add(first with { Id = StableId.Of(first.Id, incident.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture)), Revision = incident.Revision, Parts = [post(chat)] });
    }
}
