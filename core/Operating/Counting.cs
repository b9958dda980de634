using Monitoring.Delivering;

namespace Monitoring.Operating;

/// <summary>Counts what rounds and runs of senders came to: called once for each, by whoever runs them.</summary>
public static class Counting
{
    /// <summary>Counts one round of a source.</summary>
    public static void Of(SourceRound round)
    {
        if (!round.Looked)
            return;
        var source = new KeyValuePair<string, object?>("source", round.Source.Id);
        Counters.Scans.Add(1, source, new("outcome", round.Failure is null ? "read" : "failed"));
        if (round.Articles > 0)
            Counters.Articles.Add(round.Articles, source);
        if (round.Figures > 0)
            Counters.Figures.Add(round.Figures, source);
        foreach (var kind in round.Alerts.GroupBy(alert => alert.Kind))
            Counters.Alerts.Add(kind.Count(), new KeyValuePair<string, object?>("kind", kind.Key.ToString()));
    }

    /// <summary>Counts one run of a chat's sender.</summary>
    public static void Of(SendReport report)
    {
        Add(report.Posted, "post");
        Add(report.Edited, "edit");
        Add(report.Replied, "reply");
        if (report.Problem is { } problem)
            Counters.NotTaken.Add(1, new KeyValuePair<string, object?>("problem", problem.ToString()));
        if (report.Dead > 0)
            Counters.DeadLetters.Add(report.Dead, new KeyValuePair<string, object?>("queue", "outbox"));
    }

    private static void Add(int count, string action)
    {
        if (count > 0)
            Counters.Sent.Add(count, new KeyValuePair<string, object?>("action", action));
    }
}
