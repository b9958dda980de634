using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Bench.Faults;
using Monitoring.Delivering;
using Monitoring.Fetching;
using Monitoring.Operating.Cost;
using Monitoring.Storing;
using Monitoring.Watching;

namespace Monitoring.Bench;

/// <summary>
/// <c>cost [--rounds 12] [sources …]</c>: watches so many invented sources for that many rounds of ten minutes by the clock of the walk, over Azurite, counts
/// what the store is asked for, and prints the month that follows from it.
/// </summary>
internal static class CostBench
{
    private static readonly DateTimeOffset Start = new(2031, 5, 1, 6, 0, 0, TimeSpan.Zero);

    /// <summary>Rounds that are counted, after the baseline, unless said otherwise: two hours.</summary>
    private const int UsualRounds = 12;

    public static async Task<int> RunAsync(string[] args)
    {
        var numbers = args.Where(arg => arg != "--rounds").Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)).ToArray();
        var (rounds, sizes) = args.FirstOrDefault() == "--rounds" ? (numbers[0], numbers[1..]) : (UsualRounds, numbers);
        sizes = sizes.Length > 0 ? sizes : [.. CostReport.Sizes];
        var root = BenchFolders.Repository();
        await using var azurite = await AzuriteServer.StartAsync(root, CancellationToken.None);
        var model = new CostModel(new CostPrices());
        foreach (var size in sizes)
        {
            var counts = await WatchAsync(size, rounds, azurite.ConnectionString, Path.Combine(root, "data"));
            var inputs = new CostInputs { Sources = size }.Measured(counts);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size} sources, {counts.Looks} looks, {counts.Sweeps} sweeps, {counts.Alerts} messages"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  a look: {inputs.ReadsAScan:0.00} reads, {inputs.WritesAScan:0.00} writes and lists, {inputs.BytesKeptAScan:0} bytes; a sweep: {inputs.ReadsASweepAndSource:0.00} reads a source, {inputs.WritesASweep:0.0} writes and lists; a message: {inputs.ReadsAnAlert:0.0} reads, {inputs.WritesAnAlert:0.0} writes and lists"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  a month: {model.Total(inputs):0.00} USD as counted, {model.Total(new CostInputs { Sources = size }):0.00} USD as assumed"));
        }

        return 0;
    }

    private static async Task<StoreCounts> WatchAsync(int size, int rounds, string setting, string data)
    {
        await using var site = await CostSite.StartAsync(size);
        var clock = new BenchClock(Start);
        var counted = new CountingBlobStore(BlobStores.Open(setting, $"cost{size}", clock));
        var rooms = new MonitorSetup
        {
            Settings = new MonitorSettings { Chats = [new ChatSettings { Id = "@readers" }] },
            DataFolder = data,
            Store = counted,
            Channel = new ConsoleChannel(TextWriter.Null),
            Sources = [.. Enumerable.Range(0, size).Select(number => new Source { Id = $"s{number}", Name = $"Source {number}", Url = site.Of(number), Language = "en", Country = "SY", AllowPrivate = true })],
            Fetching = new FetchOptions { HostPause = TimeSpan.Zero },
            Pace = SenderPace.Unpaced,
            Clock = clock,
        }.Rooms();
        var run = new MonitorRun(rooms, NullLogger<MonitorRun>.Instance);
        var upkeep = new MonitorUpkeep(rooms, null);
        await run.ScanAllAsync(Look.WhatIsDue, _ => { }, CancellationToken.None);
        var counts = new StoreCounts(StoreTally.None, 0, StoreTally.None, 0, StoreTally.None, 0, size);
        for (site.Round = 1; site.Round <= rounds; site.Round++)
        {
            clock.Set(Start + TimeSpan.FromMinutes(10.1 * site.Round));
            counts = await RoundAsync(counts, counted, run, upkeep, rooms.Sender);
        }

        return counts;
    }

    private static async Task<StoreCounts> RoundAsync(StoreCounts counts, CountingBlobStore store, MonitorRun run, MonitorUpkeep upkeep, Sender sender)
    {
        var before = store.Tally;
        var rounds = await run.ScanAllAsync(Look.WhatIsDue, _ => { }, CancellationToken.None);
        var looked = store.Tally;
        await upkeep.SweepAsync(CancellationToken.None);
        var swept = store.Tally;
        var sent = await sender.SendAllDueAsync(CancellationToken.None);
        return counts with
        {
            Looking = counts.Looking.With(looked.Since(before)),
            Looks = counts.Looks + rounds.Count(round => round.Looked),
            Sweeping = counts.Sweeping.With(swept.Since(looked)),
            Sweeps = counts.Sweeps + 1,
            Delivering = counts.Delivering.With(store.Tally.Since(swept)),
            Alerts = counts.Alerts + sent.Sum(report => report.Posted + report.Edited + report.Replied),
        };
    }
}
