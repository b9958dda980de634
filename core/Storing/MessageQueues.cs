using System.Collections.Concurrent;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Monitoring.Storing;

/// <summary>
/// Queues of Azure Storage, for what the worker's binding cannot do: messages that stay hidden for a while, so that a chat that is
/// throttled comes back without burning the queue's five tries. Bodies are Base64, as the host expects.
/// </summary>
/// <param name="setting">Connection string, or URL of the queue service or of the account (then with <c>DefaultAzureCredential</c>).</param>
public sealed class MessageQueues(string setting)
{
    /// <summary>The service keeps a message hidden no longer than this.</summary>
    public static TimeSpan LongestDelay { get; } = TimeSpan.FromDays(7);

    private readonly ConcurrentDictionary<string, QueueClient> _queues = new(StringComparer.Ordinal);

    /// <summary>Adds a message; makes the queue when there is none.</summary>
    /// <param name="queue">Its name.</param>
    /// <param name="body">Text of the message.</param>
    /// <param name="delay">Hidden for this long, rounded up to seconds and cut at <see cref="LongestDelay"/>; null or not above zero: visible at once.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="StoreException">The service cannot be reached, or refuses; the message holds no key.</exception>
    public async Task SendAsync(string queue, string body, TimeSpan? delay, CancellationToken cancellationToken)
    {
        var client = _queues.GetOrAdd(queue, name => AzureAccounts.Queue(setting, name));
        try
        {
            await SendAsync(client, body, Hidden(delay), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or HttpRequestException)
        {
            var (status, code) = fault is RequestFailedException failed ? (failed.Status, failed.ErrorCode) : (0, "no answer");
            var problem = status is 401 or 403 ? StoreProblem.AccessDenied : StoreProblem.Unreachable;
            throw new StoreException(problem, $"queue {queue}: found {status} {code}; expected the message to be taken.", fault);
        }
    }

    private static TimeSpan? Hidden(TimeSpan? delay) => delay switch
    {
        null => null,
        { } wait when wait <= TimeSpan.Zero => null,
        { } wait when wait > LongestDelay => LongestDelay,
        { } wait => TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds)),
    };

    private static async Task SendAsync(QueueClient client, string body, TimeSpan? hidden, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendMessageAsync(body, hidden, timeToLive: null, cancellationToken).ConfigureAwait(false);
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await client.CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await client.SendMessageAsync(body, hidden, timeToLive: null, cancellationToken).ConfigureAwait(false);
        }
    }
}
