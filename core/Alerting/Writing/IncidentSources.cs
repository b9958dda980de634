using Monitoring.Reconciling;

namespace Monitoring.Alerting.Writing;

/// <summary>Lines of an incident's post in which several sources stand side by side, never averaged.</summary>
internal sealed class IncidentSources(Wording words)
{
    /// <summary>From so many sources on those that say the same stand in one line, with their links, and no list names more than three.</summary>
    public const int Many = 4;
    private const int MostNamed = 3;

    /// <summary>Adds a line for each, denials, who did it by whom, and the day.</summary>
    public void Add(PostText text, Claim[] claims)
    {
        if (claims.Length < Many)
            foreach (var claim in claims)
                text.Add(Line(words.Source(claim.Origin), claim, parts: true), 2, Line(words.Source(claim.Origin), claim, parts: false));
        else
            foreach (var same in claims.GroupBy(claim => words.TollWithParts(claim.Figures)))
                text.Add(Together(same, parts: true, int.MaxValue), 2, Together(same, parts: false, int.MaxValue), Together(same, parts: false, MostNamed));
        new IncidentBody(words).AddSentences(text, claims);
        text.Add(Who(claims));
        text.Add(Html.Join(" ", [Day(claims), words.Phrases.Counted("incident.several.note", claims.Length, ("count", Html.Text(words.Phrases.Number(claims.Length))))]));
    }

    private Html Line(Html source, Claim claim, bool parts) =>
        words.Phrases.Fill("incident.several.line", ("source", source), ("toll", parts ? words.TollWithParts(claim.Figures) : words.Toll(claim.Figures)), ("time", words.Days.TimeShort(claim.PublishedAt ?? claim.ReadAt)));

    /// <summary>Those who say the same, each linked to where it was read, with the time of the last one.</summary>
    private Html Together(IEnumerable<Claim> same, bool parts, int most)
    {
        var said = same.OrderBy(claim => claim.PublishedAt ?? claim.ReadAt).ToArray();
        var linked = said.Take(said.Length > most ? most - 1 : most).Select(claim => words.Phrases.Fill("link", ("url", Html.Text(claim.Url.AbsoluteUri)), ("name", words.Via(claim)))).ToList();
        if (said.Length > linked.Count)
            linked.Add(words.Phrases.Counted("source.others", said.Length - linked.Count, ("n", Html.Text(words.Phrases.Number(said.Length - linked.Count)))));
        return Line(words.List(linked), said[^1], parts);
    }

    /// <summary>Who is said to have done it, those together who say the same.</summary>
    private Html Who(Claim[] claims)
    {
        var said = claims.GroupBy(claim => Names(claim) ? words.Actors(claim.Figures, claim.Belligerents.Order(StringComparer.Ordinal), claim.Start ?? claim.ReportDay) : Html.Empty, claim => claim.Origin).ToArray();
        var others = new AccusationWords(words).Of(claims);
        if (others.Count == 0 && said is [{ Key.IsEmpty: true }])
            return words.Phrases.Fill(claims.Length == 2 ? "incident.several.who.neither" : "incident.several.who.none");
        if (others.Count == 0 && said.Length == 1 && claims.Length >= Many)
            return words.Phrases.Fill("incident.several.who.all", ("actors", said[0].Key), ("count", Html.Text(words.Phrases.Number(claims.Length))));
        var most = claims.Length < Many ? int.MaxValue : MostNamed;
        var silent = said.Where(same => same.Key.IsEmpty).Select(same => words.Phrases.Fill("incident.several.who.not", ("sources", words.Sources(same, most))));
        var statements = said.Where(same => !same.Key.IsEmpty).Select(same => words.Phrases.Fill("incident.several.who.one", ("sources", words.Sources(same, most)), ("actors", same.Key)));
        return words.Phrases.Fill("incident.several.who", ("statements", Html.Join(words.Phrases["list.semicolon"], statements.Concat(others).Concat(silent))));
    }

    private static bool Names(Claim claim) => Wording.NamesParty(claim.Belligerents);

    private Html Day(Claim[] claims)
    {
        var days = claims.Where(claim => claim.Start is not null).GroupBy(DayOf, claim => claim.Origin).ToArray();
        return days.Length switch
        {
            0 => new IncidentBody(words).Undated(claims[0]),
            1 => words.Phrases.Fill("incident.several.day", ("day", days[0].Key)),
            _ => words.Phrases.Fill("incident.several.day", ("day", Html.Join(words.Phrases["list.semicolon"], days.Select(day => words.Phrases.Fill("incident.several.day.by", ("day", day.Key), ("sources", words.Sources(day, claims.Length < Many ? int.MaxValue : MostNamed))))))),
        };
    }

    private Html DayOf(Claim claim) => claim.End is null || claim.End == claim.Start ? words.Days.Full(claim.Start!.Value) : words.Days.Period(claim.Start!.Value, claim.End.Value);
}
