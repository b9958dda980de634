using Monitoring.Alerting;
using Monitoring.Storing;

namespace Monitoring.Operating;

/// <summary>Something told to the operators that no incident stands for: the answer to a command, or a message that nobody could handle.</summary>
public sealed record OperatorNote : IStoredRecord
{
    /// <inheritdoc />
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>When it came up.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it is about, by name: for people who look into the store.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    /// <summary>Its telling, as in every subject of an alert.</summary>
    public required Telling Telling { get; init; }
}
