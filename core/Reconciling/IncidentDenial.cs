namespace Monitoring.Reconciling;

/// <summary>A denial of an attack that another report tells than those that accuse: it counts nobody, and stands beside what they say.</summary>
public sealed record IncidentDenial
{
    /// <summary>Hash of the report's address.</summary>
    public required string Report { get; init; }

    /// <summary>Version of the report, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>Address of the report.</summary>
    public required Uri Url { get; init; }

    /// <summary>Id of the watched source.</summary>
    public required string Source { get; init; }

    /// <summary>Who printed it.</summary>
    public required Origin Publisher { get; init; }

    /// <summary>When the page was read.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>The sentence in which somebody denies it; null after a takedown of its page.</summary>
    public string? Denial { get; init; }

    /// <summary>BCP 47 language of the report; empty for one of an older form.</summary>
    public string Language { get; init; } = string.Empty;

    /// <summary>By what it was taken to be of this incident: place, day, party, weapon.</summary>
    public required string Why { get; init; }

    /// <summary>Revision of the incident in which it came.</summary>
    public int Revision { get; init; }
}
