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

    /// <summary>Reads of the store a look. Default 3: the plan's, the scan's, and a share of articles.</summary>
    public double ReadsAScan { get; init; } = 3;

    /// <summary>Writes and lists of the store a look. Default 1.3: the source's own state, and a share of articles, incidents and outbox.</summary>
    public double WritesAScan { get; init; } = 1.3;

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

    /// <summary>With what was counted over a number of looks in place of the assumptions; itself when nothing was looked at.</summary>
    public CostInputs Measured(StoreTally tally, int scans) => scans == 0 ? this : this with
    {
        ReadsAScan = (double)tally.Reads / scans,
        WritesAScan = (double)(tally.Writes + tally.Lists) / scans,
        BytesKeptAScan = (double)tally.BytesWritten / scans,
    };
}
