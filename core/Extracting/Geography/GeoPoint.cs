namespace Monitoring.Extracting.Geography;

/// <summary>A point on the earth.</summary>
/// <param name="Lat">Latitude in degrees (WGS 84), -90 to 90.</param>
/// <param name="Lon">Longitude in degrees (WGS 84), -180 to 180.</param>
public readonly record struct GeoPoint(double Lat, double Lon)
{
    /// <summary>Mean radius of the earth in kilometres (IUGG).</summary>
    private const double EarthRadius = 6371.0088;

    /// <summary>Great-circle distance in kilometres (haversine).</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (phi1, phi2) = (double.DegreesToRadians(Lat), double.DegreesToRadians(other.Lat));
        var sinLat = Math.Sin((phi2 - phi1) / 2);
        var sinLon = Math.Sin(double.DegreesToRadians(other.Lon - Lon) / 2);
        var a = (sinLat * sinLat) + (Math.Cos(phi1) * Math.Cos(phi2) * sinLon * sinLon);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
