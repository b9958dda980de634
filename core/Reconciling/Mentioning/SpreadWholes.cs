using Monitoring.Extracting;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// "Nine were killed: four in A and five in B", "killed in various areas, as follows: …": a whole whose parts lie in several
/// places is a sum that the report made. Its parts are the attacks; what they have is never said of all.
/// </summary>
/// <param name="figures">The figures of the report.</param>
/// <param name="names">Spellings of places.</param>
internal sealed class SpreadWholes(FigureTree figures, PlaceNames names)
{
    private readonly HashSet<string> _ids = [.. figures.Kept.Where(part => part.SubsetOf is not null && part.IsEvent()).GroupBy(part => part.SubsetOf!).Where(parts => IsSpread([.. parts], names)).Select(parts => parts.Key)];

    /// <summary>Whether a figure is such a whole.</summary>
    public bool Contains(Figure figure) => _ids.Contains(figure.Id);

    /// <summary>Whether an id is that of such a whole.</summary>
    public bool Contains(string id) => _ids.Contains(id);

    /// <summary>Parts of one measure in two towns, or in two governorates; quarters of a town are one place.</summary>
    private static bool IsSpread(Figure[] parts, PlaceNames names) => parts.GroupBy(part => part.Measure).Any(same =>
    {
        var places = same.Where(part => part.Places.Count > 0).Select(part => part.Places.MinBy(place => place.Precision ?? PlacePrecision.Town)!).ToArray();
        var towns = places.Where(place => place.Precision is null or PlacePrecision.Town or PlacePrecision.Subdistrict).Select(place => names.Fold(place)).Distinct(StringComparer.Ordinal);
        var areas = places.Select(place => place.Adm1).OfType<string>().Distinct(StringComparer.Ordinal);
        return towns.Count() > 1 || areas.Count() > 1;
    });
}
