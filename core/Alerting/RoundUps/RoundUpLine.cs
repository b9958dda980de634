using Monitoring.Reconciling;

namespace Monitoring.Alerting.RoundUps;

/// <summary>What became of a line of a round-up after it was told.</summary>
public enum LineFate
{
    /// <summary>It stands as it was told.</summary>
    Stands,

    /// <summary>Its source says something newer.</summary>
    Changed,

    /// <summary>It is gone from its report.</summary>
    Withdrawn,

    /// <summary>We had misread it.</summary>
    Misread,
}

/// <summary>One incident of a round-up, as one voice tells it.</summary>
/// <param name="Code">Its code, without <c>#</c>.</param>
/// <param name="Claim">What is said of it, as it was told first.</param>
public sealed record RoundUpLine(string Code, Claim Claim)
{
    /// <summary>What became of it.</summary>
    public LineFate Fate { get; init; }

    /// <summary>What its source says in its place; null when it says nothing else.</summary>
    public Claim? Now { get; init; }

    /// <summary>When it last changed; null while it stands.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>What is told of it now; null when nothing is.</summary>
    public Claim? Stands() => Fate == LineFate.Stands ? Claim : Now;

    /// <summary>The line as the incident knows it now; this one when nothing changed.</summary>
    /// <param name="incident">Its incident.</param>
    /// <param name="now">The time.</param>
    public RoundUpLine Of(Incident incident, DateTimeOffset now)
    {
        var known = incident.Claims.FirstOrDefault(claim => claim.Report == Claim.Report && claim.Version == Claim.Version && claim.Origin.Id == Claim.Origin.Id);
        if (known is null)
            return this;
        var says = incident.Current.FirstOrDefault(claim => claim.Origin.Id == Claim.Origin.Id && !ReferenceEquals(claim, known));
        var fate = known.Status switch
        {
            ClaimStatus.Misread => LineFate.Misread,
            ClaimStatus.Withdrawn => LineFate.Withdrawn,
            ClaimStatus.Superseded => LineFate.Changed,
            _ => LineFate.Stands,
        };
        var isSame = fate == Fate && (fate == LineFate.Stands || (Now?.Report, Now?.Version, Now?.Revision) == (says?.Report, says?.Version, says?.Revision));
        return isSame ? this : this with { Fate = fate, Now = fate == LineFate.Stands ? null : says, ChangedAt = fate == LineFate.Stands ? null : now };
    }
}
