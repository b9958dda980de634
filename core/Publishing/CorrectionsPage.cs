using Monitoring.Alerting;
using Monitoring.Reconciling;

namespace Monitoring.Publishing;

/// <summary>What this channel corrected of its own posts, newest first.</summary>
internal sealed class CorrectionsPage(Wording words)
{
    /// <summary>The page.</summary>
    /// <param name="corrected">Incidents that were corrected, as they are shown.</param>
    public string Write(IEnumerable<Incident> corrected)
    {
        var lines = corrected.SelectMany(incident => incident.Revisions.Where(IsCorrection).Select(revision => (revision.At, Line: Line(incident, revision)))).OrderByDescending(one => one.At).Select(one => one.Line).ToArray();
        return new PageFrame(words).Write(words.Phrases.Fill("page.corrections.first"), string.Empty,
        [
            PageFrame.Paragraph(words.Phrases.Fill("page.corrections.note")),
            lines.Length == 0 ? PageFrame.Paragraph(words.Phrases.Fill("page.corrections.none")) : PageFrame.List(lines),
        ]);
    }

    private static bool IsCorrection(IncidentRevision revision) => revision.Changes.Any(change => change is FigureChange.CorrectedByUs or FigureChange.Merged or FigureChange.MovedOut);

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
        incident.Claims.Select(claim => claim.Origin).FirstOrDefault(origin => origin.Name == name) is { } origin ? words.Source(origin) : Html.Text(name);
}
