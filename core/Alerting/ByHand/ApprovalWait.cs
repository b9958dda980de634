namespace Monitoring.Alerting.ByHand;

/// <summary>A figure that operators have been asked about: until they answer, or the time is over, nothing of its subject goes out.</summary>
/// <param name="Revision">Revision of the subject in which it came.</param>
/// <param name="Until">From then on it goes out, marked as not reviewed.</param>
public sealed record ApprovalWait(int Revision, DateTimeOffset Until)
{
    /// <summary>The waits that are over when the open one gives way to another, or to none.</summary>
    /// <param name="past">Those that were over before.</param>
    /// <param name="open">The open one; null: none was.</param>
    /// <param name="next">What takes its place.</param>
    /// <param name="now">When: one whose time is not over ends by it.</param>
    public static IReadOnlyList<ApprovalWait> Past(IReadOnlyList<ApprovalWait> past, ApprovalWait? open, ApprovalWait? next, DateTimeOffset now) =>
        open is null || open == next ? past : [.. past, open with { Until = open.Until < now ? open.Until : now }];
}
