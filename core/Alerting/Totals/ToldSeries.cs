using Monitoring.Alerting.ByHand;
using Monitoring.Reconciling;
using Monitoring.Storing;

namespace Monitoring.Alerting.Totals;

/// <summary>A series of totals and its telling in one blob.</summary>
public sealed record ToldSeries : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>The editions.</summary>
    public required TotalSeries Series { get; init; }

    /// <summary>What is to be told, and what stands in chats.</summary>
    public Telling Telling { get; init; } = Telling.None;

    /// <summary>What operators have been asked about; null when nothing waits for them.</summary>
    public ApprovalWait? Approval { get; init; }

    /// <summary>What they were asked about before, each until they answered or its time was over: what was shown then can be told later.</summary>
    public IReadOnlyList<ApprovalWait> PastApprovals { get; init; } = [];

    /// <summary>With another question to operators, or none, and the one before it kept as past.</summary>
    public ToldSeries WithApproval(ApprovalWait? next, DateTimeOffset now) => this with { Approval = next, PastApprovals = ApprovalWait.Past(PastApprovals, Approval, next, now) };
}
