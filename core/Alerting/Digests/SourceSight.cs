namespace Monitoring.Alerting.Digests;

/// <summary>How many sources were read, and which were not seen.</summary>
/// <param name="Watched">Sources watched.</param>
/// <param name="Read">Sources read.</param>
/// <param name="NotSeen">Names of sources that were not seen, and since when.</param>
public sealed record SourceSight(int Watched, int Read, IReadOnlyList<UnseenSource> NotSeen);
