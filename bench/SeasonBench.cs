using System.Globalization;
using Monitoring.Evaluating.Seasons;

namespace Monitoring.Bench;

/// <summary><c>season [--misses] [seed …]</c>: plays synthetic seasons and prints how the register did.</summary>
internal static class SeasonBench
{
    // Seeds 1 to 3 were looked at while the matcher was tuned; the others were not.
    private static readonly int[] Unseen = [101, 102, 103, 104, 105];

    public static async Task<int> RunAsync(string[] args)
    {
        var seeds = args.Where(arg => arg != "--misses").Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)).ToArray();
        var root = BenchFolders.Repository();
        var noise = SeasonNoise.Load(Path.Combine(root, "samples", "season", "noise.json"));
        var played = new List<SeasonScores>();
        foreach (var seed in seeds.Length > 0 ? seeds : Unseen)
        {
            var scores = await SeasonPlay.RunAsync(noise, seed, Path.Combine(root, "data"), args.Contains("--misses") ? Console.Error.WriteLine : null, CancellationToken.None);
            played.Add(scores);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"seed {scores.Seed}: {scores.Events} events, {scores.Reports} reports; B-cubed P {scores.Precision:0.000} R {scores.Recall:0.000} F1 {scores.F1:0.000}; totals as incidents {scores.TotalsInIncidents}; toll changes {scores.ShownOnce}/{scores.Changes} shown once, {scores.ShownWithoutCause} without cause (as drawn {scores.Drawn.ShownOnce}/{scores.Drawn.Changes}, {scores.Drawn.WithoutCause}); busiest day {scores.BusiestDay} messages, {scores.MostSounds} with sound; lost {scores.Lost}, doubled {scores.Doubled}; events posted twice {scores.EventsPostedTwice}, not told {scores.EventsNotTold}, hidden {scores.EventsHidden}"));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"all: F1 {played.Average(one => one.F1):0.000}; toll changes {played.Sum(one => one.ShownOnce)}/{played.Sum(one => one.Changes)} shown once, {played.Sum(one => one.ShownWithoutCause)} without cause (as drawn {played.Sum(one => one.Drawn.ShownOnce)}/{played.Sum(one => one.Drawn.Changes)}, {played.Sum(one => one.Drawn.WithoutCause)}); events posted twice {played.Sum(one => one.EventsPostedTwice)}, not told {played.Sum(one => one.EventsNotTold)}, hidden {played.Sum(one => one.EventsHidden)}"));
        return 0;
    }
}
