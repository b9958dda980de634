using Monitoring.Storing;

namespace Monitoring.Alerting;

/// <summary>The last counts of one origin, to tell when one is far out of its usual: <c>usual/&lt;origin&gt;.json</c>.</summary>
public sealed record UsualCounts : IStoredRecord
{
    private const int Kept = 40;
    private const int Enough = 10;

    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>Largest count of each of the last new incidents, oldest first; at most 40.</summary>
    public required IReadOnlyList<long> Counts { get; init; }

    /// <summary>The middle one; null before ten are known.</summary>
    public double? Middle => Counts.Count < Enough ? null : Counts.Order().ElementAt(Counts.Count / 2);

    /// <summary>With one more.</summary>
    public UsualCounts With(long count) => this with { Counts = [.. Counts.TakeLast(Kept - 1), count] };

    /// <summary>Name of the blob of an origin.</summary>
    public static string BlobName(string origin) => $"usual/{Reconciling.StableId.Slug(origin)}.json";
}
