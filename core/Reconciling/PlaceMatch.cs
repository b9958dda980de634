using Monitoring.Extracting;

namespace Monitoring.Reconciling;

/// <summary>How well two lists of places fit.</summary>
internal sealed class PlaceMatch(PlaceNames names)
{
    /// <summary>0 when they cannot be the same place; 1 for one name in one governorate.</summary>
    public double Score(IReadOnlyList<FigurePlace> left, IReadOnlyList<FigurePlace> right)
    {
        var best = 0.0;
        foreach (var one in left)
        {
            foreach (var other in right)
                best = Math.Max(best, Score(one, other));
        }

        return best;
    }

    private double Score(FigurePlace one, FigurePlace other)
    {
        if (one.Adm1 is { } region && other.Adm1 is { } otherRegion && names.Fold(region) != names.Fold(otherRegion))
            return 0;
        if (SameName(one, other))
            return IsWide(one) ? 0.5 : 1;
        if ((one.Name is null || other.Name is null) && !IsWide(one) && !IsWide(other) && names.Skeleton(one.Name ?? one.Text) == names.Skeleton(other.Name ?? other.Text))
            return 0.85;
        if (one.Name is not null && other.Name is not null && !IsWide(one) && !IsWide(other))
            return Contains(one, other) || Contains(other, one) ? 0.7 : 0;

        // "In the countryside of Aleppo" may be any village there: possible, but the rest must fit well.
        if (IsWide(one) != IsWide(other) && one.Adm1 is not null && other.Adm1 is not null)
            return 0.35;
        return 0;
    }

    private bool SameName(FigurePlace one, FigurePlace other)
    {
        var folded = names.Fold(other.Text);
        var known = names.Fold(other.Name ?? other.Text);
        var mine = names.Fold(one.Name ?? one.Text);
        return mine == known || names.Fold(one.Text) == folded || mine == folded || names.Fold(one.Text) == known;
    }

    /// <summary>A neighbourhood lies in a town when it is within 4 km of the town's point.</summary>
    private static bool Contains(FigurePlace town, FigurePlace quarter) =>
        town.Precision == PlacePrecision.Town && quarter.Precision is PlacePrecision.Neighbourhood or PlacePrecision.Exact && Kilometres(town, quarter) is < 4;

    private static bool IsWide(FigurePlace place) => place.Precision > PlacePrecision.Town;

    private static double? Kilometres(FigurePlace one, FigurePlace other)
    {
        if (one.Lat is not { } lat || one.Lon is not { } lon || other.Lat is not { } otherLat || other.Lon is not { } otherLon)
            return null;
        var north = (lat - otherLat) * 111.2;
        var east = (lon - otherLon) * 111.2 * Math.Cos((lat + otherLat) / 2 * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }
}
