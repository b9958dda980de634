using Monitoring.Cli.Rendering;
using Monitoring.Delivering;
using Monitoring.Operating;
using Monitoring.Operating.Commands;
using Monitoring.Storing;

namespace Monitoring.Cli;

/// <summary><c>monitor run --watch</c>: rounds by the sources' pace, deliveries, sweeps, the operators' report and commands, until stopped.</summary>
internal sealed class WatchRun(Walk walk, Terminal terminal)
{
    /// <summary>Between two looks at what is due.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(15);

    /// <summary>While the store is out.</summary>
    private static readonly TimeSpan TickInOutage = TimeSpan.FromSeconds(5);

    /// <summary>Between two sweeps: what a crash left waits no longer than this.</summary>
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(10);

    private readonly OperatorNotes _notes = new(walk.Rooms.Store, walk.Settings.Telegram.OperatorChatId, walk.Rooms.Clock);
    private readonly MonitorUpkeep _upkeep = new(walk.Rooms, walk.Settings.Telegram.OperatorChatId);
    private DateTimeOffset _nextSweep = DateTimeOffset.MinValue;

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await terminal.Errors.WriteLineAsync($"Watching {walk.Looked.Count} sources; Ctrl-C ends it.");
        var health = HealthReading.Of(walk.Rooms, walk.Settings.Telegram.OperatorChatId);
        await Task.WhenAll(WalkAsync(cancellationToken), CommandsAsync(health, cancellationToken));
    }

    private async Task WalkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await GuardedAsync(SweepAsync, cancellationToken);
            await GuardedAsync(ScanAsync, cancellationToken);
            await GuardedAsync(_upkeep.NoticesAsync, cancellationToken);
            await GuardedAsync(_upkeep.DigestAsync, cancellationToken);
            await GuardedAsync(SendAsync, cancellationToken);
            await Task.Delay(walk.Rooms.StoreWatch.Outage is null ? Tick : TickInOutage, walk.Rooms.Clock, cancellationToken);
        }
    }

    // What the store refuses now is done in a later round: nothing of it is lost, and the other steps have their turn.
    private async Task GuardedAsync(Func<CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        try
        {
            await step(cancellationToken);
        }
        catch (StoreException fault)
        {
            await terminal.Errors.WriteLineAsync($"monitor: {fault.Message}");
        }
    }

    private async Task ScanAsync(CancellationToken cancellationToken)
    {
        var looked = (await walk.Run.ScanAllAsync(Look.WhatIsDue, _ => { }, cancellationToken)).Where(round => round.Looked).ToArray();
        if (looked.Length > 0)
            RoundTable.Write(terminal.Progress, looked, []);
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        var sent = await walk.Rooms.Sender.SendAllDueAsync(cancellationToken);
        if (sent.Count > 0)
            RoundTable.Write(terminal.Progress, [], sent);
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        var now = walk.Rooms.Clock.GetUtcNow();
        if (now < _nextSweep)
            return;
        var swept = await _upkeep.SweepAsync(cancellationToken);
        _nextSweep = now + SweepEvery;
        await terminal.PassedOverAsync(walk.Rooms.StoreWatch.Unreadable);
        if (swept.Repaired > 0)
            await terminal.Errors.WriteLineAsync($"Swept: {swept.Repaired} alerts that an earlier run had left were put out.");
    }

    private async Task CommandsAsync(IHealthReading health, CancellationToken cancellationToken)
    {
        var settings = walk.Settings.Telegram;
        if (settings.Token is null || settings.OperatorChatId is not { } operators)
            return;
        var bot = TelegramClients.Create(settings, CommandPolling.Wait * 2);
        var desk = new CommandDesk(walk.Rooms.Sources, health, new SourceSwitch(walk.Rooms.Store, walk.Rooms.Clock), EditorialDesk.Open(walk.Rooms, DataFolder.Find(walk.Settings.Data)));
        var polling = new CommandPolling(bot, new OperatorCommands(operators, desk, _notes, bot), walk.Rooms.Clock);
        await polling.RunAsync((_, stop) => walk.Rooms.Sender.SendAllDueAsync(stop), terminal.Errors.WriteLine, cancellationToken);
    }
}
