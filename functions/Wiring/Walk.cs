using Monitoring.Alerting;
using Monitoring.Delivering;
using Monitoring.Operating;

namespace Monitoring.Functions.Wiring;

/// <summary>The walk over core's rooms.</summary>
/// <param name="rooms">One worker a step.</param>
/// <param name="run">The walk.</param>
/// <param name="dead">Where messages go that nobody can handle.</param>
/// <param name="upkeep">What is done between rounds.</param>
internal sealed class Walk(MonitorRooms rooms, MonitorRun run, DeadMessageNotes dead, MonitorUpkeep upkeep) : IWalk
{
    /// <summary>A timer that is due every minute waits out what lasts no longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(50);

    // The platform runs a timer on one instance at a time: that one tells when the store is out.
    public async Task<IReadOnlyList<DueSource>> PlanAsync(CancellationToken cancellationToken)
    {
        rooms.StoreWatch.Appoint();
        var due = await rooms.StoreWatch.OutlastAsync(run.PlanAsync, Patience, cancellationToken);
        return [.. due.Select(source => new DueSource(source.Id, source.Pace))];
    }

    public async Task<ScanOutcome> ScanAsync(string source, CancellationToken cancellationToken)
    {
        if (rooms.Sources.FirstOrDefault(known => string.Equals(known.Id, source, StringComparison.Ordinal)) is not { } found)
            return new ScanOutcome(false, $"no source has the id {source}", 0, 0, []);
        var round = await run.ScanAsync(found, Look.WhatIsDue, cancellationToken);
        Counting.Of(round);
        return new ScanOutcome(round.Looked, round.Failure, round.Articles, round.Figures, Waiting(round.Alerts));
    }

    public async Task<DeliveryOutcome> DeliverAsync(string chat, CancellationToken cancellationToken)
    {
        var report = await rooms.Sender.SendDueAsync(chat, cancellationToken);
        Counting.Of(report);
        return new DeliveryOutcome(report.Posted + report.Edited + report.Replied, report.Dead, report.Waiting, report.NextAt, report.Problem?.ToString() ?? (report.HeldBecause is null ? null : nameof(DeliveryProblem.StateUnreadable)));
    }

    public async Task<SweepOutcome> SweepAsync(CancellationToken cancellationToken)
    {
        var swept = await upkeep.SweepAsync(cancellationToken);
        Counters.Waiting.Record(swept.Waiting);
        var chats = await rooms.Outbox.ChatsAsync(cancellationToken);
        return new SweepOutcome(swept.Repaired, [.. chats.Select(chat => new WaitingAlert(chat, "sweep"))]) { Unreadable = [.. rooms.StoreWatch.Unreadable.Met.Select(blob => blob.Name)] };
    }

    public async Task<IReadOnlyList<WaitingAlert>> DigestAsync(CancellationToken cancellationToken) =>
        Waiting(await upkeep.DigestAsync(cancellationToken));

    public async Task<IReadOnlyList<WaitingAlert>> BuryAsync(DeadMessage message, CancellationToken cancellationToken) =>
        Waiting(await dead.BuryAsync(message.Queue, message.Body, message.Reason, message.At, cancellationToken));

    private static WaitingAlert[] Waiting(IEnumerable<Alert> alerts) => [.. alerts.Select(alert => new WaitingAlert(alert.Chat, alert.Id))];
}
