using CsvHelper.Configuration.Attributes;

namespace Monitoring.Exporting;

/// <summary>One row of <c>figures.csv</c>: a figure as one report stated it. Columns are told in docs/data-dictionary.md; empty is unknown, never 0.</summary>
public sealed record FigureRow
{
    /// <summary>Version of this form.</summary>
    [Name("schema_version")]
    public int SchemaVersion { get; init; } = 3;

    /// <summary>Report, version and figure: stable over exports.</summary>
    [Name("figure_id")]
    public required string FigureId { get; init; }

    /// <summary>Code of the incident; empty for totals.</summary>
    [Name("incident_id")]
    public string? IncidentId { get; init; }

    /// <summary>Who says so.</summary>
    [Name("origin_id")]
    public required string OriginId { get; init; }

    /// <summary>Name of who says so.</summary>
    [Name("source_name")]
    public required string SourceName { get; init; }

    /// <summary>1 when the source is a party to the conflict, else 0.</summary>
    [Name("source_is_party")]
    public required int SourceIsParty { get; init; }

    /// <summary>Who printed it.</summary>
    [Name("publisher")]
    public required string Publisher { get; init; }

    /// <summary>BCP 47 language of the report.</summary>
    [Name("language")]
    public required string Language { get; init; }

    /// <summary>What is counted.</summary>
    [Name("measure")]
    public required string Measure { get; init; }

    /// <summary>Who was harmed.</summary>
    [Name("group")]
    public string? Group { get; init; }

    /// <summary>As stated.</summary>
    [Name("count")]
    public long? Count { get; init; }

    /// <summary>Lowest compatible count.</summary>
    [Name("count_min")]
    public long? CountMin { get; init; }

    /// <summary>Highest compatible count.</summary>
    [Name("count_max")]
    public long? CountMax { get; init; }

    /// <summary>The hedge.</summary>
    [Name("qualifier")]
    public required string Qualifier { get; init; }

    /// <summary>The words of the count.</summary>
    [Name("quote")]
    public required string Quote { get; init; }

    /// <summary>Those who did it, by the origin's own words, parted by <c>|</c>.</summary>
    [Name("belligerents")]
    public string? Belligerents { get; init; }

    /// <summary>Those whom another one than the origin names in the same report, each as <c>party:origin_id</c> of who does, parted by <c>|</c>.</summary>
    [Name("accused_by")]
    public string? AccusedBy { get; init; }

    /// <summary>Weapons or methods, parted by <c>|</c>.</summary>
    [Name("means")]
    public string? Means { get; init; }

    /// <summary>Place as written.</summary>
    [Name("place_text")]
    public string? PlaceText { get; init; }

    /// <summary>Place in the gazetteer.</summary>
    [Name("place_name")]
    public string? PlaceName { get; init; }

    /// <summary>Governorate.</summary>
    [Name("adm1")]
    public string? Adm1 { get; init; }

    /// <summary>How finely the place is known.</summary>
    [Name("location_precision")]
    public string? LocationPrecision { get; init; }

    /// <summary>First day of the harm.</summary>
    [Name("period_start")]
    public string? PeriodStart { get; init; }

    /// <summary>Last day, inclusive.</summary>
    [Name("period_end")]
    public string? PeriodEnd { get; init; }

    /// <summary>Kind of total.</summary>
    [Name("scope")]
    public required string Scope { get; init; }

    /// <summary>1 when it may be summed, over incidents and groups: the figures of one origin that stand for an incident and a measure; see <see cref="IncidentWhole"/>.</summary>
    [Name("additive")]
    public required int Additive { get; init; }

    /// <summary>Figure that it is part of.</summary>
    [Name("part_of")]
    public string? PartOf { get; init; }

    /// <summary><c>current</c>, <c>superseded</c>, <c>repeated</c>, <c>withdrawn</c>, <c>misread</c> or <c>rejected</c>.</summary>
    [Name("status")]
    public required string Status { get; init; }

    /// <summary>Figure of the same origin that took its place.</summary>
    [Name("superseded_by")]
    public string? SupersededBy { get; init; }

    /// <summary>Address of the report.</summary>
    [Name("url")]
    public required string Url { get; init; }

    /// <summary>Address of the post; empty where Telegram has none.</summary>
    [Name("message_url")]
    public string? MessageUrl { get; init; }

    /// <summary>When the report says it was published, UTC.</summary>
    [Name("published_at")]
    public string? PublishedAt { get; init; }

    /// <summary>When it was read, UTC.</summary>
    [Name("read_at")]
    public required string ReadAt { get; init; }
}
