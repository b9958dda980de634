using Monitoring.Extracting;
using Monitoring.Watching;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>Keeps what a figure's origin says of who did it apart from what others say in the same report.</summary>
/// <param name="source">Whose report it is.</param>
/// <param name="origins">Who is who.</param>
internal sealed class Accusers(Source source, Origins origins)
{
    /// <summary>The figures with those parties alone whom their own origin names; the others stay in <see cref="Figure.Accusations"/>.</summary>
    public IReadOnlyList<Figure> Apart(IReadOnlyList<Figure> figures) => [.. figures.Select(Apart)];

    /// <summary>The accusations of others that a figure has.</summary>
    public IEnumerable<PartyAccusation> Of(Figure figure) =>
        from accusation in figure.Accusations ?? []
        let accuser = origins.Of(accusation, source)
        where accuser is not null
        select new PartyAccusation(accusation.Party, accuser, accusation.IsOwnClaim);

    /// <summary>Id of the named origin that the text cites for a figure; null where it names nobody.</summary>
    public string? Speaker(Figure figure) => figure.Source is not null && origins.Of(figure, source) is { Named: true } named ? named.Id : null;

    /// <summary>Whether the text cites another one by name for a figure than the one whose report it is.</summary>
    public bool IsByName(Figure figure) => Speaker(figure) is { } speaker && speaker != origins.Of(source).Id;

    /// <summary>
    /// Whether a part belongs to its whole: "the army said it had killed 17; the Observatory said six civilians were among them" is the
    /// Observatory's toll, and nothing that the army said.
    /// </summary>
    public bool IsPartOf(Figure part, Figure? whole) => whole is null || Speaker(part) is not { } speaker || Speaker(whole) is not { } other || speaker == other;

    private Figure Apart(Figure figure)
    {
        if (figure.Accusations is not { } all)
            return figure;
        var own = origins.Of(figure, source).Id;
        var others = all.Where(accusation => origins.Of(accusation, source)?.Id != own).ToArray();
        return figure with
        {
            Accusations = others.Length == 0 ? null : others,
            Belligerents = [.. figure.Belligerents.Where(party => !Array.Exists(others, accusation => accusation.Party == party))],
        };
    }
}
