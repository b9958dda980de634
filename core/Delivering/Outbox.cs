using System.Globalization;
using Monitoring.Alerting;
using Monitoring.Storing;

namespace Monitoring.Delivering;

/// <summary>
/// What waits to be sent: one blob an alert and chat, <c>outbox/&lt;chat&gt;/&lt;alert id&gt;.json</c>. It is derived from what the subjects
/// have pending and can be repaired from it (see <see cref="OutboxSweep"/>); its size is that of the backlog, not of history.
/// </summary>
/// <param name="store">Where the blobs are.</param>
public sealed class Outbox(IBlobStore store)
{
    /// <summary>All waiting alerts begin with this.</summary>
    public const string Prefix = "outbox/";

    /// <summary>The blob of a waiting alert.</summary>
    public static string BlobName(Alert alert) => $"{PrefixOf(alert.Chat)}{alert.Id}.json";

    /// <summary>The blob of an alert that was told, by the day (UTC) it was decided: the same name whenever it is computed.</summary>
    public static string SentName(Alert alert) => Dated("sent", alert);

    /// <summary>The blob of an alert that could not be told, by the day (UTC) it was decided.</summary>
    public static string DeadName(Alert alert) => Dated("dead", alert);

    /// <summary>Puts alerts out; those that are out already are left as they are. Called again after a crash it does no harm.</summary>
    /// <returns>How many were not there before.</returns>
    public async Task<int> PutAsync(IEnumerable<Alert> alerts, CancellationToken cancellationToken)
    {
        var added = 0;
        foreach (var alert in alerts)
        {
            if (await store.WriteAsync(BlobName(alert), alert, etag: null, cancellationToken).ConfigureAwait(false) is PutResult.Written)
                added++;
        }
        return added;
    }

    /// <summary>Names of the blobs that wait for a chat.</summary>
    public IAsyncEnumerable<string> WaitingAsync(string chat, CancellationToken cancellationToken) =>
        store.ListAsync(PrefixOf(chat), cancellationToken);

    /// <summary>Chats for which something waits, each as its alerts name it.</summary>
    public async Task<IReadOnlyList<string>> ChatsAsync(CancellationToken cancellationToken)
    {
        var chats = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var name in store.ListAsync(Prefix, cancellationToken).ConfigureAwait(false))
        {
            var key = name[Prefix.Length..name.LastIndexOf('/')];
            if (!chats.ContainsKey(key) && await store.ReadOrPassAsync<Alert>(name, cancellationToken).ConfigureAwait(false) is { } alert)
                chats.Add(key, alert.Value.Chat);
        }
        return [.. chats.Values];
    }

    /// <summary>How many alerts wait, for all chats together.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var _ in store.ListAsync(Prefix, cancellationToken).ConfigureAwait(false))
            count++;
        return count;
    }

    /// <summary>Reads all that wait, so that what cannot be read is found before a chat misses it.</summary>
    /// <returns>How many wait, and how many of them cannot be read.</returns>
    public async Task<(int Waiting, int Unreadable)> LookAsync(CancellationToken cancellationToken)
    {
        var (waiting, unreadable) = (0, 0);
        await foreach (var name in store.ListAsync(Prefix, cancellationToken).ConfigureAwait(false))
        {
            waiting++;
            var isRead = await store.OrPassAsync(
                async () =>
                {
                    await store.ReadAsync<Alert>(name, cancellationToken).ConfigureAwait(false);
                    return true;
                },
                otherwise: false).ConfigureAwait(false);
            unreadable += isRead ? 0 : 1;
        }
        return (waiting, unreadable);
    }

    private static string PrefixOf(string chat) => $"{Prefix}{ChatKeys.Of(chat)}/";

    private static string Dated(string folder, Alert alert) => string.Create(
        CultureInfo.InvariantCulture, $"{folder}/{alert.CreatedAt.UtcDateTime:yyyy'/'MM'/'dd}/{ChatKeys.Of(alert.Chat)}/{alert.Id}.json");
}
