using Monitoring.Extracting.Attributes;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Mentioning;

namespace Monitoring.Alerting.Writing;

/// <summary>Statements of who did it by others than the sources of the figures: each with its speaker and with the report that cites them.</summary>
internal sealed class AccusationWords(Wording words)
{
    /// <summary>One statement for each accuser; nothing for those who say it beside a toll of their own.</summary>
    /// <param name="claims">What is told.</param>
    public IReadOnlyList<Html> Of(IReadOnlyList<Claim> claims) =>
    [
        .. claims.SelectMany(claim => claim.Accusations.Where(accusation => accusation.Party != ActorTable.Unknown).Select(accusation => (Claim: claim, Accusation: accusation)))
            .Where(one => !claims.Any(claim => claim.Origin.Id == one.Accusation.By.Id && claim.Belligerents.Contains(one.Accusation.Party, StringComparer.Ordinal)))
            .GroupBy(one => (one.Accusation.By.Id, one.Accusation.IsOwnClaim))
            .Select(same => Statement(same.First().Claim, same.First().Accusation, [.. same.Select(one => one.Accusation.Party).Distinct(StringComparer.Ordinal)])),
    ];

    private Html Statement(Claim claim, PartyAccusation accusation, string[] parties)
    {
        var actors = words.Actors([], parties, claim.Start ?? claim.ReportDay);
        if (accusation.By.Id == claim.Publisher.Id)
            return words.Phrases.Fill("incident.several.who.one", ("sources", words.Names.Of(accusation.By)), ("actors", actors));
        return words.Phrases.Fill(
            accusation.IsOwnClaim ? "incident.who.claimed" : "incident.who.cited",
            ("source", words.Names.Of(accusation.By)),
            ("publisher", words.Names.Of(claim.Publisher)),
            ("actors", actors));
    }
}
