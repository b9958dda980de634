using Monitoring.Alerting.Totals;
using Monitoring.Alerting.Writing;
using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Alerting.Digests;

/// <summary>The daily digest: each source's claim, totals apart, changes, corrections, what was not seen. No sum, no ranking.</summary>
internal sealed class DigestPost(Wording words)
{
    // Telegram takes 4,096 visible characters; a part ends well before.
    private const int PartLength = 3500;

    /// <summary>One message, or more on whole lines when the day was long.</summary>
    /// <param name="day">What it tells.</param>
    /// <param name="linkOf">Address of an incident's post in the chat; null when there is none.</param>
    public IReadOnlyList<string> Write(DigestDay day, Func<ToldIncident, Uri?> linkOf)
    {
        var lines = new List<Html>
        {
            words.Phrases.Fill("digest.first", ("day", words.Days.Full(day.Day))),
            words.Phrases.Fill("digest.second", ("until", words.Days.TimeOnClocks(day.ReadUntil))),
            Html.Empty,
        };
        lines.AddRange(day.IsQuiet ? [Quiet(day.Sources)] : Incidents(day.Incidents, linkOf));
        lines.AddRange(Section("digest.earlier", day.Earlier.Select(told => Line(told, linkOf, "digest.line.day"))));
        lines.AddRange(Section("digest.totals", day.Totals.Select(Total)));
        lines.AddRange(Section("digest.changed", day.Changed.Select(told => Changed(told, linkOf))));
        lines.AddRange(Section("digest.late", day.Late.Select(told => Late(told, linkOf))));
        lines.AddRange(Corrections(day.Corrections, day.CorrectedTotals, linkOf));
        lines.Add(Html.Empty);
        lines.Add(NotSeen(day.Sources));
        if (words.Pages.Day(day.Day) is { IsEmpty: false } pages)
            lines.Add(pages);
        lines.Add(Html.Text("#" + words.Phrases["tag.digest"]));
        return Split(lines);
    }

    private IEnumerable<Html> Incidents(IReadOnlyList<ToldIncident> incidents, Func<ToldIncident, Uri?> linkOf)
    {
        yield return words.Phrases.Fill(incidents.Count == 0 ? "digest.incidents.none" : "digest.incidents", ("n", Html.Text(words.Phrases.Number(incidents.Count))));
        foreach (var (name, told) in words.Where.ByRegion(incidents, one => one.Incident))
        {
            yield return words.Phrases.Fill("digest.governorate", ("name", name));
            foreach (var one in told)
                yield return Line(one, linkOf);
        }
    }

    private Html Line(ToldIncident told, Func<ToldIncident, Uri?> linkOf, string key = "digest.line")
    {
        var claims = IncidentVoices.Of(told.Incident);
        return words.Phrases.Fill(
            key,
            ("place", Place(told.Incident)),
            ("day", words.Days.Short(told.Incident.Day)),
            ("noun", words.Means.Noun(claims)),
            ("says", Says(claims)),
            ("link", Link(told, linkOf)));
    }

    /// <summary>What has no post in the chat leads to the report, with the place's governorate and the day of the harm.</summary>
    private Html Late(ToldIncident told, Func<ToldIncident, Uri?> linkOf)
    {
        var claims = IncidentVoices.Of(told.Incident);
        var link = linkOf(told) is null ? words.Phrases.Fill("digest.report", ("url", Html.Text(claims[0].Url.AbsoluteUri))) : Link(told, linkOf);
        return words.Phrases.Fill(
            "digest.line",
            ("place", words.Where.Heading(claims)),
            ("noun", new ReplyPost(words, int.MaxValue).When(told.Incident)),
            ("says", Says(claims)),
            ("link", link));
    }

    /// <summary>Each source with its count.</summary>
    internal Html Says(Claim[] claims) =>
        Html.Join(words.Phrases["list.semicolon"], claims.Select(claim => words.Phrases.Fill("digest.says", ("source", words.Names.Of(claim.Origin)), ("toll", words.TollWithParts(claim.Figures)))));

    private Html Changed(ToldIncident told, Func<ToldIncident, Uri?> linkOf)
    {
        var moved = told.Incident.Revisions.LastOrDefault(revision => revision.Changes.Any(IsMove));
        return words.Phrases.Fill(
            told.Incident.Current.Any() ? "digest.change" : "digest.change.gone",
            ("place", Place(told.Incident)),
            ("day", words.Days.Short(told.Incident.Day)),
            ("says", Says(IncidentVoices.Of(told.Incident))),
            ("change", moved is null ? Html.Empty : new ChangeWords(words, told.Incident).Say(moved, told.Incident.Current.Count() > 1)),
            ("link", Link(told, linkOf)));
    }

