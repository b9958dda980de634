using System.Globalization;
using System.Text;

namespace Monitoring.Operating.Cost;

/// <summary>What <c>monitor run --report-cost</c> prints: what was counted, and a month for 12, 100 and 1,000 sources.</summary>
public static class CostReport
{
    /// <summary>Numbers of sources for which a month is worked out.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [12, 100, 1000];

    /// <summary>The report, lines ending with a line feed.</summary>
    /// <param name="counts">What was asked of the store.</param>
    public static string Of(StoreCounts counts)
    {
        var model = new CostModel(new CostPrices());
        var months = Sizes.Select(sources => model.Month(new CostInputs { Sources = sources }.Measured(counts))).ToArray();
        var text = new StringBuilder();
        text.Append(Counted($"{counts.Looks} looks", counts.Looking)).Append(Counted($"{counts.Sweeps} sweeps", counts.Sweeping)).Append(Counted($"{counts.Alerts} messages", counts.Delivering));
        text.Append(CultureInfo.InvariantCulture, $"USD a month at prices of {CostPrices.AsOf:yyyy-MM-dd}, to be checked:\n");
        text.Append(CultureInfo.InvariantCulture, $"{"",-42}{string.Concat(Sizes.Select(sources => $"{sources,8} sources"))}\n");
        for (var row = 0; row < months[0].Count; row++)
            text.Append(CultureInfo.InvariantCulture, $"{months[0][row].Name,-42}{string.Concat(months.Select(month => month[row].Usd.ToString("0.00", CultureInfo.InvariantCulture).PadLeft(16)))}\n");
        text.Append(CultureInfo.InvariantCulture, $"{"Together",-42}{string.Concat(months.Select(month => month.Sum(row => row.Usd).ToString("0.00", CultureInfo.InvariantCulture).PadLeft(16)))}\n");
        return text.ToString();
    }

    private static string Counted(string over, StoreTally tally) => string.Create(
        CultureInfo.InvariantCulture, $"Counted over {over}: {tally.Reads} reads, {tally.Writes} writes, {tally.Lists} lists, {tally.Deletes} deletes, {tally.BytesWritten} bytes written.\n");
}
