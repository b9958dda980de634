using Monitoring.Extracting;
using Monitoring.Storing;

namespace Monitoring.Reconciling;

/// <summary>The incidents of one day and governorate that can still be updated: <c>open/&lt;day&gt;/&lt;governorate&gt;.json</c>.</summary>
public sealed record OpenIndex : IStoredRecord
{
    /// <summary>Version of this record's form.</summary>
    public int SchemaVersion { get; init; } = KnownSchemaVersion;

    /// <inheritdoc />
    public static int KnownSchemaVersion => 1;

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<OpenEntry> Entries { get; init; }
}

/// <summary>What matching needs to know of an open incident, without reading it.</summary>
public sealed record OpenEntry
{
    /// <summary>Id of the incident.</summary>
    public required string Id { get; init; }

    /// <summary>Name of its blob.</summary>
    public required string Blob { get; init; }

    /// <summary>Day under which it is indexed, for good.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Governorate (folded) under which it is indexed, for good.</summary>
    public required string Bucket { get; init; }

    /// <summary>Where, by all claims.</summary>
    public required IReadOnlyList<FigurePlace> Places { get; init; }

    /// <summary>First day of the harm; null when nobody states it.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the harm, inclusive.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Day of the first report.</summary>
    public required DateOnly ReportDay { get; init; }

    /// <summary>Who did it, by all claims.</summary>
    public IReadOnlyList<string> Belligerents { get; init; } = [];

    /// <summary>Weapons or methods, by all claims.</summary>
    public IReadOnlyList<Means> Means { get; init; } = [];

    /// <summary>What each origin states now.</summary>
    public required IReadOnlyList<OpenCount> Counts { get; init; }

    /// <summary>When the last claim was committed.</summary>
    public required DateTimeOffset LastClaim { get; init; }
}

/// <summary>A whole that one origin states.</summary>
/// <param name="Origin">Id of the origin.</param>
/// <param name="Report">Id of the report.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Group">Who was harmed.</param>
/// <param name="Stated">The number in the text; null when vague.</param>
public sealed record OpenCount(string Origin, string Report, Measure Measure, VictimGroup? Group, long? Stated);
