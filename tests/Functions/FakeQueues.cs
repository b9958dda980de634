using Monitoring.Functions;
using Monitoring.Functions.Messages;

namespace Monitoring.Tests.Functions;

/// <summary>Queues that keep what was sent, as text.</summary>
internal sealed class FakeQueues : IOutgoingQueues
{
    public List<(string Queue, string Body, TimeSpan? Delay)> Sent { get; } = [];

    public Task SendAsync<T>(string queue, T message, TimeSpan? delay, CancellationToken cancellationToken)
        where T : class
    {
        Sent.Add((queue, MessageBody.Of(message), delay));
        return Task.CompletedTask;
    }

    /// <summary>The one message of a queue, read back.</summary>
    public T Only<T>(string queue)
        where T : class => Assert.IsType<MessageReading<T>.Read>(MessageBody.Read<T>(Assert.Single(Sent, sent => sent.Queue == queue).Body)).Message;
}
