using Monitoring.Alerting;
using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Exporting;

/// <summary>For each incident and measure one row for the whole, then one for each group that an origin states. Pure.</summary>
internal static class IncidentRows
{
    /// <summary>The rows, by incident.</summary>
    public static IEnumerable<IncidentRow> Of(IEnumerable<ToldIncident> incidents)
    {
        foreach (var told in incidents)
        {
            var standing = Stated(told.Incident);
            var wholes = IncidentWhole.Of(told.Incident).ToDictionary(whole => whole.Measure);
            foreach (var measure in standing.SelectMany(claim => claim.Wholes().Select(figure => (claim, figure))).GroupBy(one => one.figure.Measure).OrderBy(same => same.Key))
            {
                if (wholes.TryGetValue(measure.Key, out var whole))
                    yield return Row(told.Incident, whole, standing);
                foreach (var same in measure.GroupBy(one => one.figure.Group).OrderBy(group => group.Key))
                    yield return Row(told.Incident, [.. same], standing);
            }
        }
    }

    /// <summary>What each origin says now; of an incident that nobody states any more, what was said last.</summary>
    private static Claim[] Stated(Incident incident)
    {
        Claim[] current = [.. incident.Current.Select(claim => StandingStatement.Of(incident, StandingStatement.AsStated(incident, claim)))];
        return current.Length > 0 ? current : [incident.Claims[^1]];
    }

    private static IncidentRow Row(Incident incident, IncidentWhole whole, IReadOnlyList<Claim> standing) =>
        Row(incident, standing, "whole", whole.Measure, whole.Origins) with { CountMin = whole.Min, CountMax = whole.Max };

    private static IncidentRow Row(Incident incident, IReadOnlyList<(Claim Claim, Figure Figure)> same, IReadOnlyList<Claim> standing)
    {
        var stated = incident.Current.Any() ? same.Select(one => one.Figure).Where(figure => figure.Stated() is not null).ToArray() : [];
        return Row(incident, standing, "group", same[0].Figure.Measure, [.. same.Select(one => one.Claim.Origin.Id)]) with
        {
            Group = same[0].Figure.Group is { } group ? Rows.Code(group) : null,
            CountMin = stated.Length == 0 ? null : stated.Min(figure => figure.Stated()),
            CountMax = stated.Length == 0 || stated.Any(figure => figure.Max is null) ? null : stated.Max(figure => figure.Max),
        };
    }

    private static IncidentRow Row(Incident incident, IReadOnlyList<Claim> standing, string row, Measure measure, IEnumerable<string> origins)
    {
        var ids = origins.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var place = standing.SelectMany(claim => claim.Places).OrderBy(place => place.Precision ?? PlacePrecision.Town).FirstOrDefault();
        var dated = standing.FirstOrDefault(claim => claim.Start is not null);
        var fine = place?.Precision <= PlacePrecision.Subdistrict;
        return new IncidentRow
        {
            IncidentId = incident.Code,
            Row = row,
            Measure = Rows.Code(measure),
            Sources = ids.Length,
            SourceIds = string.Join('|', ids),
            PlaceName = place?.Name ?? place?.Text,
            Adm1 = place?.Adm1,
            Country = place?.Country,
            Latitude = fine ? place!.Lat : null,
            Longitude = fine ? place!.Lon : null,
            LocationPrecision = place?.Precision is { } precision ? Rows.Code(precision) : null,
            DateStart = ExportSource.Day(dated?.Start),
            DateEnd = ExportSource.Day(dated?.End),
            DatePrecision = dated is null ? null : dated.End is null || dated.End == dated.Start ? "day" : "days",
            Status = incident.Retracted ? "retracted" : incident.Current.Any() ? "current" : "withdrawn",
            FirstSeen = ExportSource.Instant(incident.FirstSeen),
            LastChanged = ExportSource.Instant(incident.Revisions[^1].At),
        };
    }
}
