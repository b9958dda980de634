using Monitoring.Alerting;

namespace Monitoring.Delivering;

/// <summary>One message of an alert that is about to be sent, edited or marked.</summary>
/// <param name="Content">What it shows.</param>
/// <param name="Covers">Alerts that are settled when its last part stands.</param>
/// <param name="Part">From 0; the number of parts when all stand already.</param>
/// <param name="Standing">Message that is edited; null: a new one.</param>
/// <param name="Action">Post or reply.</param>
/// <param name="ReplyTo">Message that is answered.</param>
/// <param name="Silent">Without sound.</param>
internal sealed record Piece(Alert Content, IReadOnlyList<Alert> Covers, int Part, SentMessage? Standing, PostAction Action, int? ReplyTo, bool Silent)
{
    /// <summary>What became of an alert that this settles.</summary>
    internal AlertOutcome Outcome(Alert alert) => (alert.Id == Content.Id, Action, Standing) switch
    {
        (false, _, _) => AlertOutcome.Merged,
        _ when Content.Parts.Count == 0 => AlertOutcome.Merged,
        (_, PostAction.Reply, _) => AlertOutcome.Replied,
        (_, _, null) => AlertOutcome.Posted,
        _ => AlertOutcome.Edited,
    };
}
