namespace Monitoring.Alerting.Digests;

/// <summary>How often a reason kept something silent.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Count">How often.</param>
public sealed record SilenceCount(SilenceReason Reason, int Count);
