using Monitoring.Extracting;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>A daily or period total as one report tells it; never merged with an incident, never summed.</summary>
public sealed record TotalMention
{
    /// <summary>Who says so.</summary>
    public required Origin Origin { get; init; }

    /// <summary>In the order of the text, with their relations: wholes, parts and the counts of attacks.</summary>
    public required IReadOnlyList<Figure> Figures { get; init; }

    /// <summary>The figure that the post opens with.</summary>
    public required Figure Lead { get; init; }

    /// <summary>First day of the period.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last day of the period, inclusive.</summary>
    public required DateOnly End { get; init; }

    /// <summary>False when the report does not say which days it counts: first and last day are then the day of the report.</summary>
    public bool Dated { get; init; } = true;

    /// <summary>A day or 24 hours, or a longer period.</summary>
    public required FigureScope Scope { get; init; }

    /// <summary>What the headline counts otherwise; null when it agrees.</summary>
    public Figure? Headline { get; init; }

    /// <summary>Sentence in which somebody denies it; null when the report has none.</summary>
    public string? Denial { get; init; }

    /// <summary>What the report says of the toll to come.</summary>
    public TollOutlook Outlook { get; init; }

    /// <summary>Buildings that the same source says were hit in the same days: told beside the toll, never counted with it.</summary>
    public IReadOnlyList<Figure> Facilities { get; init; } = [];

    /// <summary>Where the total names no party, what somebody whom the report cites says of attacks and of who carried them out; null when nobody does.</summary>
    public string? Aside { get; init; }

    /// <summary>True when the report opens with it: a total further down is background.</summary>
    public required bool LeadsReport { get; init; }
}
