using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>What a text tells of events before its news ("…, three days after a blast in X that left six dead"): it lends nothing to the news and takes nothing from it.</summary>
/// <param name="times">Its expressions of time.</param>
internal sealed class Background(MentionList<TimeSpanMention> times)
{
    private readonly TimeSpanMention[] _earlier = [.. times.All.Where(time => time.IsOfEarlier)];

    /// <summary>The earlier time that a cluster is of; null when it is of the news.</summary>
    public TimeSpanMention? Of(Cluster cluster) => Over(cluster.Drafts[0].Root is { } root && root.Sentence == cluster.Sentence ? root.Quote.First : cluster.First);

    /// <summary>The earlier time whose event is told at a token, or between its words and the event; null for the news.</summary>
    public TimeSpanMention? Over(int token) => Array.Find(_earlier, time => token >= time.Range.First && token < time.Until);

    /// <summary>Where words of an earlier event open between two figures; null when none do.</summary>
    public int? Opens(TokenRange between) => Array.Find(_earlier, time => between.Contains(time.Range.First))?.Range.First;

    /// <summary>Whether one of a cluster and a token is of an earlier event and the other is not.</summary>
    public bool Parts(Cluster cluster, int token) => _earlier.Length > 0 && Of(cluster) != Over(token);

    /// <summary>Whether two clusters are of different events, one of them before the news.</summary>
    public bool Parts(Cluster cluster, Cluster other) => _earlier.Length > 0 && Of(cluster) != Of(other);

    /// <summary>Whether the earlier event of a cluster is said to have been where the news is ("in the same area").</summary>
    public bool IsThere(Cluster cluster, Tagging placeWords) => Of(cluster) is { } time && placeWords.Any(new TokenRange(time.From, time.Until), "there");
}
