using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Says when it happened, and what kind of total that makes of the figure.</summary>
internal static class PeriodReader
{
    /// <summary>How many sentences back "also" may go on with.</summary>
    private const int LongestFrame = 4;

    /// <summary>A day counts as that many tokens farther than a span: totals name both.</summary>
    private const int DayPenalty = 6;

    /// <summary>A day right behind a verb of saying is the day of saying.</summary>
    private const int SaidPenalty = 60;

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
        return passage.GoesOn(cluster.Sentence) ? Previous(passage, cluster) : null;
    }

    /// <summary>The span of the figures told right before: "also" goes on with it.</summary>
    private static TimeSpanMention? Previous(Passage passage, Cluster cluster)
    {
        for (var s = cluster.Sentence - 1; s >= 0 && s >= cluster.Sentence - LongestFrame; s--)
            if (passage.In(s).Count > 0)
                return passage.Times.In(passage.Document.Sentences[s].Tokens).FirstOrDefault(time => time.Kind != TimeKind.Day);
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
            if (best is null || Distance(passage, time, cluster) < Distance(passage, best, cluster))
                best = time;
        return best;
    }

    private static int Distance(Passage passage, TimeSpanMention time, Cluster cluster)
    {
        var distance = time.Range.First >= cluster.First ? time.Range.First - cluster.First : cluster.First - time.Range.End;
        if (time.Kind != TimeKind.Day)
            return distance;
        var said = passage.SourceWords.Is(time.Range.First - 1, "said") || (passage.SourceWords.Is(time.Range.First - 2, "said") && !passage.SourceWords.Is(time.Range.First - 1, "speaker"));
        return distance + DayPenalty + (said ? SaidPenalty : 0);
    }
}
