using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>What became of a report: which incidents and totals it told of, and why the rest was not told.</summary>
public sealed record ReportRecord : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>Hash of the report's address.</summary>
    public required string Report { get; init; }

    /// <summary>The report's address.</summary>
    public required Uri Url { get; init; }

    /// <summary>Id of the watched source.</summary>
    public required string Source { get; init; }

    /// <summary>The last version that was worked on.</summary>
    public required int Version { get; init; }

    /// <summary>When that was.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was published; null when its page states no time, or when it was late already when it was first seen.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>What was found in it, each with its fate.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Name of the blob of a report.</summary>
    public static string BlobName(string report) => $"reports/{report}.json";
}
