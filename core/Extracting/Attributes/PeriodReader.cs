using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Says when it happened, and what kind of total that makes of the figure.</summary>
internal static class PeriodReader
{
    /// <summary>The expression of time that holds for a cluster; null when none does.</summary>
    public static TimeSpanMention? Of(Passage passage, Cluster cluster)
    {
        if (Best(passage, cluster.Reach, cluster) is { } own)
            return own;
        foreach (var sibling in Surroundings.Siblings(passage, cluster))
            if (Best(passage, sibling, cluster) is { } found)
                return found;
        foreach (var sentence in Surroundings.Earlier(passage, cluster))
            if (Best(passage, passage.Document.Sentences[sentence].Tokens, cluster) is { } found)
                return found;
        return null;
    }

    /// <summary>Writes it into the figures.</summary>
    public static void Write(Cluster cluster, TimeSpanMention? time)
    {
        foreach (var draft in cluster.Drafts)
            (draft.Start, draft.End) = (time?.Start, time?.End);
    }

    /// <summary>The nearest one after the figures, else the nearest before them; a span before a day.</summary>
    private static TimeSpanMention? Best(Passage passage, TokenRange range, Cluster cluster)
    {
        TimeSpanMention? best = null;
        foreach (var time in passage.Times.In(range))
            if (best is null || Distance(time, cluster) < Distance(best, cluster))
                best = time;
        return best;
    }

    private static int Distance(TimeSpanMention time, Cluster cluster)
    {
        var distance = time.Range.First >= cluster.First ? time.Range.First - cluster.First : cluster.First - time.Range.End;
        return time.Kind == TimeKind.Day ? distance + 3 : distance;
    }
}
