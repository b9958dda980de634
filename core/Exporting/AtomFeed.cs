using System.Xml;
using Monitoring.Alerting;
using Monitoring.Alerting.Writing;

namespace Monitoring.Exporting;

/// <summary>Incidents as an Atom feed. Source: RFC 4287; an entry keeps its id over corrections.</summary>
internal sealed class AtomFeed(PostWriter writer)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public void Write(XmlWriter xml, IReadOnlyList<ToldIncident> incidents)
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteElementString("id", Atom, "urn:monitor:incidents");
        xml.WriteElementString("title", Atom, "Reported incidents");
        xml.WriteElementString("updated", Atom, ExportSource.Instant(incidents.Count == 0 ? DateTimeOffset.UnixEpoch : incidents.Max(told => told.Incident.Revisions[^1].At)));
        foreach (var told in incidents.OrderByDescending(told => told.Incident.Revisions[^1].At).ThenBy(told => told.Incident.Code, StringComparer.Ordinal))
            WriteEntry(xml, told);
        xml.WriteEndElement();
    }

    private void WriteEntry(XmlWriter xml, ToldIncident told)
    {
        var text = Html.Plain(writer.Incident("en", told.Incident));
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, "urn:monitor:incident:" + told.Incident.Code);
        xml.WriteElementString("title", Atom, text.Split('\n')[0]);
        xml.WriteElementString("published", Atom, ExportSource.Instant(told.Incident.FirstSeen));
        xml.WriteElementString("updated", Atom, ExportSource.Instant(told.Incident.Revisions[^1].At));
        foreach (var claim in told.Incident.Claims.DistinctBy(claim => claim.Url))
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", "via");
            xml.WriteAttributeString("href", claim.Url.AbsoluteUri);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, told.Incident.Claims[0].Origin.Name);
        xml.WriteEndElement();
        xml.WriteElementString("summary", Atom, text);
        xml.WriteEndElement();
    }
}
