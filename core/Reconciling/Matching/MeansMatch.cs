using Monitoring.Extracting;

namespace Monitoring.Reconciling.Matching;

/// <summary>How well the weapons of two reports fit.</summary>
internal static class MeansMatch
{
    /// <summary>One of them does not say: speaks neither for nor against.</summary>
    private const double Unknown = 0.6;

    /// <summary>What one witness takes for the other ("an air strike", "a drone"): only close counts outweigh it.</summary>
    private const double Alike = -2.2;

    /// <summary>A mine and an air strike: two attacks, unless the words say otherwise.</summary>
    private const double Apart = -3.5;

    /// <summary>Weapons that reports of one attack confuse.</summary>
    private static readonly Means[][] Families =
    [
        [Means.Airstrike, Means.Drone, Means.BarrelBomb, Means.Missile, Means.ClusterMunition, Means.Chemical],
        [Means.Shelling, Means.Missile, Means.ClusterMunition, Means.Chemical],
        [Means.Gunfire, Means.Clash, Means.Execution],
        [Means.MineOrIed, Means.SuicideBomb],
    ];

    /// <summary>1 when both name one weapon; below 0 when they name different ones.</summary>
    public static double Score(IReadOnlyList<Means> left, IReadOnlyList<Means> right)
    {
        if (left.Count == 0 || right.Count == 0)
            return Unknown;
        if (left.Intersect(right).Any())
            return 1;
        return Array.Exists(Families, family => left.Any(family.Contains) && right.Any(family.Contains)) ? Alike : Apart;
    }
}
