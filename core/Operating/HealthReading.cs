using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Operating.Causes;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring.Operating;

/// <summary>Looks into the store how the monitor stands: the state of each source and chat, and what waits for each chat.</summary>
/// <param name="store">The store.</param>
/// <param name="sources">Sources that are watched.</param>
/// <param name="chats">Chats that are told, the operators' too.</param>
/// <param name="time">Clock.</param>
public sealed class HealthReading(IBlobStore store, IReadOnlyList<Source> sources, IReadOnlyList<string> chats, TimeProvider time) : IHealthReading
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Over the rooms of a run, with the operators' chat.</summary>
    public static HealthReading Of(MonitorRooms rooms, string? operators) =>
        new(rooms.Store, rooms.Sources, rooms.ChatsTold(operators), rooms.Clock);

    /// <inheritdoc />
    public async Task<HealthReport> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ofSources = await Task.WhenAll(sources.Select(source => OfSourceAsync(source, now, cancellationToken))).ConfigureAwait(false);
        var ofChats = await Task.WhenAll(chats.Select(chat => OfChatAsync(chat, now, cancellationToken))).ConfigureAwait(false);
        return new HealthReport(now, ofSources, ofChats);
    }

    private async Task<SourceHealth> OfSourceAsync(Source source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var state = await SourceState.FindAsync(store, source.Id, now, cancellationToken).ConfigureAwait(false);
        return new SourceHealth(source.Id, source.Main, state?.Paused ?? false, Past(state?.LastRead, now), Past(state?.LastFigure, now), state?.Failure)
        {
            SilentSince = SourceTrouble.Of(state, now) is { Problem: SourceTrouble.Silent } silence ? silence.Since : null,
        };
    }

    private async Task<ChatHealth> OfChatAsync(string chat, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var state = await ChatState.FindAsync(store, chat, now, cancellationToken).ConfigureAwait(false);
        var (waiting, oldest) = (0, (DateTimeOffset?)null);
        await foreach (var name in new Outbox(store).WaitingAsync(chat, cancellationToken).ConfigureAwait(false))
        {
            waiting++;
            if (await store.ReadOrPassAsync<Alert>(name, cancellationToken).ConfigureAwait(false) is { Value: var alert } && DueAt(alert) <= now && !(oldest <= DueAt(alert)))
                oldest = DueAt(alert);
        }
        return new ChatHealth(chat, waiting, oldest, state?.Stop?.Found, state?.Dead.Count(letter => now - letter.At < Day) ?? 0)
        {
            Throttled = (state?.ThrottledToday ?? 0) + (state?.ThrottledYesterday ?? 0),
        };
    }

    private static DateTimeOffset DueAt(Alert alert) => alert.NotBefore ?? alert.CreatedAt;

    // A clock that was set back leaves times in the future: they count as now.
    private static DateTimeOffset? Past(DateTimeOffset? then, DateTimeOffset now) => then > now ? now : then;
}
