using System.Globalization;
using System.Text.Json.Serialization;
using Monitoring.Reconciling.Matching;

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

    /// <summary>Denials of other reports than those that accuse, oldest first.</summary>
    public IReadOnlyList<IncidentDenial> Denials { get; init; } = [];

    /// <summary>What changed, oldest first.</summary>
    public required IReadOnlyList<IncidentRevision> Revisions { get; init; }

    /// <summary>Blob of the incident that this one was merged into by hand; null for one that stands.</summary>
    public string? MergedInto { get; init; }

    /// <summary>True after a retraction: the post is struck through, the record stays.</summary>
    public bool Retracted { get; init; }

    /// <summary>Revisions that struck a post of it through because nothing in it stood; a later claim has a post of its own.</summary>
    public IReadOnlyList<int> Struck { get; init; } = [];

    /// <summary>Claims as they stood before each change by hand, oldest first.</summary>
    public IReadOnlyList<EarlierClaims> Before { get; init; } = [];

    /// <summary>Number of the last revision; 0 for one that is not committed yet.</summary>
    public int Revision => Revisions.Count == 0 ? 0 : Revisions[^1].Number;

    /// <summary>What each origin says now, in the order in which they first spoke.</summary>
    public IEnumerable<Claim> Current => Claims.Where(claim => claim.Status == ClaimStatus.Current);

    /// <summary>The last revision that struck a post through; 0 when none did.</summary>
    public int LastStruck() => Struck.Count == 0 ? 0 : Struck[^1];

    /// <summary>As the last post tells it: what an earlier post told that is struck through is not in it.</summary>
    public Incident SinceStruck()
    {
        var from = Retracted ? Struck.SkipLast(1).LastOrDefault() : LastStruck();
        if (from == 0)
            return this;
        var revisions = Revisions.Where(revision => revision.Number > from).ToArray();
        return this with { Claims = [.. Claims.Where(claim => claim.Revision > from)], Denials = [.. Denials.Where(denial => denial.Revision > from)], Revisions = revisions, FirstSeen = revisions.Length == 0 ? FirstSeen : revisions[0].At };
    }

    /// <summary>Without what operators kept back, and without the steps in which it came.</summary>
    public Incident WithoutRejected()
    {
        var kept = Claims.Where(claim => claim.Status != ClaimStatus.Rejected).ToArray();
        if (kept.Length == Claims.Count)
            return this;
        var gone = Claims.Where(claim => claim.Status == ClaimStatus.Rejected).Select(claim => claim.Revision).Except(kept.Select(claim => claim.Revision)).ToHashSet();
        return this with { Claims = kept, Revisions = [.. Revisions.Where(revision => !gone.Contains(revision.Number))] };
    }

    /// <summary>True when operators kept back all that was said of it: nobody was ever told.</summary>
    public bool IsKeptBack() => Claims.Count > 0 && Claims.All(claim => claim.Status == ClaimStatus.Rejected);

    /// <summary>As it would have been told, had operators kept nothing back: for those who look at what they decided.</summary>
    public Incident AsStated() => this with { Claims = [.. Claims.Select(claim => claim.Status == ClaimStatus.Rejected ? claim with { Status = ClaimStatus.Current, Ended = null } : claim)] };

    /// <summary>With one more revision by hand; what the claims were before it is kept.</summary>
    /// <param name="claims">The claims after it.</param>
    /// <param name="now">When.</param>
    /// <param name="change">What was done.</param>
    public Incident ByHand(IReadOnlyList<Claim> claims, DateTimeOffset now, FigureChange change) => this with
    {
        Claims = claims,
        Revisions = [.. Revisions, new IncidentRevision(Revision + 1, now, [change])],
        Before = [.. Before, new EarlierClaims(Revision + 1, Claims)],
    };

    /// <summary>Name of the blob of an incident.</summary>
    public static string BlobName(DateOnly day, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"incidents/{day:yyyy-MM}/{id}.json");

    /// <summary>Id of the incident that a claim founds.</summary>
    public static string IdOf(Claim founding, PlaceNames names) => StableId.Of(
        founding.Report,
        founding.Origin.Id,
        founding.Places.Count == 0 ? string.Empty : names.Fold(founding.Places[0]),
        founding.Start?.ToString("o", CultureInfo.InvariantCulture) ?? string.Empty,
        founding.Figures[0].Measure.ToString(),
        founding.Figures[0].Id);
}

/// <summary>One step in the life of an incident.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When it was committed.</param>
/// <param name="Changes">What changed.</param>
public sealed record IncidentRevision(int Number, DateTimeOffset At, IReadOnlyList<FigureChange> Changes)
{
    /// <summary>True when we corrected ourselves: what we misread, told twice, or told of another incident.</summary>
    [JsonIgnore]
    public bool IsCorrection => Changes.Any(change => change is FigureChange.CorrectedByUs or FigureChange.Merged or FigureChange.MovedOut);
}
