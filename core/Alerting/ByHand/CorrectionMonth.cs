using Monitoring.Storing;

namespace Monitoring.Alerting.ByHand;

/// <summary>What was corrected in one month.</summary>
internal sealed record CorrectionMonth : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<CorrectionNote> Notes { get; init; }
}

/// <summary>That something was about to be corrected.</summary>
/// <param name="Entry">Code of the incident, or blob of the total.</param>
/// <param name="At">When; the correction itself is committed right after.</param>
internal sealed record CorrectionNote(string Entry, DateTimeOffset At);
