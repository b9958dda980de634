using Monitoring.Storing;

namespace Monitoring.Alerting.Chats;

/// <summary>The note that a main source is not seen, and its telling: <c>notices/&lt;source&gt;/&lt;since&gt;.json</c>. Edited once, on recovery.</summary>
public sealed record ReaderNotice : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>Name of the source as readers know it.</summary>
    public required string Name { get; init; }

    /// <summary>Since when it is not seen.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When it was seen again; null: not yet.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What is to be told, and what stands in chats.</summary>
    public Telling Telling { get; init; } = Telling.None;
}
