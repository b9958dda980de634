using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>One post for several incidents: of one report, of a burst, or of a gap in which a source was not seen.</summary>
internal sealed class RoundUpPost(Wording words, int visible)
{
    private const int QuoteLength = 140;
    private const int DenialLength = 140;

    /// <summary>A report that is told this long after it was published says so: a source was not seen, or its page named no time before.</summary>
    private static readonly TimeSpan LateAfter = TimeSpan.FromHours(6);

    /// <summary>The messages; split between incidents when there are many, each part with its own head, links and time.</summary>
    /// <param name="roundUp">What is told.</param>
    public IReadOnlyList<string> Write(RoundUp roundUp)
    {
        var incidents = roundUp.Lines.GroupBy(line => line.Code, StringComparer.Ordinal).Select(lines => lines.ToArray())
            .OrderBy(Governorate, StringComparer.Ordinal).ThenBy(lines => lines[0].Code, StringComparer.Ordinal).ToArray();
        var parts = Parts(roundUp, incidents);
        return [.. parts.Select((part, at) => Message(roundUp, incidents.Length, part, at + 1, parts.Count).Fit(visible))];
    }

    /// <summary>As many incidents a part as fit.</summary>
    private List<List<RoundUpLine[]>> Parts(RoundUp roundUp, RoundUpLine[][] incidents)
    {
        var parts = new List<List<RoundUpLine[]>>();
        foreach (var incident in incidents)
        {
            if (parts.Count > 0 && Html.VisibleLength(Message(roundUp, incidents.Length, [.. parts[^1], incident], 2, 2).Fit(int.MaxValue)) <= visible)
                parts[^1].Add(incident);
            else
                parts.Add([incident]);
        }

        return parts;
    }

    private PostText Message(RoundUp roundUp, int incidents, List<RoundUpLine[]> told, int part, int of)
    {
        var text = new PostText().Add(Head(roundUp, incidents, of == 1 ? Html.Empty : words.Phrases.Fill("roundUp.part", ("part", Number(part)), ("of", Number(of)))));
        if (incidents > 1)
            text.Add(words.Phrases.Fill("roundUp.second"));
        foreach (var lines in told)
            Add(text, lines);
        return text.Add(Links(told)).Add(Html.Text("#" + words.Phrases["tag.roundUp"]));
    }

    private Html Head(RoundUp roundUp, int incidents, Html part) => roundUp.Source is { } source
        ? words.Phrases.Counted("roundUp.first", incidents, ("source", words.Source(source)), ("n", Number(incidents)), ("day", words.Days.Plain(roundUp.Day)), ("part", part))
        : words.Phrases.Counted("roundUp.first.burst", incidents, ("sources", words.Sources(roundUp.Lines.Select(line => line.Claim.Origin), most: 3)), ("n", Number(incidents)), ("time", words.Days.TimeShort(roundUp.Since)), ("part", part));

    /// <summary>One incident; several who tell of it in one report stand side by side.</summary>
    private void Add(PostText text, RoundUpLine[] lines)
    {
        var body = new IncidentBody(words);
        var claims = lines.Select(line => line.Claim).ToArray();
        var says = claims.Select(claim => words.Phrases.Fill("digest.says", ("source", words.Source(claim.Origin)), ("toll", words.TollWithParts(claim.Figures))));
        text.Add(words.Phrases.Fill(
            "roundUp.line",
            ("place", words.Where.Heading(words.Where.Of(claims))),
            ("means", words.Means.After(claims)),
            ("says", Html.Join(words.Phrases["list.semicolon"], says.DistinctBy(one => one.Markup))),
            ("day", Html.Join("", [Day(claims[0]), IsLate(claims[0]) ? words.Phrases.Fill("roundUp.line.late") : Html.Empty])),
            ("code", Html.Text(lines[0].Code))));
        text.Add(Html.Join(" ", [.. claims.Select(body.Who).DistinctBy(one => one.Markup), .. claims.Select(body.NotStated).DistinctBy(one => one.Markup)]));
        foreach (var claim in claims.DistinctBy(claim => claim.Denial))
            text.Add(body.Denied(claim.Denial, claim.Publisher, several: true, DenialLength));
        text.Add(body.Quote(claims[0].Figures[0], QuoteLength));
    }

    private Html Day(Claim claim) => claim.Start is { } start
        ? words.Phrases.Fill("roundUp.line.day", ("day", words.Days.Period(start, claim.End ?? start)))
        : words.Phrases.Fill("roundUp.line.undated");

    private static bool IsLate(Claim claim) => claim.ReadAt - claim.PublishedAt >= LateAfter;

    private Html Links(List<RoundUpLine[]> told)
    {
        var links = told.SelectMany(lines => lines).Select(line => line.Claim).DistinctBy(claim => claim.Url)
            .Select(claim => words.Phrases.Fill("roundUp.link", ("url", Html.Text(claim.Url.AbsoluteUri)), ("publisher", words.Source(claim.Publisher)), ("time", words.Days.Time(claim.ReadAt, withYear: true))));
        return words.Phrases.Fill("incident.several.links", ("links", Html.Join(" · ", links)));
    }

    private string Governorate(RoundUpLine[] lines) => words.Where.Of([lines[0].Claim]) is [{ Adm1: { } adm1 }, ..] ? adm1 : string.Empty;

    private Html Number(int count) => Html.Text(words.Phrases.Number(count));
}
