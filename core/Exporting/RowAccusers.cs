using Monitoring.Extracting;
using Monitoring.Extracting.Attributes;
using Monitoring.Reconciling;

namespace Monitoring.Exporting;

/// <summary>Whom others than a figure's origin accuse of it in the same report, as posts tell it.</summary>
internal static class RowAccusers
{
    /// <summary>Each party with the id of who names it, in the order of the report.</summary>
    /// <param name="claim">What the report says of the incident.</param>
    /// <param name="figure">One of its figures.</param>
    public static IEnumerable<string> Of(Claim claim, Figure figure) => claim.Accusations
        .Where(accusation => accusation.Party != ActorTable.Unknown && IsOf(claim, figure, accusation.Party))
        .Select(accusation => $"{accusation.Party}:{accusation.By.Id}");

    /// <summary>What is said beside a figure is of that figure; what is said beside none of them, in the headline, is of all that are no parts.</summary>
    private static bool IsOf(Claim claim, Figure figure, string party) =>
        Names(figure, party) || (figure.SubsetOf is null && !claim.Figures.Any(other => Names(other, party)));

    private static bool Names(Figure figure, string party) => figure.Accusations?.Any(accusation => accusation.Party == party) == true;
}
