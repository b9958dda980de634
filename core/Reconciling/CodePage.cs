using Monitoring.Storing;

namespace Monitoring.Reconciling;

/// <summary>Short codes of one day's incidents: <c>codes/&lt;day&gt;.json</c>.</summary>
public sealed record CodePage : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>Names of blobs, the first has number 1.</summary>
    public required IReadOnlyList<string> Blobs { get; init; }
}
