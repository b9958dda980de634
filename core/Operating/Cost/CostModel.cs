namespace Monitoring.Operating.Cost;

/// <summary>What a month costs on Azure, line by line. An estimate: the bill decides.</summary>
/// <param name="prices">The prices.</param>
public sealed class CostModel(CostPrices prices)
{
    private const double Minutes = 30 * 24 * 60;
    private const double Gb = 1e9;

    /// <summary>Queues that the host polls: two, and their poison queues.</summary>
    private const int Queues = 4;

    /// <summary>Bytes sent out for a look (requests to sites) and for an alert (to Telegram).</summary>
    private const double BytesOut = 2_000;

    /// <summary>The lines; their sum is the month.</summary>
    public IReadOnlyList<CostRow> Month(CostInputs inputs)
    {
        var alerts = inputs.Alerts;
        var timers = Minutes + (Minutes / 10) + (Minutes / 15);
        var watchdogs = inputs.AlertRules * Minutes / inputs.WatchdogMinutes;
        var executions = inputs.Scans + (alerts * 2) + timers + watchdogs;
        var gbSeconds = inputs.InstanceGb * ((inputs.Scans * inputs.SecondsAScan / inputs.ScansTogether) + (alerts * 4) + timers + watchdogs);
        var polls = Queues * Minutes * 60 / inputs.PollSeconds;
        var messages = (inputs.Scans + (alerts * 2)) * 3;
        return
        [
            Row("Executions", executions, "executions", Above(executions, prices.FreeExecutions) / 1e6 * prices.MillionExecutions),
            Row("GB-seconds", gbSeconds, "GB-s", Above(gbSeconds, prices.FreeGbSeconds) * prices.GbSecond),
            Row("Blob writes and lists", Writes(inputs), "operations", Writes(inputs) / 1e4 * prices.TenThousandWrites),
            Row("Blob reads", Reads(inputs), "operations", Reads(inputs) / 1e4 * prices.TenThousandReads),
            Row("Queue operations, idle polling included", polls + messages, "operations", (polls + messages) / 1e4 * prices.TenThousandQueueOperations),
            .. Kept(inputs, alerts, watchdogs),
        ];
    }

    /// <summary>The month's sum in USD.</summary>
    public double Total(CostInputs inputs) => Month(inputs).Sum(row => row.Usd);

    private static double Writes(CostInputs inputs) =>
        (inputs.Scans * inputs.WritesAScan) + (inputs.Sweeps * inputs.WritesASweep) + (inputs.Alerts * inputs.WritesAnAlert);

    // The plan reads every source's state each minute.
    private static double Reads(CostInputs inputs) =>
        (Minutes * inputs.Sources) + (inputs.Scans * inputs.ReadsAScan) + (inputs.Sweeps * inputs.Sources * inputs.ReadsASweepAndSource) + (inputs.Alerts * inputs.ReadsAnAlert);

    private IEnumerable<CostRow> Kept(CostInputs inputs, double alerts, double watchdogs)
    {
        // Three months of what a month writes: what the lifecycle rules leave, versions and raw pages with it.
        var stored = 3 * inputs.Scans * inputs.BytesKeptAScan * Math.Max(inputs.ChangedShare, 0.01) / Gb * 10;
        var logged = ((inputs.Scans * inputs.LogBytesAScan) + (alerts * 4_000)) / Gb;
        var outward = (inputs.Scans + alerts) * BytesOut / Gb;
        var endpoints = inputs.PrivateNetworking ? 3 : 0;
        yield return Row("Stored, with versions and raw pages", stored, "GB", stored * prices.GbStored);
        yield return Row("Log ingestion", logged, "GB", Above(logged, prices.FreeGbLogged) * prices.GbLogged);
        yield return Row("Alert rules", inputs.AlertRules, "rules", inputs.AlertRules * prices.MetricAlert);
        yield return Row("Watchdog workflows", watchdogs, "actions", Above(watchdogs, prices.FreeWorkflowActions) / 1e3 * prices.ThousandWorkflowActions);
        yield return Row("Key Vault", 9_000, "operations", 0.9 * prices.TenThousandVaultOperations);
        yield return Row("Egress", outward, "GB", Above(outward, prices.FreeGbOut) * prices.GbOut);
        yield return Row("Private networking", endpoints, "endpoints", endpoints * ((720 * prices.EndpointHour) + prices.DnsZone));
    }

    private static CostRow Row(string name, double quantity, string unit, double usd) => new(name, quantity, unit, usd);

    private static double Above(double quantity, double free) => Math.Max(0, quantity - free);
}
