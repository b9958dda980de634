namespace Monitoring.Operating.Cost;

/// <summary>
/// Prices in USD, pay-as-you-go, West Europe, locally redundant, without discounts or free first months. Taken down from the public price
/// pages on <see cref="AsOf"/> and to be checked there before they are relied on: docs/cost.md names the page of each.
/// </summary>
public sealed record CostPrices
{
    /// <summary>The day on which the prices were taken down.</summary>
    public static DateOnly AsOf { get; } = new(2026, 1, 15);

    /// <summary>Flex Consumption, on demand: a GB-second.</summary>
    public double GbSecond { get; init; } = 0.000026;

    /// <summary>GB-seconds a month without charge.</summary>
    public double FreeGbSeconds { get; init; } = 100_000;

    /// <summary>Flex Consumption, on demand: a million executions.</summary>
    public double MillionExecutions { get; init; } = 0.40;

    /// <summary>Executions a month without charge.</summary>
    public double FreeExecutions { get; init; } = 250_000;

    /// <summary>Blobs, hot: ten thousand writes or lists.</summary>
    public double TenThousandWrites { get; init; } = 0.054;

    /// <summary>Blobs, hot: ten thousand reads.</summary>
    public double TenThousandReads { get; init; } = 0.0043;

    /// <summary>Queues: ten thousand operations, empty polls included.</summary>
    public double TenThousandQueueOperations { get; init; } = 0.004;

    /// <summary>Blobs, hot: a GB kept for a month, every version of it.</summary>
    public double GbStored { get; init; } = 0.0196;

    /// <summary>Analytics logs: a GB taken in.</summary>
    public double GbLogged { get; init; } = 2.99;

    /// <summary>GB of logs a month and billing account without charge.</summary>
    public double FreeGbLogged { get; init; } = 5;

    /// <summary>A metric alert rule on one time series, a month.</summary>
    public double MetricAlert { get; init; } = 0.10;

    /// <summary>A thousand actions of a watchdog workflow.</summary>
    public double ThousandWorkflowActions { get; init; } = 0.025;

    /// <summary>Workflow actions a month and subscription without charge.</summary>
    public double FreeWorkflowActions { get; init; } = 4_000;

    /// <summary>Key Vault: ten thousand operations.</summary>
    public double TenThousandVaultOperations { get; init; } = 0.03;

    /// <summary>A GB sent out of the region.</summary>
    public double GbOut { get; init; } = 0.087;

    /// <summary>GB sent out a month without charge.</summary>
    public double FreeGbOut { get; init; } = 100;

    /// <summary>A private endpoint, an hour.</summary>
    public double EndpointHour { get; init; } = 0.01;

    /// <summary>A private DNS zone, a month.</summary>
    public double DnsZone { get; init; } = 0.50;
}
