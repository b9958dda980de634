using Monitoring.Storing;

namespace Monitoring.Alerting.Chats;

/// <summary>Counts messages that were decided elsewhere than over a report.</summary>
internal static class ReaderMessages
{
    /// <summary>Notes messages in the chats that are known; doing it again changes nothing.</summary>
    public static async Task NoteAsync(IBlobStore store, IReadOnlyList<Alert> alerts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var chat in CountedMessage.ByChat(alerts))
        {
            while (await store.ReadAsync<ReaderChat>(ReaderChat.BlobName(chat.Key), cancellationToken) is { } stored)
            {
                if (await store.WriteAsync(ReaderChat.BlobName(chat.Key), stored.Value.With(chat, now), stored.ETag, cancellationToken) is PutResult.Written)
                    break;
            }
        }
    }
}
