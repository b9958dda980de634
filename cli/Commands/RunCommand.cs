using System.CommandLine;
using Monitoring.Cli.Rendering;
using Monitoring.Operating.Cost;
using Monitoring.Storing;

namespace Monitoring.Cli.Commands;

/// <summary><c>monitor run</c>: the whole walk, once or until stopped.</summary>
internal static class RunCommand
{
    /// <summary>The command with its options and help.</summary>
    public static Command Create(Terminal terminal)
    {
        var once = new Option<bool>("--once") { Description = "Looks at every source and every watched article now, delivers, and ends. The default." };
        var watch = new Option<bool>("--watch") { Description = "Goes on by the sources' pace until stopped with Ctrl-C." };
        var store = Options.Store();
        var channel = new Option<string>("--channel") { Description = "Where posts go.", DefaultValueFactory = _ => "console" };
        channel.AcceptOnlyFromAmong("console", "telegram");
        var only = new Option<string[]>("--source") { Description = "Looks at these sources only, by id; may be given more than once. Sweep, digest and sending are as always." };
        var cost = new Option<bool>("--report-cost") { Description = "With --once: counts what the store was asked, and works out a month." };
        var data = Options.Data();
        var command = new Command("run", "Watches the sources, reads figures and delivers what is news.") { once, watch, store, channel, only, cost, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(once) && parsed.GetValue(watch))
                throw new MisuseException("run: found both --once and --watch; expected one of them.");
            var settings = SettingsFiles.Read(("Store", parsed.GetValue(store)), ("Data", parsed.GetValue(data)));
            var counted = new CountingBlobStore(BlobStores.Open(settings.Store, settings.Container));
            var walk = Walk.Create(settings, counted, parsed.GetValue(channel)!, parsed.GetValue(only) ?? [], terminal);
            if (!parsed.GetValue(watch))
            {
                var (exit, counts) = await OnceAsync(walk, counted, terminal, cancellationToken);
                if (parsed.GetValue(cost))
                    await terminal.Output.WriteAsync(CostReport.Of(counts));
                return exit;
            }

            await new WatchRun(walk, terminal).RunAsync(cancellationToken);
            return CommandLine.Fine;
        });
        return command;
    }

    private static async Task<(int Exit, StoreCounts Counts)> OnceAsync(Walk walk, CountingBlobStore counted, Terminal terminal, CancellationToken cancellationToken)
    {
        var rounds = await ProgressLine.ShowAsync(terminal, "sources", report =>
        {
            var done = 0;
            return walk.Run.ScanAllAsync(Look.AtEverything, _ => report(++done, walk.Looked.Count), cancellationToken);
        });
        var looking = counted.Tally;
        var upkeep = new MonitorUpkeep(walk.Rooms, walk.Settings.Telegram.OperatorChatId);
        await upkeep.SweepAsync(cancellationToken);
        await upkeep.DigestAsync(cancellationToken);
        var kept = counted.Tally;
        var sent = await walk.Rooms.Sender.SendAllDueAsync(cancellationToken);
        RoundTable.Write(terminal.Progress, rounds, sent);
        var passed = await terminal.PassedOverAsync(walk.Rooms.StoreWatch.Unreadable);
        var exit = passed != CommandLine.Fine || rounds.Any(round => round.Failure is not null) || sent.Any(report => report.Problem is not null) ? CommandLine.FoundFaults : CommandLine.Fine;
        var counts = new StoreCounts(
            looking, rounds.Count(round => round.Looked), kept.Since(looking), 1, counted.Tally.Since(kept), sent.Sum(report => report.Posted + report.Edited + report.Replied), walk.Looked.Count);
        return (exit, counts);
    }
}
