using Monitoring.Extracting;
using Monitoring.Reconciling.Mentioning;

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

    /// <summary>Revisions that struck a post of it through because nothing in it stood; a later edition has a post of its own.</summary>
    public IReadOnlyList<int> Struck { get; init; } = [];

    /// <summary>Those that stand: neither kept back, nor gone from their report, nor misread by us.</summary>
    public IReadOnlyList<TotalEdition> Standing() => [.. Editions.Where(edition => !edition.Rejected && edition.End is null)];

    /// <summary>Those that the post tells or told that is the last one, kept back ones aside.</summary>
    public IReadOnlyList<TotalEdition> InPost()
    {
        var from = IsStruck ? Struck.SkipLast(1).LastOrDefault() : LastStruck;
        return [.. Editions.Where((edition, at) => !edition.Rejected && RevisionAt(at) > from)];
    }

    /// <summary>Number of the last step: an edition that came, or one that ended; 0 before the first one.</summary>
    public int Revision => Editions.Select((edition, at) => Math.Max(RevisionAt(at), edition.End?.Revision ?? 0)).DefaultIfEmpty(0).Max();

    /// <summary>The last revision that struck a post through; 0 when none did.</summary>
    public int LastStruck => Struck.Count == 0 ? 0 : Struck[^1];

    /// <summary>True when the last post is struck through, and no edition has come since.</summary>
    public bool IsStruck => Struck.Count > 0 && !Editions.Where((edition, at) => !edition.Rejected && RevisionAt(at) > LastStruck).Any();

    /// <summary>The revision in which an edition came.</summary>
    /// <param name="at">Its place among the editions, from 0.</param>
    public int RevisionAt(int at) => Editions[at].Revision > 0 ? Editions[at].Revision : at + 1;

    /// <summary>The revision in which one of its editions came.</summary>
    public int RevisionOf(TotalEdition edition) => RevisionAt(Editions.TakeWhile(known => !ReferenceEquals(known, edition)).Count());

    /// <summary>With some editions ended in one more revision; the same series when none of them stands.</summary>
    /// <param name="gone">Which.</param>
    /// <param name="fate">What became of them.</param>
    /// <param name="now">When.</param>
    public TotalSeries Ended(Func<TotalEdition, bool> gone, EditionFate fate, DateTimeOffset now)
    {
        var standing = Standing().Where(gone).ToHashSet();
        var end = new EditionEnd(fate, Revision + 1, now);
        return standing.Count == 0 ? this : this with { Editions = [.. Editions.Select(edition => standing.Contains(edition) ? edition with { End = end } : edition)] };
    }

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
