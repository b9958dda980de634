using Monitoring.Storing;

namespace Monitoring.Alerting.RoundUps;

/// <summary>A round-up and its telling in one blob.</summary>
public sealed record ToldRoundUp : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>What it tells.</summary>
    public required RoundUp RoundUp { get; init; }

    /// <summary>From 1; each change of a line is one more.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Chats whose day was full: there its incidents wait for a round-up of several reports.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>What is to be told, and what stands in chats.</summary>
    public Telling Telling { get; init; } = Telling.None;
}
