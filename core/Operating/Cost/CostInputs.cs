namespace Monitoring.Operating.Cost;

/// <summary>How much a month's run does. Defaults are for the usual settings; <see cref="Measured"/> puts counted operations in their place.</summary>
public sealed record CostInputs
{
    /// <summary>Sources watched.</summary>
    public required int Sources { get; init; }

    /// <summary>Minutes between two looks at a source. Default 10, a source's usual pace.</summary>
    public double PaceMinutes { get; init; } = 10;

    /// <summary>Share of looks that find the page changed. Default 0.1.</summary>
    public double ChangedShare { get; init; } = 0.1;

    /// <summary>Alerts posted or edited a day and source. Default 3.</summary>
    public double AlertsADay { get; init; } = 3;

    /// <summary>Reads of the store a look. Default 2.2: the source's state, and a share of articles and incidents; as counted by <c>bench cost</c>.</summary>
    public double ReadsAScan { get; init; } = 2.2;

    /// <summary>Writes and lists of the store a look. Default 2.4: the source's state, and a share of articles, incidents and outbox; as counted.</summary>
    public double WritesAScan { get; init; } = 2.4;

    /// <summary>Minutes between two sweeps: the setting's default.</summary>
    public double SweepMinutes { get; init; } = 10;

    /// <summary>Reads of the store a sweep and source. Default 10: causes and notices read its state, the ledger what the day's reports led to; as counted.</summary>
    public double ReadsASweepAndSource { get; init; } = 10;

    /// <summary>Writes and lists of the store a sweep, whatever the number of sources. Default 10: listings of what is pending and waiting, the day's ledger; as counted.</summary>
    public double WritesASweep { get; init; } = 10;

    /// <summary>Reads of the store an alert that is delivered. Default 4, as counted.</summary>
    public double ReadsAnAlert { get; init; } = 4;

    /// <summary>Writes and lists of the store an alert that is delivered. Default 7: lease, call, marks, <c>sent/</c>; as counted.</summary>
    public double WritesAnAlert { get; init; } = 7;

    /// <summary>Bytes written a look that stay (new blobs and versions kept). Default 2,000.</summary>
    public double BytesKeptAScan { get; init; } = 2_000;

    /// <summary>Seconds that a look keeps an instance busy, mostly waiting for the site. Default 2; four run side by side on an instance.</summary>
    public double SecondsAScan { get; init; } = 2;

    /// <summary>Looks that share an instance's time: the host's <c>batchSize</c>, halved since they do not fill it.</summary>
    public double ScansTogether { get; init; } = 2;

    /// <summary>Memory of an instance in GB. Default 0.5, the smallest.</summary>
    public double InstanceGb { get; init; } = 0.5;

    /// <summary>Bytes of logs and metrics a look. Default 2,500: a request, an event line, a few metrics.</summary>
    public double LogBytesAScan { get; init; } = 2_500;

    /// <summary>Seconds between two polls of an idle queue: the host's <c>maxPollingInterval</c>.</summary>
    public double PollSeconds { get; init; } = 15;

    /// <summary>Metric alert rules with their watchdog workflows. Default 3.</summary>
    public int AlertRules { get; init; } = 3;

    /// <summary>Minutes between two runs of a watchdog.</summary>
    public double WatchdogMinutes { get; init; } = 15;

    /// <summary>With private endpoints for blobs, queues and vault.</summary>
    public bool PrivateNetworking { get; init; }

    /// <summary>Looks a month of 30 days.</summary>
    public double Scans => Sources * 30 * 24 * 60 / PaceMinutes;

    /// <summary>Sweeps a month of 30 days.</summary>
    public double Sweeps => 30 * 24 * 60 / SweepMinutes;

    /// <summary>Alerts a month of 30 days.</summary>
    public double Alerts => Sources * AlertsADay * 30;

    /// <summary>With what was counted in place of the assumptions; an assumption stays where nothing was counted.</summary>
    public CostInputs Measured(StoreCounts counts)
    {
        var inputs = this;
        if (counts.Looks > 0)
            inputs = inputs with { ReadsAScan = (double)counts.Looking.Reads / counts.Looks, WritesAScan = Put(counts.Looking) / counts.Looks, BytesKeptAScan = (double)counts.Looking.BytesWritten / counts.Looks };
        if (counts is { Sweeps: > 0, Sources: > 0 })
            inputs = inputs with { ReadsASweepAndSource = (double)counts.Sweeping.Reads / counts.Sweeps / counts.Sources, WritesASweep = Put(counts.Sweeping) / counts.Sweeps };
        if (counts.Alerts > 0)
            inputs = inputs with { ReadsAnAlert = (double)counts.Delivering.Reads / counts.Alerts, WritesAnAlert = Put(counts.Delivering) / counts.Alerts };
        return inputs;
    }

    // Puts and lists are charged alike.
    private static double Put(StoreTally tally) => tally.Writes + tally.Lists;
}
