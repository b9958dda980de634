using Monitoring.Alerting;
using Monitoring.Delivering;

namespace Monitoring.Tests.Alerting;

/// <summary>A channel as its readers see it, served by the real sender.</summary>
internal sealed class ReaderPage(Desk desk) : IChannel
{
    public List<ReaderMessage> Messages { get; } = [];

    /// <summary>What somebody does while a message is on its way to the chat; once.</summary>
    public Func<Task>? Meanwhile { get; set; }

    /// <summary>A chat that takes nothing any more.</summary>
    public string? Gone { get; init; }

    /// <summary>Sends what the desk has decided, and what was done by hand.</summary>
    public async Task DeliverAsync(IReadOnlyList<Alert> alerts)
    {
        await new Outbox(desk.Store).PutAsync(alerts, CancellationToken.None);
        await new Sender(desk.Store, this, new SenderPace { Spacing = TimeSpan.Zero }, desk.Clock).SendAllDueAsync(CancellationToken.None);
    }

    public async Task<DeliveryResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Chat == Gone)
            return new DeliveryResult.Refused(DeliveryProblem.BotBlocked, "Forbidden: bot was kicked");
        Messages.Add(new ReaderMessage(Messages.Count + 1, message.Chat, message.Html, message.ReplyTo, !message.Silent));
        var id = Messages.Count;
        if (Meanwhile is { } meanwhile)
        {
            Meanwhile = null;
            await meanwhile();
        }

        return new DeliveryResult.Sent(id);
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
