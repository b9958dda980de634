using System.Globalization;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>
/// Puts messages on a queue of Azure Storage that become visible later: how a chat that is throttled comes back without burning the
/// queue's five tries. Base64, as the queue trigger expects.
/// </summary>
public sealed class DelayedQueue
{
    /// <summary>The service keeps a message hidden for at most seven days.</summary>
    public static TimeSpan LongestDelay { get; } = TimeSpan.FromDays(7);

    private readonly QueueClient _queue;

    /// <summary>Uses a queue; it is created by the first message.</summary>
    /// <param name="queue">With Base64 messages.</param>
    public DelayedQueue(QueueClient queue) => _queue = queue ?? throw new ArgumentNullException(nameof(queue));

    /// <summary>Opens a queue beside the store.</summary>
    /// <param name="setting">Connection string, <c>UseDevelopmentStorage=true</c>, or account URL (of the queue or the blob service).</param>
    /// <param name="queue">Its name.</param>
    /// <exception cref="StoreException">With <see cref="StoreProblem.Misconfigured"/>; the message holds no key.</exception>
    public static DelayedQueue Open(string setting, string queue) => new(AzureAccounts.Queue(setting, queue));

    /// <summary>Adds a message.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="delay">Not visible before; shorter than zero is none, longer than <see cref="LongestDelay"/> is that.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="StoreException">The queue was not reached, or refused.</exception>
    public async Task AddAsync(string text, TimeSpan delay, CancellationToken cancellationToken)
    {
        TimeSpan? hidden = delay <= TimeSpan.Zero ? null : delay > LongestDelay ? LongestDelay : TimeSpan.FromSeconds(Math.Ceiling(delay.TotalSeconds));
        try
        {
            await AddAsync(text, hidden, mayCreate: true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or HttpRequestException)
        {
            var status = (fault as RequestFailedException)?.Status ?? 0;
            throw new StoreException(
                status is 401 or 403 ? StoreProblem.AccessDenied : StoreProblem.Unreachable,
                string.Create(CultureInfo.InvariantCulture, $"Queue {_queue.Name}: a message could not be added (status {status})."), fault);
        }
    }

    private async Task AddAsync(string text, TimeSpan? hidden, bool mayCreate, CancellationToken cancellationToken)
    {
        try
        {
            await _queue.SendMessageAsync(text, hidden, timeToLive: null, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException fault) when (mayCreate && fault.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await AddAsync(text, hidden, mayCreate: false, cancellationToken).ConfigureAwait(false);
        }
    }
}
