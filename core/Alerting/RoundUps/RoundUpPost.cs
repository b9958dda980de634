using Monitoring.Alerting.Writing;

namespace Monitoring.Alerting.RoundUps;

/// <summary>One post for several incidents: of one report, of a burst, or of a gap in which a source was not seen.</summary>
internal sealed class RoundUpPost(Wording words, int visible)
{
    private readonly RoundUpLines _lines = new(words);

    /// <summary>The messages; split between incidents when there are many, each part with its own head, links and time.</summary>
    /// <param name="roundUp">What is told.</param>
    public IReadOnlyList<string> Write(RoundUp roundUp)
    {
        var incidents = roundUp.Lines.GroupBy(line => line.Code, StringComparer.Ordinal).Select(lines => lines.ToArray())
            .OrderBy(Governorate, StringComparer.Ordinal).ThenBy(lines => lines[0].Code, StringComparer.Ordinal).ToArray();
        var parts = Parts(roundUp, incidents);
        return [.. parts.Select((part, at) => Message(roundUp, incidents.Length, part, at + 1, parts.Count, asTold: false).Fit(visible))];
    }

    /// <summary>As many incidents a part as fit, as they were told first: an edit leaves each in its message.</summary>
    private List<List<RoundUpLine[]>> Parts(RoundUp roundUp, RoundUpLine[][] incidents)
    {
        var parts = new List<List<RoundUpLine[]>>();
        foreach (var incident in incidents)
        {
            if (parts.Count > 0 && Html.VisibleLength(Message(roundUp, incidents.Length, [.. parts[^1], incident], 2, 2, asTold: true).Fit(int.MaxValue)) <= visible)
                parts[^1].Add(incident);
            else
                parts.Add([incident]);
        }

        return parts;
    }

    private PostText Message(RoundUp roundUp, int incidents, List<RoundUpLine[]> told, int part, int of, bool asTold)
    {
        var text = new PostText().Add(Head(roundUp, incidents, of == 1 ? Html.Empty : words.Phrases.Fill("roundUp.part", ("part", Number(part)), ("of", Number(of)))));
        if (incidents > 1)
            text.Add(words.Phrases.Fill("roundUp.second"));
        if (!asTold && told.SelectMany(lines => lines).Where(line => line.Fate == LineFate.Misread).Max(line => line.ChangedAt) is { } corrected)
            text.Add(words.Phrases.Fill("correction.struck", ("time", words.Days.Time(corrected, withYear: false))));
        foreach (var lines in told)
            _lines.Add(text, asTold ? Array.ConvertAll(lines, line => new RoundUpLine(line.Code, line.Claim)) : lines);
        return text.Add(Links(told)).Add(Html.Text("#" + words.Phrases["tag.roundUp"]));
    }

    private Html Head(RoundUp roundUp, int incidents, Html part) => roundUp.Source is { } source
        ? words.Phrases.Counted("roundUp.first", incidents, ("source", words.Names.Of(source)), ("n", Number(incidents)), ("day", words.Days.Plain(roundUp.Day)), ("part", part))
        : words.Phrases.Counted("roundUp.first.burst", incidents, ("sources", words.Names.List(roundUp.Lines.Select(line => line.Claim.Origin), most: 3)), ("n", Number(incidents)), ("time", words.Days.TimeShort(roundUp.Since)), ("part", part));

    private Html Links(List<RoundUpLine[]> told)
    {
        var links = told.SelectMany(lines => lines).Select(line => line.Claim).DistinctBy(claim => claim.Url)
            .Select(claim => words.Phrases.Fill("roundUp.link", ("url", Html.Text(claim.Url.AbsoluteUri)), ("publisher", words.Names.Of(claim.Publisher)), ("time", words.Days.Time(claim.ReadAt, withYear: true))));
        return words.Phrases.Fill("incident.several.links", ("links", Html.Join(" · ", links)));
    }

    private string Governorate(RoundUpLine[] lines) => words.Where.Of([lines[0].Claim]) is [{ Adm1: { } adm1 }, ..] ? adm1 : string.Empty;

    private Html Number(int count) => Html.Text(words.Phrases.Number(count));
}
