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

    /// <summary>Folder of the blobs of incidents.</summary>
    internal const string Incidents = "incidents/";

    /// <summary>Folder of the blobs of series of totals.</summary>
    internal const string Series = "series/";

    /// <summary>Blobs of a folder of which a report told; none of one that is not known.</summary>
    internal static HashSet<string> Subjects(ReportRecord? record, string folder) =>
        (record?.Findings ?? []).Select(finding => finding.Subject).OfType<string>().Where(subject => subject.StartsWith(folder, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Name of the blob of a report.</summary>
    public static string BlobName(string report) => $"reports/{report}.json";
}
