using System.Globalization;
using Monitoring.Bench.Faults;
using Monitoring.Delivering;
using Monitoring.Storing;

namespace Monitoring.Bench.Drill;

/// <summary>One life of a process in the drill: works until it is done or its fuse ends. Arguments: store, container, telegram, run, fuse, reports, data, fault seed.</summary>
internal static class DrillWorker
{
    /// <summary>Fast, so that a drill takes minutes: a lease is longer than a call's time-out.</summary>
    internal static readonly SenderPace Pace = new()
    {
        Spacing = TimeSpan.Zero,
        Lease = TimeSpan.FromMilliseconds(1000),
        FirstPause = TimeSpan.FromMilliseconds(20),
        LongestPause = TimeSpan.FromMilliseconds(200),
        StopPause = TimeSpan.FromMilliseconds(100),
        LongestWait = TimeSpan.FromMilliseconds(300),
    };

    internal static async Task<int> RunAsync(string[] args)
    {
        var number = int.Parse(args[3], CultureInfo.InvariantCulture);
        var fuse = new Fuse(int.Parse(args[4], CultureInfo.InvariantCulture));
        var faults = new Random(int.Parse(args[7], CultureInfo.InvariantCulture));
        var client = TelegramClients.Create(new TelegramSettings { Token = new Secret($"{number}:drill"), BaseUrl = new Uri(args[2]) }, TimeSpan.FromMilliseconds(500));
        var store = new PendingIndexedStore(new FusedStore(BlobStores.OpenPlain(args[0], args[1]), fuse, () => NextFault(faults)), TimeProvider.System);
        var work = new DrillWork(store, new FusedChannel(new TelegramChannel(client), fuse), Pace, args[6]);
        while (true)
        {
            try
            {
                await work.FinishAsync(int.Parse(args[5], CultureInfo.InvariantCulture), Tell, CancellationToken.None).ConfigureAwait(false);
                return 0;
            }
            catch (StoreException fault) when (fault.Problem == StoreProblem.Unreachable)
            {
                // As the queue does in Azure: the work is tried again from what is stored.
                await Task.Delay(TimeSpan.FromMilliseconds(20)).ConfigureAwait(false);
            }
        }
    }

    private static int NextFault(Random faults)
    {
        var fault = faults.Next(80) switch { 0 => 1, 1 => 2, _ => 0 };
        if (fault > 0)
            Say("fault");
        return fault;
    }

    private static void Tell(SendReport report)
    {
        if (report.LeaseLost)
            Say("lease " + report.Chat);
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
