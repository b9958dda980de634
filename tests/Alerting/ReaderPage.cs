using Monitoring.Alerting;
using Monitoring.Delivering;

namespace Monitoring.Tests.Alerting;

/// <summary>A channel as its readers see it, served by the real sender.</summary>
internal sealed class ReaderPage(Desk desk) : IChannel
{
    public List<ReaderMessage> Messages { get; } = [];

    /// <summary>A chat that takes nothing any more.</summary>
    public string? Gone { get; init; }

    /// <summary>Sends what the desk has decided, and what was done by hand.</summary>
    public async Task DeliverAsync(IReadOnlyList<Alert> alerts)
    {
        await new Outbox(desk.Store).PutAsync(alerts, CancellationToken.None);
        await new Sender(desk.Store, this, new SenderPace { Spacing = TimeSpan.Zero }, desk.Clock).SendAllDueAsync(CancellationToken.None);
    }

    public Task<DeliveryResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Chat == Gone)
            return Task.FromResult<DeliveryResult>(new DeliveryResult.Refused(DeliveryProblem.BotBlocked, "Forbidden: bot was kicked"));
        Messages.Add(new ReaderMessage(Messages.Count + 1, message.Chat, message.Html, message.ReplyTo, !message.Silent));
        return Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(Messages.Count));
    }

    public Task<DeliveryResult> EditAsync(int messageId, OutgoingMessage message, CancellationToken cancellationToken)
    {
        Assert.Equal(message.Chat, Messages[messageId - 1].Chat);
        Messages[messageId - 1] = Messages[messageId - 1] with { Html = message.Html };
        return Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(messageId));
    }
}

/// <summary>A message that stands in the channel.</summary>
internal sealed record ReaderMessage(int Id, string Chat, string Html, int? ReplyTo, bool Sound);
