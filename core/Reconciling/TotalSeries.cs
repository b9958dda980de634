using Monitoring.Extracting;

namespace Monitoring.Reconciling;

/// <summary>The editions of one origin's total for one period that begins on one day: a series of its own, never summed.</summary>
public sealed record TotalSeries
{
    /// <summary>Hash of origin, kind and first day.</summary>
    public required string Id { get; init; }

    /// <summary>Who says so.</summary>
    public required Origin Origin { get; init; }

    /// <summary>First day of the period.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>A day, or a longer period.</summary>
    public required FigureScope Scope { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<TotalEdition> Editions { get; init; }

    /// <summary>Those that may be told.</summary>
    public IReadOnlyList<TotalEdition> Told() => [.. Editions.Where(edition => !edition.Rejected)];

    /// <summary>Number of editions.</summary>
    public int Revision => Editions.Count;

    /// <summary>Name of the blob of a series.</summary>
    public static string BlobName(TotalMention total, PlaceNames names) =>
        $"series/{StableId.Slug(total.Origin.Id)}/{IdOf(total, names)}.json";

    /// <summary>Totals of one origin, kind, first day and group of the lead are one series; a daily total of another area is another.</summary>
    public static string IdOf(TotalMention total, PlaceNames names) => StableId.Of(
        total.Origin.Id,
        total.Scope.ToString(),
        total.Start.ToString("o", System.Globalization.CultureInfo.InvariantCulture),
        total.Lead.Measure.ToString(),
        string.Join('+', total.Lead.Places.Select(place => names.Fold(place.Adm1 ?? place.Name ?? place.Text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
}

/// <summary>One issue of a total.</summary>
public sealed record TotalEdition
{
    /// <summary>Hash of the report's address.</summary>
    public required string Report { get; init; }

    /// <summary>Version of the report.</summary>
    public required int Version { get; init; }

    /// <summary>Address of the report.</summary>
    public required Uri Url { get; init; }

    /// <summary>Who printed it.</summary>
    public required Origin Publisher { get; init; }

    /// <summary>When the page was read.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>BCP 47 language of the report; empty for an edition of an older form.</summary>
    public string Language { get; init; } = string.Empty;

    /// <summary>When the report or this version of it says that it was published; null when it does not say.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The total as told.</summary>
    public required TotalMention Total { get; init; }

    /// <summary>Events inside the total, as the report lists them.</summary>
    public IReadOnlyList<EventMention> Events { get; init; } = [];

    /// <summary>True for one that operators kept back: it is never told.</summary>
    public bool Rejected { get; init; }
}
