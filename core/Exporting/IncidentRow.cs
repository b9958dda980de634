using CsvHelper.Configuration.Attributes;

namespace Monitoring.Exporting;

/// <summary>One row of <c>incidents.csv</c>: an incident, a measure and either the whole or a group, with the range that sources state.</summary>
public sealed record IncidentRow
{
    /// <summary>Version of this form.</summary>
    [Name("schema_version")]
    public int SchemaVersion { get; init; } = 2;

    /// <summary>Code of the incident.</summary>
    [Name("incident_id")]
    public required string IncidentId { get; init; }

    /// <summary><c>whole</c>: everybody whom the incident harmed, the one row that may be added; <c>group</c>: one group of them, never added.</summary>
    [Name("row")]
    public required string Row { get; init; }

    /// <summary>What is counted.</summary>
    [Name("measure")]
    public required string Measure { get; init; }

    /// <summary>Who was harmed; empty in a row for the whole.</summary>
    [Name("group")]
    public string? Group { get; init; }

    /// <summary>Lowest that any origin states now; empty when none sets a bound.</summary>
    [Name("count_min")]
    public long? CountMin { get; init; }

    /// <summary>Highest that any origin states now; empty when one leaves it open.</summary>
    [Name("count_max")]
    public long? CountMax { get; init; }

    /// <summary>Number of origins that state it.</summary>
    [Name("sources")]
    public required int Sources { get; init; }

    /// <summary>Their ids, parted by <c>|</c>.</summary>
    [Name("source_ids")]
    public required string SourceIds { get; init; }

    /// <summary>Finest place.</summary>
    [Name("place_name")]
    public string? PlaceName { get; init; }

    /// <summary>Governorate.</summary>
    [Name("adm1")]
    public string? Adm1 { get; init; }

    /// <summary>Country, ISO 3166-1 alpha-2.</summary>
    [Name("country")]
    public string? Country { get; init; }

    /// <summary>Latitude; empty for places coarser than a subdistrict.</summary>
    [Name("latitude")]
    public double? Latitude { get; init; }

    /// <summary>Longitude.</summary>
    [Name("longitude")]
    public double? Longitude { get; init; }

    /// <summary>How finely the place is known.</summary>
    [Name("location_precision")]
    public string? LocationPrecision { get; init; }

    /// <summary>First day of the harm.</summary>
    [Name("date_start")]
    public string? DateStart { get; init; }

    /// <summary>Last day, inclusive.</summary>
    [Name("date_end")]
    public string? DateEnd { get; init; }

    /// <summary><c>day</c>, <c>days</c> or empty when not stated.</summary>
    [Name("date_precision")]
    public string? DatePrecision { get; init; }

    /// <summary><c>current</c>, <c>withdrawn</c> or <c>retracted</c>.</summary>
    [Name("status")]
    public required string Status { get; init; }

    /// <summary>When it was first seen, UTC.</summary>
    [Name("first_seen")]
    public required string FirstSeen { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    [Name("last_changed")]
    public required string LastChanged { get; init; }
}
