using Monitoring.Alerting;
using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;

namespace Monitoring.Publishing;

/// <summary>All versions of an incident: what each source said, in order of time, with a short quotation; what changed; what we corrected.</summary>
internal sealed class IncidentPage(Wording words)
{
    /// <summary>More claims than that are counted, not shown: a page stays one that can be read.</summary>
    private const int MostClaims = 100;
    private const int QuoteLength = 200;
    private readonly IncidentBody _body = new(words);

    /// <summary>The page.</summary>
    public string Write(ToldIncident told)
    {
        var incident = told.Incident;
        var claims = incident.Claims.OrderBy(Time).ThenBy(claim => claim.Revision).ToArray();
        return new PageFrame(words).Write(Title(incident), "../",
        [
            PageFrame.Paragraph(words.Phrases.Fill("page.incident.note", ("code", Html.Text(incident.Code)))),
            told.ShowsUnreviewed() ? PageFrame.Paragraph(words.Phrases.Fill("incident.unreviewed")) : Html.Empty,
            new PageFrame(words).Heading("page.incident.claims"),
            PageFrame.List(claims.Take(MostClaims).Select(claim => Said(incident, claim))),
            claims.Length > MostClaims ? PageFrame.Paragraph(words.Phrases.Fill("page.more", ("n", Html.Text(words.Phrases.Number(claims.Length - MostClaims))))) : Html.Empty,
            .. Changes(incident),
            PageFrame.Paragraph(PageFrame.Link("../" + PageAddress.PathOf(incident.Day), words.Phrases.Fill("page.incident.day", ("day", words.Days.Plain(incident.Day))))),
        ]);
    }

    private Html Title(Incident incident) => Shown.IsTakenBack(incident)
        ? words.Phrases.Fill("page.incident.takenBack", ("what", new ReplyPost(words, int.MaxValue).What(incident)))
        : new IncidentHeadline(words).Write(IncidentVoices.Of(incident), withdrawn: !incident.Current.Any());

    private static DateTimeOffset Time(Claim claim) => claim.PublishedAt ?? claim.ReadAt;

    private Html Said(Incident incident, Claim claim)
    {
        var misread = claim.Status == ClaimStatus.Misread;
        var toll = words.TollWithParts(misread ? claim.Misread(incident) : claim.Figures);
        return Html.Join("\n",
        [
            PageFrame.Paragraph(words.Phrases.Fill(
                misread ? "page.claim.misread" : "page.claim",
                ("time", words.Days.Time(Time(claim), withYear: true)),
                ("source", words.Names.Of(claim.Origin)),
                ("toll", toll),
                ("means", words.Means.After([claim])),
                ("at", words.Where.At(claim, words.Means.After([claim]))),
                ("day", Day(claim)))),
            PageFrame.Paragraph(Html.Join(" ", [_body.Who(claim), _body.NotStated(claim), _body.Undated(claim)])),
            misread ? Html.Empty : _body.Quote(claim.Figures[0], QuoteLength, claim.Language),
            PageFrame.Paragraph(_body.Denied(claim.Denial, claim.Publisher, several: true, QuoteLength, claim.Language)),
            PageFrame.Paragraph(Html.Join(" ", [Link(claim), words.Phrases.Fill($"page.status.{Wording.Key(claim.Status.ToString())}")])),
        ]);
    }

    private Html Day(Claim claim) => claim.Start is { } start ? words.Phrases.Fill("on.day", ("day", words.Days.Period(start, claim.End ?? start))) : Html.Empty;

    private Html Link(Claim claim) => words.Phrases.Fill("page.claim.link", ("url", Html.Text(claim.Url.AbsoluteUri)), ("publisher", words.Names.Of(claim.Publisher)), ("time", words.Days.Time(claim.ReadAt, withYear: true)));

    private IEnumerable<Html> Changes(Incident incident)
    {
        var changes = new ChangeWords(words, incident);
        var said = incident.Revisions.Select(revision => (revision.At, Change: changes.Say(revision, bySource: true))).Where(one => !one.Change.IsEmpty)
            .Select(one => words.Phrases.Fill("page.change", ("time", words.Days.Time(one.At, withYear: true)), ("change", one.Change))).ToArray();
        return said.Length == 0 ? [] : [new PageFrame(words).Heading("page.incident.changes"), PageFrame.List(said)];
    }
}
