using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Says when it happened, and what kind of total that makes of the figure.</summary>
internal static class PeriodReader
{
    /// <summary>How many sentences back "also" may go on with.</summary>
    private const int LongestFrame = 4;

    /// <summary>A day counts as that many tokens farther than a span: totals name both.</summary>
    private const int DayPenalty = 6;

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
            if (!IsOfSaying(passage, time) && (best is null || Distance(time, cluster) < Distance(best, cluster)))
                best = time;
        return best;
    }

    /// <summary>"officials said on Monday", "a report released today": the day of saying is not the day of harm.</summary>
    private static bool IsOfSaying(Passage passage, TimeSpanMention time)
    {
        var before = time.Range.First - 1;
        while (passage.SourceWords.Over(before) is { } word && (word.Range.End > time.Range.First || (passage.SourceWords.Is(before, "adverb") && !passage.SourceWords.Is(before, "said"))))
            before = word.Range.First - 1;
        if (time.Kind == TimeKind.Day && passage.SourceWords.Is(before, "issued"))
            return true;
        return time.Kind == TimeKind.Day && passage.SourceWords.Is(before, "said") && !passage.SourceWords.Is(passage.SourceWords.Over(before)!.Value.Range.First - 1, "notSaid");
    }

    private static int Distance(TimeSpanMention time, Cluster cluster)
    {
        var distance = time.Range.First >= cluster.First ? time.Range.First - cluster.First : cluster.First - time.Range.End;
        return distance + (time.Kind == TimeKind.Day ? DayPenalty : 0);
    }
}
