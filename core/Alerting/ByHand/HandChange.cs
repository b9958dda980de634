namespace Monitoring.Alerting.ByHand;

/// <summary>What something done by hand makes of an incident, before it is written.</summary>
/// <param name="Told">The incident after it; null: it cannot be done.</param>
/// <param name="Alerts">Alerts that tell it.</param>
/// <param name="Said">One sentence: what was done, or why not.</param>
internal sealed record HandChange(ToldIncident? Told, IReadOnlyList<Alert> Alerts, string Said)
{
    /// <summary>The reply in a chat that was told of the incident in a round-up only; null: no reply.</summary>
    public Func<ChatSettings, SentMessage, string?>? InRoundUps { get; init; }

    /// <summary>It cannot be done.</summary>
    public static HandChange Refused(string said) => new(null, [], said);
}
