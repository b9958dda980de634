using Monitoring.Alerting;
using Monitoring.Alerting.Chats;
using Monitoring.Alerting.Digests;
using Monitoring.Alerting.RoundUps;
using Monitoring.Delivering;
using Monitoring.Operating;
using Monitoring.Operating.Causes;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring;

/// <summary>
/// What is done between rounds: finish what a crash left, tell what a burst held back, tell operators and readers what is not
/// seen, keep the ledger, write digests. Every part may run twice or on two instances; what is told is told once.
/// </summary>
/// <param name="rooms">The rooms of the run.</param>
/// <param name="operators">The operators' chat; null: notes are stored and nothing is sent.</param>
public sealed class MonitorUpkeep(MonitorRooms rooms, string? operators)
{
    /// <summary>A gap that ended longer ago needs no edit any more: the note was edited then. 7 days, as long as incidents stay open.</summary>
    private static readonly TimeSpan GapsRemembered = TimeSpan.FromDays(7);

    private readonly DigestRound _digests = new(rooms, HealthReading.Of(rooms, operators), new DigestWriter(rooms.Store, rooms.Writer, rooms.Clock));
    private readonly MorningReport _morning = new(rooms.Store, HealthReading.Of(rooms, operators), new OperatorNotes(rooms.Store, operators, rooms.Clock), rooms.Clock);
    private readonly CauseWatch _causes = CauseWatch.Of(rooms, operators);

    /// <summary>Repairs the outbox, tells what waits for its time, and computes the ledger.</summary>
    /// <returns>What the repair found.</returns>
    public async Task<SweepReport> SweepAsync(CancellationToken cancellationToken)
    {
        // What cannot be read holds up what rests on it alone: every part has its turn, and is finished by a later sweep.
        var swept = await new OutboxSweep(rooms.Store, rooms.Clock).RunAsync(cancellationToken);
        var held = await new BurstRoundUps(rooms.Store, rooms.Policy, rooms.Writer, rooms.Clock).FlushAsync(rooms.Chats, cancellationToken);
        await rooms.Outbox.PutAsync(held, cancellationToken);
        await rooms.Store.OrPassAsync<DayLedger?>(async () => await _digests.AccountAsync(cancellationToken), null);
        await NoticesAsync(cancellationToken);
        return swept;
    }

    /// <summary>Tells operators what broke and what recovered, and readers when a main source is not seen.</summary>
    /// <returns>What waits in the outbox because of it.</returns>
    public async Task<IReadOnlyList<Alert>> NoticesAsync(CancellationToken cancellationToken)
    {
        var now = await _causes.StandingAsync(cancellationToken);
        var told = new List<Alert>(await _causes.ReviewAsync(now, cancellationToken));
        var notices = new ReaderNotices(rooms.Store, rooms.Writer, rooms.Sources, rooms.Clock);
        var seen = now.Sources.Count(one => one.State is { IsSeen: true });
        foreach (var (source, state, _) in now.Sources.Where(one => one.Source.Main && one.State?.UnseenSince is not null))
            told.AddRange(await rooms.Store.OrPassAsync(() => NoticesAsync(notices, source, state!, seen, cancellationToken), []));
        await rooms.Outbox.PutAsync(told, cancellationToken);
        return told;
    }

    private async Task<IReadOnlyList<Alert>> NoticesAsync(ReaderNotices notices, Source source, SourceState state, int seen, CancellationToken cancellationToken)
    {
        var since = state.UnseenSince!.Value;
        if (!state.IsSeen)
            return await notices.BlindAsync(source, since, seen, rooms.Chats, cancellationToken);
        return rooms.Clock.GetUtcNow() - since < GapsRemembered ? await notices.SeenAsync(source, since, rooms.Chats, cancellationToken) : [];
    }

    /// <summary>Writes the digests and the operators' morning report that have become due.</summary>
    /// <returns>What waits in the outbox because of it.</returns>
    public async Task<IReadOnlyList<Alert>> DigestAsync(CancellationToken cancellationToken) =>
    [
        .. await rooms.Store.OrPassAsync(() => _digests.WriteAsync(cancellationToken), []),
        .. await rooms.Store.OrPassAsync(() => _morning.WriteAsync(cancellationToken), []),
    ];
}
