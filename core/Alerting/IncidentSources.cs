using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>Lines of an incident's post in which several sources stand side by side, never averaged.</summary>
internal sealed class IncidentSources(Wording words)
{
    /// <summary>Adds a line for each, denials, who did it by whom, and the day.</summary>
    public void Add(PostText text, Claim[] claims)
    {
        foreach (var claim in claims)
            text.Add(words.Phrases.Fill("incident.several.line", ("source", words.Source(claim.Origin)), ("toll", words.TollWithParts(claim.Figures)), ("time", words.Days.TimeShort(claim.PublishedAt ?? claim.ReadAt))));
        new IncidentBody(words).AddSentences(text, claims);
        text.Add(Who(claims));
        text.Add(Html.Join(" ", [Day(claims), words.Phrases.Counted("incident.several.note", claims.Length, ("count", Html.Text(words.Phrases.Number(claims.Length))))]));
    }

    /// <summary>Who is said to have done it, those together who say the same.</summary>
    private Html Who(Claim[] claims)
    {
        var said = claims.GroupBy(claim => Names(claim) ? words.Actors(claim.Belligerents.Order(StringComparer.Ordinal), claim.Start ?? claim.ReportDay) : Html.Empty, claim => claim.Origin).ToArray();
        if (said is [{ Key.IsEmpty: true }])
            return words.Phrases.Fill(claims.Length == 2 ? "incident.several.who.neither" : "incident.several.who.none");
        var statements = said.OrderBy(same => same.Key.IsEmpty).Select(same => words.Phrases.Fill(same.Key.IsEmpty ? "incident.several.who.not" : "incident.several.who.one", ("sources", words.Sources(same)), ("actors", same.Key)));
        return words.Phrases.Fill("incident.several.who", ("statements", Html.Join(words.Phrases["list.semicolon"], statements)));
    }

    private static bool Names(Claim claim) => claim.Belligerents.Any(id => id != "unknown");

    private Html Day(Claim[] claims)
    {
        var days = claims.Where(claim => claim.Start is not null).GroupBy(DayOf, claim => claim.Origin).ToArray();
        return days.Length switch
        {
            0 => new IncidentBody(words).Undated(claims[0]),
            1 => words.Phrases.Fill("incident.several.day", ("day", days[0].Key)),
            _ => words.Phrases.Fill("incident.several.day", ("day", Html.Join(words.Phrases["list.semicolon"], days.Select(day => words.Phrases.Fill("incident.several.day.by", ("day", day.Key), ("sources", words.Sources(day))))))),
        };
    }

    private Html DayOf(Claim claim) => claim.End is null || claim.End == claim.Start ? words.Days.Full(claim.Start!.Value) : words.Days.Period(claim.Start!.Value, claim.End.Value);
}
