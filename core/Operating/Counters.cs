using System.Diagnostics.Metrics;

namespace Monitoring.Operating;

/// <summary>
/// What is counted, on one meter. Whoever hosts the walk relays the measurements; nobody listens by default, and then they cost nothing.
/// docs/operations.md has a query for each.
/// </summary>
public static class Counters
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Monitoring";

    private static readonly Meter Meter = new(MeterName);

    /// <summary>Looks at a source. Tags: <c>source</c>, <c>outcome</c> (<c>read</c> or <c>failed</c>).</summary>
    public static Counter<long> Scans { get; } = Meter.CreateCounter<long>("monitor.scans", "{scan}", "Looks at a source.");

    /// <summary>Articles that were new or changed. Tag: <c>source</c>.</summary>
    public static Counter<long> Articles { get; } = Meter.CreateCounter<long>("monitor.articles", "{article}", "Articles that were new or changed.");

    /// <summary>Figures read from articles. Tag: <c>source</c>.</summary>
    public static Counter<long> Figures { get; } = Meter.CreateCounter<long>("monitor.figures", "{figure}", "Figures read from articles.");

    /// <summary>Alerts put into the outbox. Tag: <c>kind</c>.</summary>
    public static Counter<long> Alerts { get; } = Meter.CreateCounter<long>("monitor.alerts", "{alert}", "Alerts put into the outbox.");

    /// <summary>Messages that stand in a chat. Tag: <c>action</c> (<c>post</c>, <c>edit</c>, <c>reply</c>).</summary>
    public static Counter<long> Sent { get; } = Meter.CreateCounter<long>("monitor.sent", "{message}", "Messages posted, edited or replied.");

    /// <summary>Calls that a chat did not take. Tag: <c>problem</c>.</summary>
    public static Counter<long> NotTaken { get; } = Meter.CreateCounter<long>("monitor.notTaken", "{call}", "Calls that a chat did not take.");

    /// <summary>What nobody could handle. Tag: <c>queue</c> (<c>outbox</c>: an alert that a chat will never take).</summary>
    public static Counter<long> DeadLetters { get; } = Meter.CreateCounter<long>("monitor.deadLetters", "{message}", "Messages and alerts that nobody could handle.");

    /// <summary>Alerts that wait, as the last sweep found them.</summary>
    public static Histogram<long> Waiting { get; } = Meter.CreateHistogram<long>("monitor.waiting", "{alert}", "Alerts that wait, as the sweep finds them.");

    /// <summary>Operators' commands. Tags: <c>command</c>, <c>outcome</c>.</summary>
    public static Counter<long> Commands { get; } = Meter.CreateCounter<long>("monitor.commands", "{command}", "Operators' commands.");
}
