using Monitoring.Storing;

namespace Monitoring.Reconciling.Matching;

/// <summary>The incidents of one day and governorate that can still be updated: <c>open/&lt;day&gt;/&lt;governorate&gt;.json</c>.</summary>
public sealed record OpenIndex : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<OpenEntry> Entries { get; init; }
}
