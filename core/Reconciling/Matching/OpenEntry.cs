using Monitoring.Extracting;

namespace Monitoring.Reconciling.Matching;

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

    /// <summary>First day of the harm, as most origins state it; null when nobody does.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the harm, inclusive.</summary>
    public DateOnly? End { get; init; }

    /// <summary>First days that fewer origins state.</summary>
    public IReadOnlyList<DateOnly> OtherDays { get; init; } = [];

    /// <summary>Day of the first report.</summary>
    public required DateOnly ReportDay { get; init; }

    /// <summary>Who did it, by all claims.</summary>
    public IReadOnlyList<string> Belligerents { get; init; } = [];

    /// <summary>Weapons or methods, by all claims.</summary>
    public IReadOnlyList<Means> Means { get; init; } = [];

    /// <summary>True when a report called it a further attack.</summary>
    public bool Another { get; init; }

    /// <summary>What each origin states now.</summary>
    public required IReadOnlyList<OpenCount> Counts { get; init; }

    /// <summary>When its first report was published, else read; null in entries of earlier versions of the program.</summary>
    public DateTimeOffset? First { get; init; }

    /// <summary>When the last claim was committed.</summary>
    public required DateTimeOffset LastClaim { get; init; }
}
