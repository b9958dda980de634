using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>Codes of the incidents that were corrected in one month.</summary>
internal sealed record CorrectedCodes : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<string> Codes { get; init; }
}