    private static bool IsMove(FigureChange change) => change is FigureChange.Raised or FigureChange.Lowered or FigureChange.Withdrawn or FigureChange.DiedOfWounds or FigureChange.Refined { Corrects: true };

    private Html Total(TotalSeries series)
    {
        var edition = series.Standing()[^1];
        var total = edition.Total;
        var wholes = total.Figures.Where(figure => figure.Measure == total.Lead.Measure && figure.Cls != FigureClass.V && figure.Scope == total.Scope && (figure.Id == total.Lead.Id || figure.SubsetOf is null)).Select(figure => figure with { SubsetOf = null });
        return words.Phrases.Fill(
            "digest.total",
            ("source", words.Names.Of(series.Origin)),
            ("area", new TotalHead(words).Area(edition)),
            ("period", TotalHead.Period(words, total)),
            ("toll", words.Toll(wholes)));
    }

    private IEnumerable<Html> Corrections(IReadOnlyList<ToldIncident> corrected, IReadOnlyList<TotalSeries> totals, Func<ToldIncident, Uri?> linkOf)
    {
        yield return words.Phrases.Fill(corrected.Count + totals.Count == 0 ? "digest.corrections.none" : "digest.corrections");
        foreach (var told in corrected)
            yield return words.Phrases.Fill("digest.correction", ("place", Place(told.Incident)), ("code", Html.Text(told.Incident.Code)), ("link", linkOf(told) is null ? Html.Empty : Link(told, linkOf)));
        foreach (var edition in totals.Select(series => series.Editions[^1]))
            yield return words.Phrases.Fill("digest.correction.total", ("source", words.Names.Of(edition.Total.Origin)), ("period", TotalHead.Period(words, edition.Total)), ("area", new TotalHead(words).Area(edition)));
    }

    private Html Quiet(SourceSight sight) => words.Phrases.Fill("digest.quiet", ("read", Number(sight.Read)), ("watched", Number(sight.Watched)));

    private Html NotSeen(SourceSight sight)
    {
        if (sight.NotSeen.Count == 0)
            return words.Phrases.Fill("digest.seen", ("read", Number(sight.Read)), ("watched", Number(sight.Watched)));
        var list = sight.NotSeen.Select(source => words.Phrases.Fill(
            source.Cause == UnseenCause.Quiet ? "digest.unseen.quiet" : "digest.unseen",
            ("name", words.Names.Of(source.Name)),
            ("since", words.Days.TimeShort(source.Since)),
            ("why", Html.Trusted(words.Phrases[$"digest.unseen.{Wording.Key(source.Cause.ToString())}"]))));
        return words.Phrases.Fill("digest.notSeen", ("list", Html.Join(words.Phrases["list.semicolon"], list)), ("read", Number(sight.Read)), ("watched", Number(sight.Watched)));
    }

    private IEnumerable<Html> Section(string key, IEnumerable<Html> lines)
    {
        var all = lines.ToArray();
        return all.Length == 0 ? [] : [Html.Empty, words.Phrases.Fill(key), .. all];
    }

    private Html Link(ToldIncident told, Func<ToldIncident, Uri?> linkOf) =>
        linkOf(told) is { } url ? words.Phrases.Fill("digest.link", ("url", Html.Text(url.AbsoluteUri))) : Html.Text("#" + told.Incident.Code);

    private Html Place(Incident incident) =>
        words.Where.Of(IncidentVoices.Of(incident)) is [var place, ..] ? words.Where.Name(place) : Html.Trusted(words.Phrases["place.gap"]);

    private Html Number(int number) => Html.Text(words.Phrases.Number(number));

    private static List<string> Split(List<Html> lines)
    {
        var parts = new List<string>();
        var part = new List<string>();
        foreach (var line in lines)
        {
            if (part.Count > 0 && Html.VisibleLength(string.Join('\n', part)) + Html.VisibleLength(line.ToString()) > PartLength)
            {
                parts.Add(string.Join('\n', part));
                part.Clear();
            }

            part.Add(line.ToString());
        }

        parts.Add(string.Join('\n', part));
        return parts;
    }
}
