using Monitoring.Alerting.Totals;
using Monitoring.Alerting.Writing;
using Monitoring.Reconciling;

namespace Monitoring.Publishing;

/// <summary>What this channel corrected of its own posts, newest first.</summary>
internal sealed class CorrectionsPage(Wording words)
{
    /// <summary>The page.</summary>
    /// <param name="corrected">Incidents that were corrected, as they are shown.</param>
    /// <param name="totals">Totals that were corrected.</param>
    public string Write(IEnumerable<Incident> corrected, IEnumerable<TotalSeries> totals)
    {
        var lines = corrected.SelectMany(incident => incident.Revisions.Where(revision => revision.IsCorrection).Select(revision => (revision.At, Line: Line(incident, revision)))).Concat(totals.SelectMany(Lines)).OrderByDescending(one => one.At).Select(one => one.Line).ToArray();
        return new PageFrame(words).Write(words.Phrases.Fill("page.corrections.first"), string.Empty,
        [
            PageFrame.Paragraph(words.Phrases.Fill("page.corrections.note")),
            lines.Length == 0 ? PageFrame.Paragraph(words.Phrases.Fill("page.corrections.none")) : PageFrame.List(lines),
        ]);
    }

    private IEnumerable<(DateTimeOffset At, Html Line)> Lines(TotalSeries series)
    {
        foreach (var edition in series.Editions.Where(edition => edition.End is { Fate: EditionFate.Misread }))
        {
            var said = words.Phrases.Fill("page.corrections.misread", ("source", words.Names.Of(series.Origin)), ("posted", words.TollOf(edition.Total.Lead)));
            yield return (edition.End!.At, words.Phrases.Fill(
                "page.corrections.line",
                ("time", words.Days.Time(edition.End.At, withYear: true)),
                ("what", words.Phrases.Fill("page.corrections.total", ("period", TotalHead.Period(words, edition.Total)), ("area", new TotalHead(words).Area(edition)))),
                ("change", said),
                ("link", Html.Empty)));
        }
    }

    private Html Line(Incident incident, IncidentRevision revision) => words.Phrases.Fill(
        "page.corrections.line",
        ("time", words.Days.Time(revision.At, withYear: true)),
        ("what", new ReplyPost(words, int.MaxValue).What(incident)),
        ("change", Html.Join("; ", revision.Changes.Select(change => Said(change, incident, revision)))),
        ("link", PageFrame.Link("i/" + incident.Code, Html.Trusted(words.Phrases["link.versions"]))));

    private Html Said(FigureChange change, Incident incident, IncidentRevision revision) => change is FigureChange.CorrectedByUs corrected
        ? words.Phrases.Fill(
            corrected.After is null ? "page.corrections.misread" : "page.corrections.corrected",
            ("source", Source(incident, corrected.Origin)),
            ("posted", words.TollOf(corrected.Before)),
            ("actual", corrected.After is null ? Html.Empty : words.TollOf(corrected.After)))
        : new ChangeWords(words, incident).Say(revision with { Changes = [change] }, bySource: true);

    private Html Source(Incident incident, string name) =>
        incident.Claims.Select(claim => claim.Origin).FirstOrDefault(origin => origin.Name == name) is { } origin ? words.Names.Of(origin) : Html.Text(name);
}
