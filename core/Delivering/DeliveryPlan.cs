using Monitoring.Alerting;

namespace Monitoring.Delivering;

/// <summary>The next thing to do for a chat.</summary>
internal abstract record DeliveryPlan
{
    private DeliveryPlan()
    {
    }

    /// <summary>The subject has no such alert pending any more: what a crash left is put away.</summary>
    /// <param name="Alert">The alert.</param>
    /// <param name="Messages">Messages that show it; empty: a later revision was told in its place.</param>
    internal sealed record PutAway(Alert Alert, IReadOnlyList<SentMessage> Messages) : DeliveryPlan;

    /// <summary>The subject's post is to show this content: missing parts are posted, others edited.</summary>
    /// <param name="Content">The latest of what is pending.</param>
    /// <param name="Covers">Everything that this tells, the content included.</param>
    /// <param name="Standing">Messages of the post.</param>
    /// <param name="Silent">Whether missing parts are posted without sound.</param>
    internal sealed record Show(Alert Content, IReadOnlyList<Alert> Covers, IReadOnlyList<SentMessage> Standing, bool Silent) : DeliveryPlan;

    /// <summary>A reply to the subject's post.</summary>
    /// <param name="Content">The latest of what is pending.</param>
    /// <param name="Covers">Everything that this tells, the content included.</param>
    /// <param name="Standing">Parts of this reply that stand already.</param>
    /// <param name="ReplyTo">The post; null: it does not stand.</param>
    internal sealed record Answer(Alert Content, IReadOnlyList<Alert> Covers, IReadOnlyList<SentMessage> Standing, int? ReplyTo) : DeliveryPlan;
}
