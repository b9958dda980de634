using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>What is remembered of a chat that reads: <c>readers/&lt;chat&gt;.json</c>.</summary>
public sealed record ReaderChat : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>When the chat was first seen in the settings: what began before is its baseline, not its news.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When posts of new incidents were decided lately; older than a day is forgotten.</summary>
    public IReadOnlyList<DateTimeOffset> Posts { get; init; } = [];

    /// <summary>Those of them with sound.</summary>
    public IReadOnlyList<DateTimeOffset> Sounds { get; init; } = [];

    /// <summary>Blobs of incidents that wait for the next round-up.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>When the first of them began to wait; null when none does.</summary>
    public DateTimeOffset? HeldSince { get; init; }

    /// <summary>True when the Damascus day of an instant has had so many posts.</summary>
    public bool HasHad(int posts, DateTimeOffset at, LocalTime clock) => Posts.Count(post => clock.DayOf(post) == clock.DayOf(at)) >= posts;

    /// <summary>Name of the blob of a chat.</summary>
    public static string BlobName(string chat) => $"readers/{Reconciling.StableId.Of(chat)}.json";
}
