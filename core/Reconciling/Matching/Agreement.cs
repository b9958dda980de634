namespace Monitoring.Reconciling.Matching;

/// <summary>Whether two statements of the same kind (parties, weapons) may both be right.</summary>
internal static class Agreement
{
    /// <summary>True when either names nothing, or they name one in common.</summary>
    public static bool MayAgree<T>(this IReadOnlyList<T> left, IReadOnlyList<T> right) => left.Count == 0 || right.Count == 0 || left.Intersect(right).Any();
}
