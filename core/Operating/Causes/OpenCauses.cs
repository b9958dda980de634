using Monitoring.Storing;

namespace Monitoring.Operating.Causes;

/// <summary>Causes that the operators know of: blob <c>operating/causes.json</c>.</summary>
public sealed record OpenCauses : IStoredRecord
{
    /// <summary>Its blob.</summary>
    public const string BlobName = "operating/causes.json";

    /// <inheritdoc />
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>Told and not over.</summary>
    public IReadOnlyList<Cause> Causes { get; init; } = [];
}
