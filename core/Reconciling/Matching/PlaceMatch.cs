using Monitoring.Extracting;

namespace Monitoring.Reconciling.Matching;

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

    /// <summary>True unless a gazetteer knows all names of both, or they lie in different governorates: for a new version of one report.</summary>
    public bool MayBeOneName(IReadOnlyList<FigurePlace> left, IReadOnlyList<FigurePlace> right) => left.Any(one => right.Any(other =>
        (one.Name is null || other.Name is null) && (one.Adm1 is null || other.Adm1 is null || names.Fold(one.Adm1) == names.Fold(other.Adm1))));

    /// <summary>A place and the governorate that it lies in: possible, but the rest must fit well.</summary>
    public const double Somewhere = 0.35;

    /// <summary>One governorate or region: half of what a town says.</summary>
    private const double OneArea = 0.5;

    /// <summary>A quarter and its town.</summary>
    private const double Quarter = 0.7;

    /// <summary>Names that only their vowels part.</summary>
    private const double OneSkeleton = 0.85;

    /// <summary>True when two names begin alike, so that one may be a spelling of the other.</summary>
    public bool MayBeSpelling(IReadOnlyList<FigurePlace> left, IReadOnlyList<FigurePlace> right) =>
        left.Any(one => right.Any(other => Begin(one) == Begin(other)));

    private string Begin(FigurePlace place) => names.Skeleton(place.Name ?? place.Text) is { Length: > 1 } skeleton ? skeleton[..2] : names.Fold(place);

    /// <summary>Places of one name that lie farther apart are namesakes. Kilometres.</summary>
    private const double Namesakes = 15;

    /// <summary>Shorter skeletons are too many names. Letters.</summary>
    private const int ShortestSkeleton = 4;

    private double Score(FigurePlace one, FigurePlace other)
    {
        if (one.Adm1 is { } region && other.Adm1 is { } otherRegion && names.Fold(region) != names.Fold(otherRegion))
            return 0;
        if (SameName(one, other))
            return IsWide(one) ? OneArea : 1;
        if ((one.Name is null || other.Name is null) && !IsWide(one) && !IsWide(other) && Skeletons(one, other) is { } alike)
            return alike;
        if (one.Name is not null && other.Name is not null && !IsWide(one) && !IsWide(other))
            return Contains(one, other) || Contains(other, one) ? Quarter : 0;

        // "In the countryside of Aleppo" may be any village there: possible, but the rest must fit well.
        if (IsWide(one) != IsWide(other) && one.Adm1 is not null && other.Adm1 is not null)
            return Somewhere;
        return 0;
    }

    /// <summary>A value for names that only their vowels part; null for others: one consonant more is another village often enough.</summary>
    private double? Skeletons(FigurePlace one, FigurePlace other)
    {
        var skeleton = names.Skeleton(one.Name ?? one.Text);
        return skeleton.Length >= ShortestSkeleton && skeleton == names.Skeleton(other.Name ?? other.Text) ? OneSkeleton : null;
    }

    private bool SameName(FigurePlace one, FigurePlace other)
    {
        // Two names that a gazetteer knows are compared as it writes them: folding serves names that it does not know.
        if (one.Name is not null && other.Name is not null)
            return string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase) && Kilometres(one, other) is not > Namesakes;
        var folded = names.Fold(other.Text);
        var known = names.Fold(other);
        var mine = names.Fold(one);
        return mine == known || names.Fold(one.Text) == folded || mine == folded || names.Fold(one.Text) == known
            || (!IsWide(one) && !IsWide(other) && names.AreOneTown(one.Name ?? one.Text, other.Name ?? other.Text, one.Adm1 ?? other.Adm1));
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
