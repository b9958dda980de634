namespace Monitoring.Storing;

/// <summary>One entry of the <see cref="PendingIndex"/>.</summary>
public sealed record PendingSubject : IStoredRecord
{
    /// <inheritdoc />
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>Name of the subject's blob.</summary>
    public required string Subject { get; init; }

    /// <summary>When the subject was last about to be written with something to tell. An entry is dropped only when this is long ago.</summary>
    public required DateTimeOffset At { get; init; }
}
