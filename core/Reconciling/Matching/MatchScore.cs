using System.Globalization;

namespace Monitoring.Reconciling.Matching;

/// <summary>How well a report's event fits an open incident, with the parts of the score so that anyone can see why.</summary>
/// <param name="Place">0 to 1; 0 rules it out.</param>
/// <param name="Time">0 to 1; 0 rules it out.</param>
/// <param name="Counts">0 to 1.</param>
/// <param name="Means">0 to 1.</param>
/// <param name="Belligerents">0 to 1.</param>
/// <param name="Group">0 to 1.</param>
/// <param name="Bonus">Cues of the text and knowledge of the report, -1 to 1.</param>
public sealed record MatchScore(double Place, double Time, double Counts, double Means, double Belligerents, double Group, double Bonus)
{
    /// <summary>From this on a report joins the incident. Chosen on the synthetic season's first seeds (bench season).</summary>
    public const double Threshold = 0.66;

    /// <summary>Weights of the parts; together 1. Chosen on the synthetic season's first seeds (bench season), published in docs/method.md.</summary>
    public const double OfPlace = 0.34, OfTime = 0.2, OfCounts = 0.22, OfMeans = 0.09, OfBelligerents = 0.09, OfGroup = 0.06;

    /// <summary>Cannot be the same.</summary>
    public static MatchScore None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Weighted sum; 0 when place or time rule it out.</summary>
    public double Total => Place == 0 || Time == 0
        ? 0
        : (OfPlace * Place) + (OfTime * Time) + (OfCounts * Counts) + (OfMeans * Means) + (OfBelligerents * Belligerents) + (OfGroup * Group) + Bonus;

    /// <summary>True when it joins.</summary>
    public bool Joins => Total >= Threshold;

    /// <summary><c>0.84 = place 1.00, time 1.00, counts 0.67, means 0.50, belligerents 0.50, group 1.00, bonus 0.00</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Total:0.00} = place {Place:0.00}, time {Time:0.00}, counts {Counts:0.00}, means {Means:0.00}, belligerents {Belligerents:0.00}, group {Group:0.00}, bonus {Bonus:0.00}");
}
