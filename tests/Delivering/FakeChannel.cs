using System.Collections.Concurrent;
using Monitoring.Delivering;

namespace Monitoring.Tests.Delivering;

/// <summary>A chat in memory: keeps its calls, and answers what a test scripts before it answers well.</summary>
internal sealed class FakeChannel(TimeProvider time) : IChannel
{
    private int _last = 100;

    internal ConcurrentQueue<FakeCall> Calls { get; } = new();

    internal ConcurrentQueue<DeliveryResult> Script { get; } = new();

    /// <summary>Runs before a call is answered; a test lets the clock jump or somebody else write here.</summary>
    internal Func<FakeCall, Task>? During { get; set; }

    internal IEnumerable<string> Texts => Calls.Select(call => call.Message.Html);

    public Task<DeliveryResult> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) => AnswerAsync(null, message);

    public Task<DeliveryResult> EditAsync(int messageId, OutgoingMessage message, CancellationToken cancellationToken) => AnswerAsync(messageId, message);

    private async Task<DeliveryResult> AnswerAsync(int? messageId, OutgoingMessage message)
    {
        var call = new FakeCall(messageId, message, time.GetUtcNow());
        Calls.Enqueue(call);
        if (During is { } during)
            await during(call);
        if (Script.TryDequeue(out var answer))
            return answer;
        return new DeliveryResult.Sent(messageId ?? Interlocked.Increment(ref _last));
    }
}

/// <summary>One call to the chat.</summary>
internal sealed record FakeCall(int? EditedId, OutgoingMessage Message, DateTimeOffset At);
