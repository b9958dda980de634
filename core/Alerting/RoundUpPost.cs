namespace Monitoring.Alerting;

/// <summary>One post for several incidents: of one report, of a burst, or of a gap in which a source was not seen.</summary>
internal sealed class RoundUpPost(Wording words, int visible)
{
    private const int LinesAPart = 8;

    /// <summary>The messages; split between lines when there are many.</summary>
    /// <param name="roundUp">What is told.</param>
    public IReadOnlyList<string> Write(RoundUp roundUp)
    {
        var head = new[]
        {
            roundUp.Source is { } source
                ? words.Phrases.Counted("roundUp.first", roundUp.Lines.Count, ("source", words.Source(source)), ("n", Number(roundUp.Lines.Count)), ("day", words.DayPlain(roundUp.Day)))
                : words.Phrases.Counted("roundUp.first.burst", roundUp.Lines.Count, ("n", Number(roundUp.Lines.Count)), ("time", words.TimeShort(roundUp.Since))),
            roundUp.Lines.Count > 1 ? words.Phrases.Fill("roundUp.second") : Html.Empty,
        };
        var parts = roundUp.Lines.OrderBy(line => line.Claim.Places.Count == 0 ? string.Empty : line.Claim.Places[0].Adm1, StringComparer.Ordinal).Chunk(LinesAPart).ToArray();
        var messages = new List<string>();
        for (var part = 0; part < parts.Length; part++)
        {
            var text = new PostText();
            if (part == 0)
                text.Add(head[0]).Add(head[1]);
            foreach (var line in parts[part])
                text.Add(Line(line));
            if (part == parts.Length - 1)
                text.Add(Links(roundUp)).Add(Html.Text("#" + words.Phrases["tag.roundUp"]));
            messages.Add(text.Fit(visible));
        }

        return messages;
    }

    private Html Line(RoundUpLine line)
    {
        var claim = line.Claim;
        var day = claim.Start is { } start
            ? words.Phrases.Fill("roundUp.line.day", ("day", words.Period(start, claim.End ?? start)))
            : words.Phrases.Fill("roundUp.line.undated");
        return words.Phrases.Fill(
            "roundUp.line",
            ("place", words.Place(claim.Places)),
            ("noun", words.MeansNoun(claim.Means)),
            ("source", words.Source(claim.Origin)),
            ("toll", words.Toll(claim.Figures)),
            ("day", day),
            ("code", Html.Text(line.Code)));
    }

    private Html Links(RoundUp roundUp)
    {
        var links = roundUp.Lines.Select(line => line.Claim).DistinctBy(claim => claim.Url).Select(claim => words.Phrases.Fill("link", ("url", Html.Text(claim.Url.AbsoluteUri)), ("name", words.Source(claim.Publisher))));
        return words.Phrases.Fill("incident.several.links", ("links", Html.Join(" · ", links)));
    }

    private Html Number(int count) => Html.Text(words.Phrases.Number(count));
}
