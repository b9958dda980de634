using Monitoring.Alerting;

namespace Monitoring.Delivering;

/// <summary>
/// Decides what is told next of one subject in one chat. Revisions that wait coalesce into the latest; an edit before any post becomes the
/// post; replies that only say what the post shows anyway are merged into it; a correction is always told.
/// </summary>
internal static class DeliveryPlanner
{
    /// <summary>The next thing to do.</summary>
    /// <param name="waiting">What waits for the chat of this subject, at least one alert.</param>
    /// <param name="telling">What the subject remembers.</param>
    internal static DeliveryPlan Next(IReadOnlyList<Alert> waiting, Telling telling)
    {
        var chat = waiting[0].Chat;
        if (waiting.FirstOrDefault(alert => !IsPending(telling, alert)) is { } done)
            return new DeliveryPlan.PutAway(done, [.. telling.Messages.Where(message => message.AlertId == done.Id && message.Chat == chat)]);
        var messages = telling.Messages.Where(message => message.Chat == chat).ToArray();
        if (waiting.FirstOrDefault(alert => alert is { Amends: not null, Action: PostAction.Edit }) is { } amending)
            return Amend(amending, messages);
        // A subject whose post was struck through may have a second one: edits and replies belong to the newest.
        var standing = messages.Where(message => message.Action == PostAction.Post).GroupBy(message => message.Part).Select(part => part.MaxBy(message => message.MessageId)!).ToArray();
        var post = PostOf(waiting, standing);
        var reply = ReplyOf(waiting, messages, standing, post is null ? int.MinValue : post.Content.Revision);
        return (post, reply) switch
        {
            ({ } show, null) => show,
            (null, { } answer) => answer,
            ({ } show, { } answer) => standing.Length == 0 || show.Content.Revision <= answer.Content.Revision ? show : answer,
            _ => throw new InvalidOperationException("Alerts wait, and none is a post, an edit or a reply."),
        };
    }

    /// <summary>The messages of one alert, whatever they are, are edited; where none stands any more there is nothing to do.</summary>
    private static DeliveryPlan.Show Amend(Alert amending, SentMessage[] messages)
    {
        SentMessage[] standing = [.. messages.Where(message => message.AlertId == amending.Amends || message.AlertId == amending.Id)];
        return new DeliveryPlan.Show(standing.Length > 0 ? amending : amending with { Parts = [] }, [amending], standing, Silent: true);
    }

    private static DeliveryPlan.Show? PostOf(IReadOnlyList<Alert> waiting, SentMessage[] standing)
    {
        // A second post of a subject whose post stands is a new post; one that is half sent goes on.
        if (standing.Length > 0 && waiting.FirstOrDefault(alert => alert.Action == PostAction.Post && !Stands(alert, standing)) is { } second)
        {
            // What was decided before it is of the post that stands.
            waiting = [.. waiting.Where(alert => alert.Revision < second.Revision)];
            if (waiting.All(alert => alert.Action == PostAction.Reply))
                return new DeliveryPlan.Show(second, [second], [], second.Silent);
        }

        var shown = waiting.Where(alert => alert.Action != PostAction.Reply).ToList();
        if (shown.Count == 0)
            return null;
        var content = shown.MaxBy(alert => (alert.Revision, alert.Action))!;
        var first = shown.FirstOrDefault(alert => alert.Action == PostAction.Post) ?? content;
        if (standing.Length == 0)
            shown.AddRange(waiting.Where(alert => alert.Action == PostAction.Reply && alert.Kind != AlertKind.Correction && alert.Revision <= content.Revision));
        return new DeliveryPlan.Show(content, shown, standing, first.Silent);
    }

    private static DeliveryPlan.Answer? ReplyOf(IReadOnlyList<Alert> waiting, SentMessage[] messages, SentMessage[] standing, int shownSoon)
    {
        var replies = waiting.Where(alert => alert.Action == PostAction.Reply).ToArray();
        if (standing.Length == 0 && shownSoon > int.MinValue)
            replies = [.. replies.Where(alert => alert.Kind == AlertKind.Correction || alert.Revision > shownSoon)];
        if (replies.Length == 0)
            return null;
        var plain = replies.Where(alert => alert.Kind != AlertKind.Correction).ToArray();
        var content = replies.Where(alert => alert.Kind == AlertKind.Correction).MinBy(alert => alert.Revision);
        if (plain.MaxBy(alert => alert.Revision) is { } latest && (content is null || latest.Revision < content.Revision))
            return Answer(latest, plain);
        return Answer(content!, [content!]);

        DeliveryPlan.Answer Answer(Alert alert, IReadOnlyList<Alert> covers) =>
            new(alert, covers, [.. messages.Where(message => message.AlertId == alert.Id)], standing.MinBy(message => message.Part)?.MessageId);
    }

    private static bool Stands(Alert alert, SentMessage[] standing) => standing.Any(message => message.AlertId == alert.Id || message.AlertId == alert.Amends);

    private static bool IsPending(Telling telling, Alert alert) => telling.Pending.Any(pending => pending.Id == alert.Id && pending.Chat == alert.Chat);
}
