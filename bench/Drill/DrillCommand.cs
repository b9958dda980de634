using System.Diagnostics;
using System.Globalization;
using Monitoring.Bench.Faults;
using Monitoring.Cli.TelegramEmulator;
using Monitoring.Storing;

namespace Monitoring.Bench.Drill;

/// <summary>
/// Proves that no alert is lost: real processes work on one store (Azurite) and one Telegram (the emulator), are killed at random steps,
/// meet faults of both, and in the end everything stands in the chats. Prints what was due, posted, lost and repeated, and why.
/// </summary>
internal static class DrillCommand
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(90);

    internal static async Task<int> RunAsync(string[] args)
    {
        var seed = Option(args, "--seed", 1);
        var (kills, faults) = (Option(args, "--kills", 200), Option(args, "--faults", 500));
        var outage = TimeSpan.FromSeconds(Option(args, "--outage", 30));
        var repository = BenchFolders.Repository();
        var data = Path.Combine(AppContext.BaseDirectory, "data");
        await using var azurite = await AzuriteServer.StartAsync(repository, CancellationToken.None).ConfigureAwait(false);
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions { CallsPerMinute = int.MaxValue, Chats = [EmulatedChat.Channel(-1001, "first", "First"), EmulatedChat.Channel(-1002, "second", "Second")] }, CancellationToken.None).ConfigureAwait(false);
        var clock = Stopwatch.StartNew();
        var random = new Random(seed);
        // About every eightieth write fails too; Telegram takes the rest of the faults.
        emulator.Script(DrillFaults.Make(random, faults));
        var (lives, reports) = await LiveAsync(random, kills, faults, outage, azurite, emulator, data).ConfigureAwait(false);
        Console.WriteLine($"seed {seed}: {lives.Count} processes, {reports} reports, {clock.Elapsed.TotalSeconds:0} s");
        return await JudgeAsync(lives, reports, outage, azurite, emulator, data).ConfigureAwait(false);
    }

    private static async Task<(Dictionary<int, DrillLife> Lives, int Reports)> LiveAsync(
        Random random, int kills, int faults, TimeSpan outage, AzuriteServer azurite, Emulator emulator, string data)
    {
        var lives = new Dictionary<int, DrillLife>();
        var (run, reports, killed, outages) = (1000, 0, 0, 0);
        while (killed < kills || emulator.FaultsLeft > 0)
        {
            reports += random.Next(3, 10);
            var together = random.Next(4) == 0 ? 2 : 1;
            var started = Enumerable.Range(0, together).Select(_ =>
            {
                run++;
                var fuse = killed < kills ? random.Next(1, 120) : 0;
                string[] arguments = [azurite.ConnectionString, "drill", emulator.BaseUrl.ToString(), Text(run), Text(fuse), Text(reports), data, Text(random.Next())];
                return DrillLife.LiveAsync(run, arguments, LongestLife, CancellationToken.None);
            }).ToArray();
            if (killed > kills / 2 && outages++ == 0)
                await OutageAsync(azurite, outage).ConfigureAwait(false);
            foreach (var life in await Task.WhenAll(started).ConfigureAwait(false))
            {
                lives.Add(life.Run, life);
                killed += life.Killed ? 1 : 0;
            }
            await Console.Error.WriteAsync($"\r{killed} kills, {faults - emulator.FaultsLeft} faults of Telegram, {reports} reports ").ConfigureAwait(false);
        }
        run++;
        lives.Add(run, await DrillLife.LiveAsync(run, [azurite.ConnectionString, "drill", emulator.BaseUrl.ToString(), Text(run), "0", Text(reports), data, "0"], TimeSpan.FromMinutes(5), CancellationToken.None).ConfigureAwait(false));
        await Console.Error.WriteLineAsync().ConfigureAwait(false);
        return (lives, reports);
    }

    /// <summary>The store is away for a while, as in a failover.</summary>
    private static async Task OutageAsync(AzuriteServer azurite, TimeSpan length)
    {
        await azurite.StopAsync().ConfigureAwait(false);
        await Task.Delay(length).ConfigureAwait(false);
        await azurite.StartAgainAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private static async Task<int> JudgeAsync(Dictionary<int, DrillLife> lives, int reports, TimeSpan outage, AzuriteServer azurite, Emulator emulator, string data)
    {
        var expected = await DrillReference.PostsAsync(reports, data, CancellationToken.None).ConfigureAwait(false);
        var verdict = new DrillVerdict(emulator, lives);
        var left = await DrillVerdict.StoreAsync(BlobStores.OpenPlain(azurite.ConnectionString, "drill"), CancellationToken.None).ConfigureAwait(false);
        var missing = new[] { -1001L, -1002L }.SelectMany(chat => DrillVerdict.Missing(expected[chat], emulator.Messages(chat))).ToArray();
        var repeats = new[] { -1001L, -1002L }.SelectMany(verdict.Repeats).ToArray();
        var (killed, storeFaults, leases) = (lives.Values.Count(life => life.Killed), lives.Values.Sum(life => life.StoreFaults), lives.Values.Sum(life => life.LeasesLost));
        var unanswered = emulator.Calls.Count(call => call.IsTakenUnanswered);
        var lost = missing.Length + left.Waiting + left.Pending + left.Dead;
        Console.WriteLine($"kills {killed}, faults of Telegram {emulator.FaultsMet}, faults of the store {storeFaults} and one outage of {outage.TotalSeconds:0} s");
        Console.WriteLine($"due {left.Due} alerts; posts due {expected.Values.Sum(posts => posts.Count)}, messages posted {emulator.Messages(-1001).Count + emulator.Messages(-1002).Count}");
        Console.WriteLine($"lost {lost} (posts missing {missing.Length}, waiting {left.Waiting}, pending {left.Pending}, dead {left.Dead})");
        Console.WriteLine($"repeated {repeats.Length}; allowed {killed} kills + {unanswered} taken without an answer + {leases} leases lost");
        foreach (var (message, cause) in repeats)
            Console.WriteLine($"  message {message.Id} in {message.ChatId}: {cause ?? "NO CAUSE OF ITS OWN"}");
        foreach (var text in missing)
            Console.WriteLine($"  missing: {text}\n  standing: {string.Join("\n  and: ", verdict.Standing(text))}");
        var fine = lost == 0 && repeats.All(repeat => repeat.Cause is not null);
        fine &= repeats.Length <= killed + unanswered + leases;
        Console.WriteLine(fine ? "held: nothing lost, every repeat has a cause of its own" : "NOT HELD");
        return fine ? 0 : 1;
    }

    private static int Option(string[] args, string name, int standard) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : standard;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
