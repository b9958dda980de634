namespace Monitoring.Alerting.Chats;

/// <summary>A post or a reply that was decided for a chat; an edit is none.</summary>
/// <param name="Alert">Id of its alert.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Action">Post or reply.</param>
/// <param name="Parts">Messages of it, 1 or more.</param>
/// <param name="Silent">True when it is sent without sound.</param>
/// <param name="At">When it is due.</param>
public sealed record CountedMessage(string Alert, AlertKind Kind, PostAction Action, int Parts, bool Silent, DateTimeOffset At)
{
    /// <summary>The message of an alert.</summary>
    public static CountedMessage Of(Alert alert) => new(alert.Id, alert.Kind, alert.Action, alert.Parts.Count, alert.Silent, alert.NotBefore ?? alert.CreatedAt);

    /// <summary>The messages of alerts, by chat; chats that get nothing but edits are left out.</summary>
    public static IEnumerable<IGrouping<string, CountedMessage>> ByChat(IEnumerable<Alert> alerts) =>
        alerts.Where(alert => alert.Action != PostAction.Edit).GroupBy(alert => alert.Chat, Of, StringComparer.Ordinal);

    /// <summary>True for a post that readers get of its own accord: of an incident, a total or a round-up.</summary>
    public bool IsNews => Action == PostAction.Post && Kind is AlertKind.Incident or AlertKind.Total or AlertKind.RoundUp;
}
