using Monitoring.Extracting;
using Monitoring.Reconciling.Changing;

namespace Monitoring.Reconciling;

/// <summary>
/// What an origin says of an attack in all its reports: a later report that is silent on the injured, on who was among the same
/// number of dead, on who did it, with what or when does not unsay what an earlier one told. A new version of the same page does:
/// what it drops is gone, but for the day of the attack.
/// </summary>
internal static class StandingStatement
{
    /// <summary>The claim with what the last versions of its origin's other reports add to it.</summary>
    /// <param name="incident">All claims.</param>
    /// <param name="claim">What the origin says now.</param>
    public static Claim Of(Incident incident, Claim claim)
    {
        foreach (var earlier in Earlier(incident, claim))
            claim = claim with
            {
                Figures = [.. claim.Figures, .. Parts(claim, earlier), .. TellsInjured(claim) ? [] : Injured(earlier)],
                Belligerents = claim.Belligerents.Count > 0 ? claim.Belligerents : earlier.Belligerents,
                Accusations = [.. claim.Accusations.Union(earlier.Accusations)],
                Means = claim.Means.Count > 0 ? claim.Means : earlier.Means,
                Start = claim.Start ?? earlier.Start,
                End = claim.Start is null ? earlier.End : claim.End,
            };
        return claim.Start is null && Before(incident, claim) is { } before ? claim with { Start = before.Start, End = before.End } : claim;
    }

    /// <summary>The last version of the same page that told the day.</summary>
    private static Claim? Before(Incident incident, Claim claim) =>
        incident.Claims.LastOrDefault(known => known.Status == ClaimStatus.Superseded && known.Report == claim.Report && known.Origin.Id == claim.Origin.Id && known.Start is not null);

    /// <summary>A claim with what reports state in the place of their sum: who was counted, and who died of wounds since.</summary>
    /// <param name="incident">All claims.</param>
    /// <param name="claim">What an origin says now.</param>
    public static Claim AsStated(Incident incident, Claim claim) => DeathSum.Of(incident, claim) is { } sum
        ? claim with { Figures = [.. claim.Figures.SelectMany(figure => sum.Stated(figure).GroupBy(one => one.Figure.Group, one => one.Figure).Select(same => Together(figure.Id, [.. same])))] }
        : claim;

    /// <summary>Figures of one group as one.</summary>
    private static Figure Together(string id, IReadOnlyList<Figure> same) => same[0] with
    {
        Id = same.Count == 1 ? same[0].Id : id,
        Count = Counts.SumOf(same, figure => figure.Count),
        Min = Counts.SumOf(same, figure => figure.Min),
        Max = Counts.SumOf(same, figure => figure.Max),
    };

    /// <summary>Every claim that stands, in whole or in part, with its figures that do: what each origin says now, and the injured that only its earlier reports tell.</summary>
    /// <param name="incident">All claims.</param>
    public static IEnumerable<(Claim Claim, IReadOnlyList<Figure> Figures)> Parts(Incident incident)
    {
        foreach (var claim in incident.Current)
        {
            yield return (claim, DeathSum.Of(incident, claim) is { } sum ? [.. claim.Figures.Where(figure => !sum.IsLessened(figure))] : claim.Figures);
            if (!TellsInjured(claim) && Array.Find(Earlier(incident, claim), TellsInjured) is { } earlier)
                yield return (earlier, [.. InjuredOf(earlier)]);
        }
    }

    private static Claim[] Earlier(Incident incident, Claim claim) =>
    [
        .. incident.Claims.Where(known => known.Status == ClaimStatus.Superseded && known.Origin.Id == claim.Origin.Id && known.Report != claim.Report && known.Revision < claim.Revision)
            .GroupBy(known => known.Report).Select(versions => versions.MaxBy(known => known.Revision)!).OrderByDescending(known => known.Revision),
    ];

    private static bool TellsInjured(Claim claim) => claim.Figures.Any(figure => figure.Measure is Measure.Injured or Measure.KilledOrInjured);

    /// <summary>Who was among as many people of the same group, where the claim does not say: children, women.</summary>
    private static IEnumerable<Figure> Parts(Claim claim, Claim earlier) =>
        from whole in claim.Wholes()
        where whole.Stated() is not null && !claim.PartsOf(whole).Any()
        from same in earlier.Wholes(whole.Measure).Where(same => same.Group == whole.Group && same.Stated() == whole.Stated()).Take(1)
        from part in earlier.PartsOf(same)
        select part with { Id = $"{earlier.Report}.{part.Id}", SubsetOf = whole.Id };

    /// <summary>Under ids of their own, with their parts.</summary>
    private static IEnumerable<Figure> Injured(Claim earlier) => InjuredOf(earlier)
        .Select(figure => figure with { Id = $"{earlier.Report}.{figure.Id}", SubsetOf = figure.SubsetOf is { } whole ? $"{earlier.Report}.{whole}" : null });

    private static IEnumerable<Figure> InjuredOf(Claim earlier) => earlier.Figures.Where(figure => figure.Measure == Measure.Injured);
}
