using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>What was corrected in one month.</summary>
internal sealed record CorrectionMonth : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<string> Entries { get; init; }
}
