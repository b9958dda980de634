using Monitoring.Alerting.Writing;
using Monitoring.Storing;

namespace Monitoring.Alerting.Chats;

/// <summary>What is remembered of each chat while one report is worked on; written back once, with what was added.</summary>
internal sealed class ReaderChats
{
    private readonly Dictionary<string, ReaderChat> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly List<(string Chat, string Subject)> _held = [];
    private readonly NewsThresholds _thresholds;
    private readonly LocalTime _clock;

    private ReaderChats(NewsThresholds thresholds, LocalTime clock)
    {
        _thresholds = thresholds;
        _clock = clock;
    }

    /// <summary>Reads what is remembered; a chat seen for the first time begins now.</summary>
    public static async Task<ReaderChats> ReadAsync(IBlobStore store, IReadOnlyList<ChatSettings> chats, NewsThresholds thresholds, LocalTime clock, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var readers = new ReaderChats(thresholds, clock);
        foreach (var chat in chats)
        {
            var stored = await store.ReadAsync<ReaderChat>(ReaderChat.BlobName(chat.Id), cancellationToken);
            readers._read[chat.Id] = stored?.Value ?? new ReaderChat { Since = now };
            if (stored is null)
                readers._changed.Add(chat.Id);
        }

        return readers;
    }

    /// <summary>True when the chat was added after this began.</summary>
    public bool IsNewerThan(string chat, DateTimeOffset began) => _read[chat].Since > began;

    /// <summary>What a chat has had on the Damascus day of an instant.</summary>
    public ChatDay Day(string chat, DateTimeOffset at) => ChatDay.Of(_read[chat].Messages, at, _thresholds.BurstTime, _clock);

    /// <summary>Notes messages that were decided; those of other chats, and edits, are none.</summary>
    public void Decided(IEnumerable<Alert> alerts, DateTimeOffset now)
    {
        foreach (var chat in CountedMessage.ByChat(alerts).Where(chat => _read.ContainsKey(chat.Key)))
        {
            _read[chat.Key] = _read[chat.Key].With(chat, now);
            _changed.Add(chat.Key);
        }
    }

    /// <summary>True for an incident that waits for a round-up.</summary>
    public bool Holds(string chat, string subject) => _read[chat].Held.Contains(subject, StringComparer.Ordinal);

    /// <summary>Notes an incident that waits.</summary>
    public void Held(string chat, string subject, DateTimeOffset now)
    {
        var known = _read[chat];
        if (known.Held.Contains(subject, StringComparer.Ordinal))
            return;
        _read[chat] = known with { Held = [.. known.Held, subject], HeldSince = known.HeldSince ?? now };
        _held.Add((chat, subject));
        _changed.Add(chat);
    }

    /// <summary>Writes what was added; what another instance added in between stays.</summary>
    public async Task WriteAsync(IBlobStore store, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var chat in _changed)
        {
            while (true)
            {
                var stored = await store.ReadAsync<ReaderChat>(ReaderChat.BlobName(chat), cancellationToken);
                var next = stored is null ? _read[chat] : Merge(stored.Value, chat, now);
                if (await store.WriteAsync(ReaderChat.BlobName(chat), next, stored?.ETag, cancellationToken) is PutResult.Written)
                    break;
            }
        }
    }

    /// <summary>What a round-up told in between is not held once more.</summary>
    private ReaderChat Merge(ReaderChat stored, string chat, DateTimeOffset now)
    {
        string[] held = [.. stored.Held.Union(_held.Where(one => one.Chat == chat).Select(one => one.Subject), StringComparer.Ordinal)];
        return stored.With(_read[chat].Messages, now) with { Held = held, HeldSince = held.Length == 0 ? null : stored.HeldSince ?? now };
    }
}
