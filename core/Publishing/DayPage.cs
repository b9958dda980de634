using Monitoring.Alerting;
using Monitoring.Alerting.Digests;
using Monitoring.Alerting.Totals;
using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;

namespace Monitoring.Publishing;

/// <summary>What was reported of one day: each source's count beside the others', totals apart. No sum, no ranking.</summary>
internal sealed class DayPage(Wording words)
{
    /// <summary>The page.</summary>
    public string Write(ReportedDay day)
    {
        return new PageFrame(words).Write(words.Phrases.Fill("page.day.first", ("day", words.Days.Full(day.Day))), "../",
        [
            PageFrame.Paragraph(words.Phrases.Fill("page.day.note")),
            PageFrame.Paragraph(PageFrame.Link("../" + PageAddress.PathOf(day.Day) + ".csv", Html.Trusted(words.Phrases["page.day.csv"]))),
            .. day.Incidents.Count == 0 ? [PageFrame.Paragraph(words.Phrases.Fill("page.day.none"))] : Governorates(day.Incidents),
            .. day.Series.Count == 0 ? Array.Empty<Html>() : [new PageFrame(words).Heading("page.day.totals"), PageFrame.List(day.Series.Select(told => Html.Text(Html.Plain(new TotalHead(words).Headline(told.Series.Standing()[^1]).Markup))))],
        ]);
    }

    /// <summary>By name of the governorate, never by number of dead.</summary>
    private IEnumerable<Html> Governorates(IReadOnlyList<ToldIncident> incidents)
    {
        foreach (var (name, told) in words.Where.ByRegion(incidents, one => one.Incident))
        {
            yield return Html.Trusted($"<h2>{name}</h2>");
            yield return PageFrame.List(told.Select(one => Line(one.Incident)));
        }
    }

    private Html Line(Incident incident)
    {
        var claims = IncidentVoices.Of(incident);
        return words.Phrases.Fill(
            "page.day.line",
            ("place", words.Where.Heading(claims)),
            ("noun", words.Means.Noun(claims)),
            ("says", incident.Current.Any() ? new DigestPost(words).Says(claims) : words.Phrases.Fill(Shown.IsTakenBack(incident) ? "page.day.takenBack" : "page.day.withdrawn")),
            ("link", PageFrame.Link("../i/" + incident.Code, Html.Trusted(words.Phrases["link.versions"]))));
    }
}
