namespace Monitoring.Alerting;

/// <summary>One post for several incidents: of one report, of a burst, or of a gap in which a source was not seen.</summary>
internal sealed class RoundUpPost(Wording words, int visible)
{
    private const int LinesAPart = 8;

    /// <summary>The messages; split between lines when there are many.</summary>
    /// <param name="roundUp">What is told.</param>
    public IReadOnlyList<string> Write(RoundUp roundUp)
    {
        var incidents = roundUp.Lines.GroupBy(line => line.Code, StringComparer.Ordinal).Select(lines => lines.ToArray()).ToArray();
        var head = new[]
        {
            roundUp.Source is { } source
                ? words.Phrases.Counted("roundUp.first", incidents.Length, ("source", words.Source(source)), ("n", Number(incidents.Length)), ("day", words.DayPlain(roundUp.Day)))
                : words.Phrases.Counted("roundUp.first.burst", incidents.Length, ("n", Number(incidents.Length)), ("time", words.TimeShort(roundUp.Since))),
            incidents.Length > 1 ? words.Phrases.Fill("roundUp.second") : Html.Empty,
        };
        var parts = incidents.OrderBy(lines => lines[0].Claim.Places.Count == 0 ? string.Empty : lines[0].Claim.Places[0].Adm1, StringComparer.Ordinal).Chunk(LinesAPart).ToArray();
        var messages = new List<string>();
        for (var part = 0; part < parts.Length; part++)
        {
            var text = new PostText();
            if (part == 0)
                text.Add(head[0]).Add(head[1]);
            foreach (var lines in parts[part])
                text.Add(Line(lines));
            if (part == parts.Length - 1)
                text.Add(Links(roundUp)).Add(Html.Text("#" + words.Phrases["tag.roundUp"]));
            messages.Add(text.Fit(visible));
        }

        return messages;
    }

    /// <summary>One incident; several who tell of it in one report stand side by side.</summary>
    private Html Line(RoundUpLine[] lines)
    {
        var claim = lines[0].Claim;
        var says = lines.Select(line => words.Phrases.Fill("digest.says", ("source", words.Source(line.Claim.Origin)), ("toll", words.Toll(line.Claim.Figures))));
        var day = claim.Start is { } start
            ? words.Phrases.Fill("roundUp.line.day", ("day", words.Period(start, claim.End ?? start)))
            : words.Phrases.Fill("roundUp.line.undated");
        return words.Phrases.Fill(
            "roundUp.line",
            ("place", words.Place(claim.Places)),
            ("noun", words.MeansNoun(claim.Means)),
            ("says", Html.Join("; ", says.DistinctBy(one => one.Markup))),
            ("day", day),
            ("code", Html.Text(lines[0].Code)));
    }

    private Html Links(RoundUp roundUp)
    {
        var links = roundUp.Lines.Select(line => line.Claim).DistinctBy(claim => claim.Url).Select(claim => words.Phrases.Fill("link", ("url", Html.Text(claim.Url.AbsoluteUri)), ("name", words.Source(claim.Publisher))));
        return words.Phrases.Fill("incident.several.links", ("links", Html.Join(" · ", links)));
    }

    private Html Number(int count) => Html.Text(words.Phrases.Number(count));
}
