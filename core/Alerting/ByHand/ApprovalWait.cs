namespace Monitoring.Alerting.ByHand;

/// <summary>A figure that operators have been asked about: until they answer, or the time is over, nothing of its subject goes out.</summary>
/// <param name="Revision">Revision of the subject in which it came.</param>
/// <param name="Until">From then on it goes out, marked as not reviewed.</param>
public sealed record ApprovalWait(int Revision, DateTimeOffset Until);
