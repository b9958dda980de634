using Monitoring.Storing;

namespace Monitoring.Alerting.ByHand;

/// <summary>Where a total lies that operators were asked about: <c>approvals/&lt;series&gt;.json</c>.</summary>
public sealed record ApprovalSubject : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>Blob of the series.</summary>
    public required string Subject { get; init; }

    /// <summary>Name of the blob of a series' id.</summary>
    public static string BlobName(string series) => $"approvals/{series}.json";
}
