namespace Monitoring.Functions;

/// <summary>Puts messages into queues, with a delay where the binding of the worker has none.</summary>
public interface IOutgoingQueues
{
    /// <summary>Adds a message that becomes visible after <paramref name="delay"/> (null: at once; at most 7 days).</summary>
    Task SendAsync<T>(string queue, T message, TimeSpan? delay, CancellationToken cancellationToken)
        where T : class;
}
