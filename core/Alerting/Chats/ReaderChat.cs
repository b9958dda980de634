using Monitoring.Alerting.RoundUps;
using Monitoring.Storing;

namespace Monitoring.Alerting.Chats;

/// <summary>What is remembered of a chat that reads: <c>readers/&lt;chat&gt;.json</c>.</summary>
public sealed record ReaderChat : IStoredRecord
{
    /// <summary>As long as a day and a night: a Damascus day is looked at as a whole.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(36);

    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>When the chat was first seen in the settings: what began before is its baseline, not its news.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Posts and replies decided in the last 36 hours, by their time.</summary>
    public IReadOnlyList<CountedMessage> Messages { get; init; } = [];

    /// <summary>Blobs of incidents that wait for the next round-up, in the order in which they came.</summary>
    public IReadOnlyList<string> Held { get; init; } = [];

    /// <summary>When the first of them began to wait; null when none does.</summary>
    public DateTimeOffset? HeldSince { get; init; }

    /// <summary>The round-up that is being told; null when none is.</summary>
    public OpenRoundUp? RoundUp { get; init; }

    /// <summary>With what was decided; an alert that is known counts once.</summary>
    public ReaderChat With(IEnumerable<CountedMessage> decided, DateTimeOffset now) => this with
    {
        Messages = [.. Messages.Concat(decided).DistinctBy(message => message.Alert).Where(message => now - message.At < Remembered).OrderBy(message => message.At)],
    };

    /// <summary>Name of the blob of a chat.</summary>
    public static string BlobName(string chat) => $"readers/{Reconciling.StableId.Of(chat)}.json";
}
