using Monitoring.Extracting;
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
                text.Add(Line(claim, words.TollWithParts), 2, Line(claim, words.TollWithPartsBriefly), Line(claim, figures => words.Toll(figures)));
        else
            foreach (var same in claims.GroupBy(claim => words.TollWithParts(claim.Figures)))
                text.Add(Together(same, words.TollWithParts, int.MaxValue), 2, Together(same, words.TollWithPartsBriefly, int.MaxValue), Together(same, figures => words.Toll(figures), int.MaxValue), Together(same, figures => words.Toll(figures), MostNamed));
        new IncidentBody(words).AddSentences(text, claims);
        text.Add(Who(claims));
        text.Add(Html.Join(" ", [Day(claims), Note(claims)]));
    }

    private Html Note(Claim[] claims)
    {
        var numbers = words.Phrases["numbers"].Split('|');
        var count = Html.Text(claims.Length < numbers.Length ? numbers[claims.Length] : words.Phrases.Number(claims.Length));
        return words.Phrases.Fill(Array.TrueForAll(claims, claim => claim.Origin.Named) ? "incident.several.note.named" : "incident.several.note", ("count", count));
    }

    private Html Line(Claim claim, Func<IReadOnlyList<Figure>, Html> toll) => Line(words.Names.AtHead(claim.Origin), claim, toll);

    private Html Line(Html source, Claim claim, Func<IReadOnlyList<Figure>, Html> toll) =>
        words.Phrases.Fill("incident.several.line", ("source", source), ("toll", toll(claim.Figures)), ("time", words.Days.TimeBrief(claim.PublishedAt ?? claim.ReadAt)));

    /// <summary>Those who say the same, each linked to where it was read, with the time of the last one.</summary>
    private Html Together(IEnumerable<Claim> same, Func<IReadOnlyList<Figure>, Html> toll, int most)
    {
        var said = same.OrderBy(claim => claim.PublishedAt ?? claim.ReadAt).ToArray();
        var linked = said.Take(said.Length > most ? most - 1 : most).Select(claim => words.Phrases.Fill("link", ("url", Html.Text(claim.Url.AbsoluteUri)), ("name", words.Names.Via(claim)))).ToList();
        if (said.Length > linked.Count)
            linked.Add(words.Phrases.Counted("source.others", said.Length - linked.Count, ("n", Html.Text(words.Phrases.Number(said.Length - linked.Count)))));
        return Line(words.List(linked), said[^1], toll);
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
        var silent = said.Where(same => same.Key.IsEmpty).Select(same => words.Phrases.Fill("incident.several.who.not", ("sources", words.Names.List(same, most))));
        var statements = said.Where(same => !same.Key.IsEmpty).Select(same => words.Phrases.Fill("incident.several.who.one", ("sources", words.Names.List(same, most)), ("actors", same.Key)));
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
            _ => words.Phrases.Fill("incident.several.day", ("day", Html.Join(words.Phrases["list.semicolon"], days.Select(day => words.Phrases.Fill("incident.several.day.by", ("day", day.Key), ("sources", words.Names.List(day, claims.Length < Many ? int.MaxValue : MostNamed))))))),
        };
    }

    private Html DayOf(Claim claim) => claim.End is null || claim.End == claim.Start ? words.Days.Full(claim.Start!.Value) : words.Days.Period(claim.Start!.Value, claim.End.Value);
}
