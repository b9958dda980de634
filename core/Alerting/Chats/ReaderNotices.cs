using System.Globalization;
using Monitoring.Alerting.Writing;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring.Alerting.Chats;

/// <summary>Tells readers, once and silently, that a main source has not been seen for three hours, and edits that note when it is seen again.</summary>
/// <param name="store">Where it is kept that a note was told.</param>
/// <param name="writer">Writes the notes.</param>
/// <param name="watched">All sources: two of one name are told apart by their language.</param>
/// <param name="time">The clock.</param>
public sealed class ReaderNotices(IBlobStore store, PostWriter writer, IReadOnlyList<Source> watched, TimeProvider time)
{
    /// <summary>From this on readers are told. Source: the design's promise to say when the monitor is blind.</summary>
    public static readonly TimeSpan BlindFor = TimeSpan.FromHours(3);

    /// <summary>A main source is blind since then; tells nothing before three hours, and nothing twice.</summary>
    /// <param name="source">The source.</param>
    /// <param name="since">Its last good read.</param>
    /// <param name="others">How many other sources are read as usual.</param>
    /// <param name="chats">Who reads.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<Alert>> BlindAsync(Source source, DateTimeOffset since, int others, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!source.Main || now - since < BlindFor)
            return [];
        var name = BlobName(source, since);
        while (true)
        {
            if (await store.ReadAsync<ReaderNotice>(name, cancellationToken) is { } told)
                return told.Value.Telling.Pending;
            var wanting = chats.Where(Wants);
            var alerts = wanting.Select(chat => AlertComposer.Alert(chat, name, 1, AlertKind.Notice, PostAction.Post, [writer.Blind(chat.Language, WatchedName.Of(source, watched), since, others)], silent: true, now)).ToArray();
            var notice = new ReaderNotice { Name = source.Name, Since = since, Telling = new Telling(alerts, []) };
            if (await store.WriteAsync(name, notice, null, cancellationToken) is PutResult.Written)
                return alerts;
        }
    }

    /// <summary>The source is seen again: the note of that gap, if there is one, is edited.</summary>
    public async Task<IReadOnlyList<Alert>> SeenAsync(Source source, DateTimeOffset since, IReadOnlyList<ChatSettings> chats, CancellationToken cancellationToken)
    {
        var name = BlobName(source, since);
        while (await store.ReadAsync<ReaderNotice>(name, cancellationToken) is { } stored)
        {
            if (stored.Value.Until is not null)
                return stored.Value.Telling.Pending;
            var now = time.GetUtcNow();
            var alerts = chats.Where(chat => AlertComposer.Stands(stored.Value.Telling, chat.Id))
                .Select(chat => AlertComposer.Alert(chat, name, 2, AlertKind.Notice, PostAction.Edit, [writer.Seen(chat.Language, WatchedName.Of(source, watched), since, now)], silent: true, now)).ToArray();
            var next = stored.Value with { Until = now, Telling = stored.Value.Telling with { Pending = [.. stored.Value.Telling.Pending, .. alerts] } };
            if (await store.WriteAsync(name, next, stored.ETag, cancellationToken) is PutResult.Written)
                return alerts;
        }

        return [];
    }

    private static bool Wants(ChatSettings chat) => chat.Kinds.Count == 0 || chat.Kinds.Contains(nameof(AlertKind.Notice), StringComparer.OrdinalIgnoreCase);

    private static string BlobName(Source source, DateTimeOffset since) =>
        string.Create(CultureInfo.InvariantCulture, $"notices/{source.Id}/{since.UtcDateTime:yyyyMMdd'T'HHmmss}.json");
}
