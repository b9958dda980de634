using System.Globalization;

namespace Monitoring.Reconciling;

/// <summary>
/// A moment in time and space of which sources say that people were harmed: every claim is kept, none is averaged.
/// Source of the notion: Airwars, "incident"; docs/figures.md.
/// </summary>
public sealed record Incident
{
    /// <summary>Hash of its founding claim: two instances that see the same report mean the same incident.</summary>
    public required string Id { get; init; }

    /// <summary>Short code for people, <c>iYYMMDD_NN</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Day under which it is indexed: of the event, else of the first report.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>When the first claim was committed.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When the last claim was committed; it stays open for seven days after.</summary>
    public required DateTimeOffset LastClaim { get; init; }

    /// <summary>Every claim, oldest first.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }

    /// <summary>What changed, oldest first.</summary>
    public required IReadOnlyList<IncidentRevision> Revisions { get; init; }

    /// <summary>Blob of the incident that this one was merged into by hand; null for one that stands.</summary>
    public string? MergedInto { get; init; }

    /// <summary>True after a retraction: the post is struck through, the record stays.</summary>
    public bool Retracted { get; init; }

    /// <summary>Number of the last revision; 0 for one that is not committed yet.</summary>
    public int Revision => Revisions.Count == 0 ? 0 : Revisions[^1].Number;

    /// <summary>What each origin says now, in the order in which they first spoke.</summary>
    public IEnumerable<Claim> Current => Claims.Where(claim => claim.Status == ClaimStatus.Current);

    /// <summary>Name of the blob of an incident.</summary>
    public static string BlobName(DateOnly day, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"incidents/{day:yyyy-MM}/{id}.json");

    /// <summary>Id of the incident that a claim founds.</summary>
    public static string IdOf(Claim founding, PlaceNames names) => StableId.Of(
        founding.Report,
        founding.Origin.Id,
        founding.Places.Count == 0 ? string.Empty : names.Fold(founding.Places[0].Name ?? founding.Places[0].Text),
        founding.Start?.ToString("o", CultureInfo.InvariantCulture) ?? string.Empty,
        founding.Figures[0].Measure.ToString(),
        founding.Figures[0].Id);
}

/// <summary>One step in the life of an incident.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When it was committed.</param>
/// <param name="Changes">What changed.</param>
public sealed record IncidentRevision(int Number, DateTimeOffset At, IReadOnlyList<FigureChange> Changes);
