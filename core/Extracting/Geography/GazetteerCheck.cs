namespace Monitoring.Extracting.Geography;

/// <summary>Checks of the gazetteer that <c>monitor check-data</c> makes.</summary>
public static class GazetteerCheck
{
    /// <summary>
    /// A point lies within its governorate when one of this many nearest seats belongs to it: GeoNames lists some 270 Syrian
    /// seats, about 20 km apart, so that a point near a border sees seats of both sides and a misplaced one sees none of its own.
    /// </summary>
    private const int NearestSeats = 5;

    /// <summary>Points of Syria that do not lie in their governorate, and places whose governorate is unknown.</summary>
    public static IReadOnlyList<DataFault> Faults(Gazetteer gazetteer)
    {
        var syria = gazetteer.Places.Where(p => p.Country == Gazetteer.HomeCountry).ToList();
        var seats = syria.Where(p => p is { Seat: > 0, Point: not null }).ToList();
        var faults = new List<DataFault>();
        foreach (var place in syria)
        {
            if (place.Adm1 is { } adm1 && gazetteer.Area(place.Country, adm1) is null)
                faults.Add(Fault(place, $"lies in \"{adm1}\", which is no governorate of the table"));
            else if (place is { Point: { } point, Seat: 0, Adm1: { } governorate } && !Within(governorate, point, seats))
                faults.Add(Fault(place, $"lies at {point.Lat}, {point.Lon}, which is not in {governorate}"));
        }

        return faults;
    }

    /// <summary>Whether a point lies in a governorate, as far as the seats around it tell.</summary>
    private static bool Within(string governorate, GeoPoint point, IReadOnlyList<GazetteerPlace> seats) =>
        seats.OrderBy(s => s.Point!.Value.KilometresTo(point)).Take(NearestSeats).Any(s => s.Adm1 == governorate);

    private static DataFault Fault(GazetteerPlace place, string found) => new("gazetteer", 0, 0, $"{place.Name} ({place.Source}) {found}");
}
