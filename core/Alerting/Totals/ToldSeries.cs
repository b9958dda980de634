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
}
