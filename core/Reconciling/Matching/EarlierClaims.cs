namespace Monitoring.Reconciling.Matching;

/// <summary>The claims of an incident as they stood before somebody changed it by hand: exports of an earlier time read them.</summary>
/// <param name="Until">Number of the revision that changed them.</param>
/// <param name="Claims">The claims before it.</param>
public sealed record EarlierClaims(int Until, IReadOnlyList<Claim> Claims);
