using System.Text.Json.Serialization;

namespace Monitoring.Reconciling;

/// <summary>Who a figure comes from in the end: five papers that quote one organisation are one origin.</summary>
public sealed record Origin
{
    /// <summary>Stable id: of the table of origins, of the source that speaks for itself, or of the words used.</summary>
    public required string Id { get; init; }

    /// <summary>Name as readers see it.</summary>
    public required string Name { get; init; }

    /// <summary>Words in brackets after the name of a state's or a party's outlet; null for others.</summary>
    public string? Ownership { get; init; }

    /// <summary>True when it is a party to the conflict.</summary>
    public bool Party { get; init; }

    /// <summary>False for words that name nobody ("sources", "activists") and for a paper that gives no source.</summary>
    public bool Named { get; init; } = true;

    /// <summary>True for organisations of the table and for publishers: people and bodies that one text cites have no tag of their own.</summary>
    [JsonIgnore]
    public bool HasTag => Named && !Id.StartsWith("said", StringComparison.Ordinal);
}
