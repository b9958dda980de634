using System.Text.Json.Nodes;
using Monitoring.Alerting;
using Monitoring.Extracting;

namespace Monitoring.Exporting;

/// <summary>Incidents as GeoJSON. Source: RFC 7946; geometry is null where no honest point exists, and never finer than the source.</summary>
internal static class Features
{
    public static JsonObject Of(IReadOnlyList<ToldIncident> incidents) => new()
    {
        ["type"] = "FeatureCollection",
        ["features"] = new JsonArray([.. incidents.Select(Feature)]),
    };

    private static JsonNode Feature(ToldIncident told)
    {
        var rows = IncidentRows.Of([told]).ToArray();
        var points = told.Incident.Claims.GroupBy(claim => (claim.Report, claim.Origin.Id)).Select(versions => versions.Last()).SelectMany(claim => claim.Places)
            .Where(place => place.Precision <= PlacePrecision.Subdistrict && place.Lat is not null && place.Lon is not null)
            .DistinctBy(place => (place.Lat, place.Lon)).ToArray();
        return new JsonObject
        {
            ["type"] = "Feature",
            ["id"] = told.Incident.Code,
            ["geometry"] = Geometry(points),
            ["properties"] = new JsonObject
            {
                ["date_start"] = rows[0].DateStart,
                ["date_end"] = rows[0].DateEnd,
                ["place"] = rows[0].PlaceName,
                ["adm1"] = rows[0].Adm1,
                ["location_precision"] = rows[0].LocationPrecision,
                ["status"] = rows[0].Status,
                ["tolls"] = new JsonArray([.. rows.Select(Toll)]),
            },
        };
    }

    private static JsonNode Toll(IncidentRow row) => new JsonObject
    {
        ["measure"] = row.Measure,
        ["group"] = row.Group,
        ["min"] = row.CountMin,
        ["max"] = row.CountMax,
        ["sources"] = row.Sources,
    };

    private static JsonObject? Geometry(FigurePlace[] points) => points.Length switch
    {
        0 => null,
        1 => new JsonObject { ["type"] = "Point", ["coordinates"] = Point(points[0]) },
        _ => new JsonObject { ["type"] = "MultiPoint", ["coordinates"] = new JsonArray([.. points.Select(Point)]) },
    };

    private static JsonNode Point(FigurePlace place) => new JsonArray(place.Lon, place.Lat);
}
