using System.CommandLine;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Cli.Rendering;
using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor run</c>: the whole walk, once or until stopped.</summary>
internal static class RunCommand
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(15);

    /// <summary>The command with its options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var once = new Option<bool>("--once") { Description = "Looks at every source and every watched article now, delivers, and ends. The default." };
        var watch = new Option<bool>("--watch") { Description = "Goes on by the sources' pace until stopped with Ctrl-C." };
        var store = Options.Store();
        var channel = new Option<string>("--channel") { Description = "Where posts go.", DefaultValueFactory = _ => "console" };
        channel.AcceptOnlyFromAmong("console", "telegram");
        var only = new Option<string[]>("--source") { Description = "Only these sources, by id; may be given more than once." };
        var data = Options.Data();
        var command = new Command("run", "Watches the sources, reads figures and delivers what is news.") { once, watch, store, channel, only, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(once) && parsed.GetValue(watch))
                throw new MisuseException("run: found both --once and --watch; expected one of them.");
            var settings = SettingsFiles.Read(("Store", parsed.GetValue(store)), ("Data", parsed.GetValue(data)));
            var walk = Walk.Create(settings, parsed.GetValue(channel)!, parsed.GetValue(only) ?? [], terminal);
            return parsed.GetValue(watch) ? await WatchAsync(walk, terminal, cancellationToken) : await OnceAsync(walk, terminal, cancellationToken);
        });
        return command;
    }

    private static async Task<int> OnceAsync(Walk walk, Terminal terminal, CancellationToken cancellationToken)
    {
        var rounds = await ProgressLine.ShowAsync(terminal, "sources", report =>
        {
            var done = 0;
            return walk.Run.ScanAllAsync(Look.AtEverything, _ => report(++done, walk.Rooms.Sources.Count), cancellationToken);
        });
        var sent = await walk.Rooms.Sender.SendAllDueAsync(cancellationToken);
        RoundTable.Write(terminal.Progress, rounds, sent);
        return rounds.Any(round => round.Failure is not null) || sent.Any(report => report.Problem is not null) ? CommandLine.FoundFaults : CommandLine.Fine;
    }

    private static async Task<int> WatchAsync(Walk walk, Terminal terminal, CancellationToken cancellationToken)
    {
        await terminal.Errors.WriteLineAsync($"Watching {walk.Rooms.Sources.Count} sources; Ctrl-C ends it.");
        using var timer = new PeriodicTimer(Tick, walk.Rooms.Clock);
        do
        {
            var rounds = await walk.Run.ScanAllAsync(Look.WhatIsDue, _ => { }, cancellationToken);
            var sent = await walk.Rooms.Sender.SendAllDueAsync(cancellationToken);
            if (rounds.Any(round => round.Looked) || sent.Count > 0)
                RoundTable.Write(terminal.Progress, [.. rounds.Where(round => round.Looked)], sent);
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
        return CommandLine.Fine;
    }
}

/// <summary>The rooms as the command line makes them.</summary>
/// <param name="Rooms">One worker a step.</param>
/// <param name="Run">The walk over them.</param>
internal sealed record Walk(MonitorRooms Rooms, MonitorRun Run)
{
    /// <summary>Chat that stands for the terminal when the settings name none.</summary>
    private static readonly ChatSettings ConsoleChat = new() { Id = "@console" };

    /// <summary>Makes the rooms for the settings.</summary>
    public static Walk Create(MonitorSettings settings, string channel, IReadOnlyList<string> only, Terminal terminal)
    {
        var isConsole = channel == "console";
        if (isConsole && settings.Chats.Count == 0)
            settings = settings with { Chats = [ConsoleChat] };
        var rooms = new MonitorSetup
        {
            Settings = settings,
            DataFolder = DataFolder.Find(settings.Data),
            Store = BlobStores.Open(settings.Store, settings.Container),
            Channel = isConsole ? new ConsoleChannel(terminal.Output) : new TelegramChannel(TelegramClients.Create(settings.Telegram)),
            Pace = isConsole ? SenderPace.Unpaced : new SenderPace(),
        }.Rooms();
        var unknown = only.Except(rooms.Sources.Select(source => source.Id), StringComparer.Ordinal).ToArray();
        if (unknown.Length > 0)
            throw new MisuseException($"--source: found no source {string.Join(", ", unknown)}; expected one of {string.Join(", ", rooms.Sources.Select(source => source.Id))}.");
        if (only.Count > 0)
            rooms = rooms with { Sources = [.. rooms.Sources.Where(source => only.Contains(source.Id))] };
        return new Walk(rooms, new MonitorRun(rooms, NullLogger<MonitorRun>.Instance));
    }
}
