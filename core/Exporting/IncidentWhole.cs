using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Exporting;

/// <summary>
/// What stands for an incident and a measure when incidents are added up, so that nobody is counted twice: children are among civilians,
/// civilians among people, and sources tell of the same dead. Rules: docs/data-dictionary.md, "Adding up".
/// </summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Chosen">The claim that is added; null when every whole is vague.</param>
/// <param name="Figures">Its figures, of people who overlap nowhere; empty when every whole is vague.</param>
/// <param name="Min">Lowest whole that an origin states; null when every whole is vague.</param>
/// <param name="Max">Highest whole; null when one leaves it open.</param>
/// <param name="Origins">Ids of the origins that are compared.</param>
internal sealed record IncidentWhole(Measure Measure, Claim? Chosen, IReadOnlyList<Figure> Figures, long? Min, long? Max, IReadOnlyList<string> Origins)
{
    /// <summary>By measure; empty for an incident that no source states any more.</summary>
    public static IEnumerable<IncidentWhole> Of(Incident incident) => StandingStatement.Parts(incident)
        .SelectMany(part => part.Figures.Where(figure => figure.SubsetOf is null).GroupBy(figure => figure.Measure).Select(same => new Said(part.Claim, same.Key, DisjointGroups.Of([.. same]))))
        .GroupBy(said => said.Measure)
        .OrderBy(same => same.Key)
        .Select(Of);

    private static IncidentWhole Of(IGrouping<Measure, Said> said)
    {
        var widest = said.Min(one => one.Breadth);
        var compared = said.Where(one => one.Breadth == widest).ToArray();
        var stated = compared.Where(one => one.Stated is not null).OrderBy(one => one.Stated).ToArray();
        return new IncidentWhole(
            said.Key,
            stated.FirstOrDefault()?.Claim,
            stated.FirstOrDefault()?.Figures ?? [],
            stated.FirstOrDefault()?.Stated,
            stated.Length == 0 || compared.Any(one => one.Max is null) ? null : compared.Max(one => one.Max),
            [.. compared.Select(one => one.Claim.Origin.Id)]);
    }

    /// <summary>The whole that one claim states.</summary>
    private sealed record Said(Claim Claim, Measure Measure, IReadOnlyList<Figure> Figures)
    {
        /// <summary>0 people or civilians, 1 fighters alone or beside parts, 2 parts of civilians alone.</summary>
        public int Breadth { get; } = Figures.Any(figure => figure.Group.Order() is 0 or 2) ? 0 : Figures.Any(figure => figure.Group.Order() == 3) ? 1 : 2;

        /// <summary>Sum of what stands in the text; null when a part of it is vague.</summary>
        public long? Stated { get; } = Counts.SumOf(Figures, figure => figure.Stated());

        /// <summary>Most that the words allow; null when they leave it open.</summary>
        public long? Max { get; } = Counts.SumOf(Figures, figure => figure.Max);
    }
}
