using Monitoring.Storing;

namespace Monitoring.Alerting.Digests;

/// <summary>A day's digest and its telling in one blob: <c>digests/&lt;day&gt;.json</c>.</summary>
public sealed record Digest : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>The Damascus day that it is about.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What is to be told, and what stands in chats.</summary>
    public Telling Telling { get; init; } = Telling.None;

    /// <summary>True for the day before anything was watched: nothing is told of it, and what comes is counted from here.</summary>
    public bool IsBeforeFirst { get; init; }

    /// <summary>Beginning of the names of all digests.</summary>
    public const string Prefix = "digests/";

    /// <summary>Name of the blob of a day.</summary>
    public static string BlobName(DateOnly day) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Prefix}{day:yyyy-MM-dd}.json");
}
