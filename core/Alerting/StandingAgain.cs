using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>Brings back what an origin said before, where what took its place is gone. Pure.</summary>
internal static class StandingAgain
{
    /// <summary>The claims, in which each origin that says nothing now says again what it said last.</summary>
    /// <param name="left">Claims without those that are gone, or with those that operators kept back marked so.</param>
    /// <param name="repeated">True when a statement that another report only repeated stands for its origin where there is no other; false where it may repeat what is gone.</param>
    public static List<Claim> Of(IEnumerable<Claim> left, bool repeated)
    {
        var claims = left.ToList();
        foreach (var origin in claims.Select(claim => claim.Origin.Id).Distinct(StringComparer.Ordinal).Where(id => !claims.Exists(claim => claim.Origin.Id == id && claim.Status == ClaimStatus.Current)).ToArray())
        {
            var last = claims.FindLastIndex(claim => claim.Origin.Id == origin && claim.Status is not (ClaimStatus.Repeated or ClaimStatus.Rejected));
            if (last < 0 && repeated)
                last = claims.FindLastIndex(claim => claim.Origin.Id == origin && claim.Status == ClaimStatus.Repeated);
            if (last >= 0 && claims[last].Status is ClaimStatus.Superseded or ClaimStatus.Repeated)
                claims[last] = claims[last] with { Status = ClaimStatus.Current, Ended = null };
        }

        return claims;
    }
}
