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

    /// <summary>Looks at a source. Tags: <c>source</c>, <c>outcome</c> (<c>read</c>, <c>unchanged</c>, or the reason of a failure).</summary>
    public static Counter<long> Scans { get; } = Meter.CreateCounter<long>("monitor.scans", "{scan}", "Looks at a source.");

    /// <summary>Articles read. Tags: <c>source</c>, <c>change</c> (<c>new</c>, <c>edited</c>, <c>suspect</c>).</summary>
    public static Counter<long> Articles { get; } = Meter.CreateCounter<long>("monitor.articles", "{article}", "Articles read.");

    /// <summary>Figures read from articles. Tag: <c>source</c>.</summary>
    public static Counter<long> Figures { get; } = Meter.CreateCounter<long>("monitor.figures", "{figure}", "Figures read from articles.");

    /// <summary>Alerts put into the outbox. Tag: <c>kind</c>.</summary>
    public static Counter<long> Alerts { get; } = Meter.CreateCounter<long>("monitor.alerts", "{alert}", "Alerts put into the outbox.");

    /// <summary>Messages that stand in a chat. Tag: <c>action</c> (<c>post</c>, <c>edit</c>, <c>reply</c>).</summary>
    public static Counter<long> Sent { get; } = Meter.CreateCounter<long>("monitor.sent", "{message}", "Messages posted, edited or replied.");

    /// <summary>Calls that a chat did not take. Tag: <c>problem</c>.</summary>
    public static Counter<long> NotTaken { get; } = Meter.CreateCounter<long>("monitor.notTaken", "{call}", "Calls that a chat did not take.");

    /// <summary>What nobody could handle. Tag: <c>queue</c>, or <c>chat</c>.</summary>
    public static Counter<long> DeadLetters { get; } = Meter.CreateCounter<long>("monitor.deadLetters", "{message}", "Messages and alerts that nobody could handle.");

    /// <summary>Alerts that wait, as the last sweep found them.</summary>
    public static Histogram<long> Waiting { get; } = Meter.CreateHistogram<long>("monitor.waiting", "{alert}", "Alerts that wait, as the sweep finds them.");

    /// <summary>Seconds from the decision to tell until the message stood in the chat.</summary>
    public static Histogram<double> TellingSeconds { get; } = Meter.CreateHistogram<double>("monitor.tellingSeconds", "s", "From decision to post.");

    /// <summary>Operations on the store. Tag: <c>class</c> (<c>write</c>, <c>list</c>, <c>read</c>, <c>delete</c>).</summary>
    public static Counter<long> StoreOperations { get; } = Meter.CreateCounter<long>("monitor.storeOperations", "{operation}", "Operations on the store.");

    /// <summary>Operators' commands. Tags: <c>command</c>, <c>outcome</c>.</summary>
    public static Counter<long> Commands { get; } = Meter.CreateCounter<long>("monitor.commands", "{command}", "Operators' commands.");
}
