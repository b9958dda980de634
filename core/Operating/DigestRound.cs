using Monitoring.Alerting;
using Monitoring.Alerting.Digests;
using Monitoring.Alerting.Writing;
using Monitoring.Fetching;
using Monitoring.Watching;

namespace Monitoring.Operating;

/// <summary>What is done by the day: readers' digests, and the ledger that nothing may be missing from.</summary>
/// <param name="rooms">Sources, chats, store and clock.</param>
/// <param name="health">How the sources stand.</param>
/// <param name="writer">Writes digests.</param>
public sealed class DigestRound(MonitorRooms rooms, IHealthReading health, DigestWriter writer)
{
    private readonly LedgerKeeper _ledgers = new(rooms.Store, rooms.Clock);
    private readonly LocalTime _damascus = LocalTime.Damascus();

    /// <summary>Puts digests that have become due into the outbox; calling it again tells nothing twice.</summary>
    public async Task<IReadOnlyList<Alert>> WriteAsync(CancellationToken cancellationToken)
    {
        var alerts = await writer.WriteAsync(rooms.Chats, Sight(await health.ReadAsync(cancellationToken).ConfigureAwait(false), rooms.Sources), cancellationToken).ConfigureAwait(false);
        await rooms.Outbox.PutAsync(alerts, cancellationToken).ConfigureAwait(false);
        return alerts;
    }

    /// <summary>Computes the ledger of the Damascus day: detected = posted + merged + silent + pending + dead.</summary>
    public Task<DayLedger> AccountAsync(CancellationToken cancellationToken) =>
        _ledgers.ComputeAsync(_damascus.DayOf(rooms.Clock.GetUtcNow()), cancellationToken);

    /// <summary>A problem of fetching in the words that readers are told; any other is one of reading.</summary>
    internal static UnseenCause CauseOf(string problem) => Enum.TryParse<FetchProblem>(problem, out var found) ? found switch
    {
        FetchProblem.Blocked or FetchProblem.Unauthorized or FetchProblem.Throttled or FetchProblem.RobotsForbidden => UnseenCause.Refused,
        FetchProblem.NotFound or FetchProblem.Gone or FetchProblem.TooManyRedirects or FetchProblem.BadUrl => UnseenCause.Moved,
        FetchProblem.Empty or FetchProblem.NotText or FetchProblem.TooLarge or FetchProblem.BrokenEncoding => UnseenCause.NotReadable,
        _ => UnseenCause.NotReached,
    }
    : UnseenCause.NotReadable;

    /// <summary>How the sources were seen, as readers are told.</summary>
    internal static SourceSight Sight(HealthReport report, IReadOnlyList<Source> sources)
    {
        var unseen = report.Unseen.Select(source => new UnseenSource(Name(source), source.Failure!.Since, CauseOf(source.Failure.Problem))).ToArray();
        var silent = report.Sources.Where(source => source is { Paused: false, SilentSince: not null }).Select(source => new UnseenSource(Name(source), source.SilentSince!.Value, UnseenCause.Quiet));
        return new SourceSight(report.Watched, report.Watched - unseen.Length, [.. unseen, .. silent]);

        WatchedName Name(SourceHealth source) => WatchedName.Of(sources.First(one => one.Id == source.Id), sources);
    }
}
