namespace Monitoring.Operating.Cost;

/// <summary>What a run asked of the store, by what it was asked for: looks grow with the sources and their pace, sweeps with the clock, deliveries with the news.</summary>
/// <param name="Looking">In looks at sources.</param>
/// <param name="Looks">How many.</param>
/// <param name="Sweeping">In sweeps and notices.</param>
/// <param name="Sweeps">How many.</param>
/// <param name="Delivering">In runs of senders.</param>
/// <param name="Alerts">Messages that were taken in them.</param>
/// <param name="Sources">Sources that were watched.</param>
public sealed record StoreCounts(StoreTally Looking, int Looks, StoreTally Sweeping, int Sweeps, StoreTally Delivering, int Alerts, int Sources);
