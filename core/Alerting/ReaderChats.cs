using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>What is remembered of each chat while one report is worked on; written back once, with what was added.</summary>
internal sealed class ReaderChats
{
    private readonly Dictionary<string, ReaderChat> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
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

    /// <summary>True when so many posts went out lately, or on this day, that the next waits for a round-up; one that rings waits for no full day.</summary>
    public bool InBurst(string chat, DateTimeOffset now, bool rings) =>
        _read[chat].Posts.Count(at => now - at < _thresholds.BurstTime) >= _thresholds.BurstPosts
        || (!(rings && !SoundsUsedUp(chat, now)) && _read[chat].HasHad(_thresholds.PostsADay, now, _clock));

    /// <summary>True when the day has had its posts with sound.</summary>
    public bool SoundsUsedUp(string chat, DateTimeOffset now) =>
        _read[chat].Sounds.Count(at => _clock.DayOf(at) == _clock.DayOf(now)) >= _thresholds.SoundsADay;

    /// <summary>Notes a post of a new incident.</summary>
    public void Posted(string chat, bool silent, DateTimeOffset now)
    {
        var known = _read[chat];
        _read[chat] = known with { Posts = Recent(known.Posts, now), Sounds = silent ? known.Sounds : Recent(known.Sounds, now) };
        _changed.Add(chat);
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
        _changed.Add(chat);
    }

    /// <summary>Writes what was added; what another instance added in between stays.</summary>
    public async Task WriteAsync(IBlobStore store, CancellationToken cancellationToken)
    {
        foreach (var chat in _changed)
        {
            while (true)
            {
                var stored = await store.ReadAsync<ReaderChat>(ReaderChat.BlobName(chat), cancellationToken);
                var next = stored is null ? _read[chat] : Merge(stored.Value, _read[chat]);
                if (await store.WriteAsync(ReaderChat.BlobName(chat), next, stored?.ETag, cancellationToken) is PutResult.Written)
                    break;
            }
        }
    }

    private static ReaderChat Merge(ReaderChat stored, ReaderChat ours) => stored with
    {
        Posts = [.. stored.Posts.Union(ours.Posts).Order()],
        Sounds = [.. stored.Sounds.Union(ours.Sounds).Order()],
        Held = [.. stored.Held.Union(ours.Held, StringComparer.Ordinal)],
        HeldSince = stored.HeldSince ?? ours.HeldSince,
    };

    private static IReadOnlyList<DateTimeOffset> Recent(IReadOnlyList<DateTimeOffset> times, DateTimeOffset now) =>
        [.. times.Where(at => now - at < TimeSpan.FromHours(36)), now];
}
