using System.Text.Json.Nodes;
using Monitoring.Alerting;
using Monitoring.Alerting.Writing;

namespace Monitoring.Exporting;

/// <summary>Incidents as a JSON Feed 1.1. Source: jsonfeed.org/version/1.1; a correction keeps the item's id and changes its date_modified.</summary>
internal static class JsonFeed
{
    public static JsonObject Of(IReadOnlyList<ToldIncident> incidents, PostWriter writer) => new()
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = "Reported incidents",
        ["items"] = new JsonArray([.. incidents.OrderByDescending(told => told.Incident.Revisions[^1].At).ThenBy(told => told.Incident.Code, StringComparer.Ordinal).Select(told => Item(told, writer))]),
    };

    private static JsonObject Item(ToldIncident told, PostWriter writer)
    {
        var text = Html.Plain(writer.Incident("en", told.Incident));
        return new JsonObject
        {
            ["id"] = told.Incident.Code,
            ["external_url"] = told.Incident.Claims[^1].Url.AbsoluteUri,
            ["title"] = text.Split('\n')[0],
            ["content_text"] = text,
            ["date_published"] = ExportSource.Instant(told.Incident.FirstSeen),
            ["date_modified"] = ExportSource.Instant(told.Incident.Revisions[^1].At),
            ["tags"] = new JsonArray([.. text.Split('\n')[^1].Split(' ').Where(tag => tag.StartsWith('#')).Select(tag => JsonValue.Create(tag[1..]))]),
        };
    }
}
