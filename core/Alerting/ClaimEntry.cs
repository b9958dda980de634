using Monitoring.Reconciling;
using Monitoring.Reconciling.Changing;

namespace Monitoring.Alerting;

/// <summary>Enters a claim into an incident: what its origin said before is superseded, and a death of wounds moves the counts. Pure.</summary>
internal static class ClaimEntry
{
    /// <summary>The incident with the claim and the revision that it makes.</summary>
    /// <param name="before">The incident before it.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="changes">What it changes.</param>
    /// <param name="now">The time.</param>
    public static Incident Apply(Incident before, Claim claim, IReadOnlyList<FigureChange> changes, DateTimeOffset now)
    {
        var number = before.Revision + 1;
        var supersedes = ChangeFinder.Supersedes(changes);
        var status = supersedes ? ClaimStatus.Current : ClaimStatus.Repeated;
        if (changes is [FigureChange.DiedOfWounds died] && died.After.Stated() == died.Count)
            return AddDeath(before, claim, died, changes, now);
        var claims = before.Claims.Select(known => supersedes && known.Status == ClaimStatus.Current && known.Origin.Id == claim.Origin.Id ? known with { Status = ClaimStatus.Superseded, Ended = number } : known);
        return before with
        {
            LastClaim = now,
            Retracted = before.Retracted && !supersedes,
            Claims = [.. claims, claim with { Revision = number, Status = status }],
            Revisions = [.. before.Revisions, new IncidentRevision(number, now, changes)],
        };
    }

    /// <summary>A report of a death from wounds tells of that death alone: its origin's killed go up by it, the injured down where so many are known, and the post says so.</summary>
    private static Incident AddDeath(Incident before, Claim claim, FigureChange.DiedOfWounds died, IReadOnlyList<FigureChange> changes, DateTimeOffset now)
    {
        var number = before.Revision + 1;
        if (before.Current.LastOrDefault(known => known.Origin.Id == claim.Origin.Id) is not { } known)
            return before with { LastClaim = now, Claims = [.. before.Claims, claim with { Revision = number, Status = ClaimStatus.Repeated }], Revisions = [.. before.Revisions, new IncidentRevision(number, now, changes)] };
        var moved = known with
        {
            Figures = DeathSum.Add(known.Figures, died.After, died.Count),
            Revision = number,
        };
        return before with
        {
            LastClaim = now,
            Claims = [.. before.Claims.Select(one => one == known ? known with { Status = ClaimStatus.Superseded, Ended = number } : one), claim with { Revision = number, Status = ClaimStatus.Repeated }, moved],
            Revisions = [.. before.Revisions, new IncidentRevision(number, now, changes)],
        };
    }
}
