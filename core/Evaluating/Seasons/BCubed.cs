namespace Monitoring.Evaluating.Seasons;

/// <summary>B-cubed precision and recall of a clustering. Source: Bagga and Baldwin, "Entity-based cross-document coreferencing", 1998.</summary>
public static class BCubed
{
    /// <summary>Scores items that have the cluster they were put in and the one they belong to.</summary>
    public static (double Precision, double Recall) Score(IReadOnlyList<(string Cluster, int Truth)> items)
    {
        if (items.Count == 0)
            return (1, 1);
        var clusters = items.CountBy(item => item.Cluster).ToDictionary(StringComparer.Ordinal);
        var truths = items.CountBy(item => item.Truth).ToDictionary();
        var both = items.CountBy(item => item).ToDictionary();
        return (items.Average(item => (double)both[item] / clusters[item.Cluster]), items.Average(item => (double)both[item] / truths[item.Truth]));
    }
}
