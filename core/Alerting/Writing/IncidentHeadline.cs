using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Alerting.Writing;

/// <summary>The first line of an incident's post, which a preview shows alone: place, who says so, measure, means.</summary>
internal sealed class IncidentHeadline(Wording words)
{
    /// <summary>More sources than that are counted, not named, in a first line.</summary>
    private const int MostNamed = 3;

    /// <summary>The line for what is said now.</summary>
    public Html Write(IReadOnlyList<Claim> claims, bool withdrawn)
    {
        var place = words.Where.Heading(claims);
        var means = words.Means.After(claims);
        if (claims.Count == 1)
            return words.Phrases.Fill(withdrawn ? "incident.struck" : "incident.first", ("place", place), ("source", words.Names.AtHead(claims[0].Origin)), ("toll", words.Toll(claims[0].Figures)), ("means", means));
        return Apart(claims) is { } counted
            ? words.Phrases.Fill("incident.several.first", ("place", place), ("sources", words.Names.AtHead([.. counted.Select(one => one.Claim.Origin)], MostNamed)), ("toll", Span([.. counted.Select(one => one.Whole)])), ("means", means))
            : Together(place, Says(claims), claims, means);
    }

    /// <summary>Behind several statements the weapon would look as if the last one alone told it: then it stands before them.</summary>
    private Html Together(Html place, Html[] says, IReadOnlyList<Claim> claims, Html means) => says.Length > 1 && !means.IsEmpty
        ? words.Phrases.Fill("incident.several.apart", ("place", place), ("noun", words.Means.Event(claims)), ("says", Html.Join(words.Phrases["list.semicolon"], says)))
        : words.Phrases.Fill("incident.several.says", ("place", place), ("says", Html.Join(words.Phrases["list.semicolon"], says)), ("means", means));

    /// <summary>Those who count the dead, when stated numbers of the same people differ; null when none do.</summary>
    private static (Claim Claim, Figure Whole)[]? Apart(IReadOnlyList<Claim> claims)
    {
        // "An officer and two others" is no number that could stand beside another one's.
        if (claims.Any(claim => claim.Wholes(Measure.Killed).GroupBy(whole => whole.Group).Any(same => same.Count() > 1)))
            return null;
        var killed = claims.SelectMany(claim => claim.Wholes(Measure.Killed).Where(whole => whole.Stated() is not null).Take(1).Select(whole => (Claim: claim, Whole: whole))).ToArray();
        var same = Array.FindAll(killed, one => Counts.AreComparable(one.Whole.Group, killed[0].Whole.Group));
        return same.Length > 1 && Array.Exists(same, one => Counts.Distance(one.Whole, same[0].Whole) > 0) ? same : null;
    }

    /// <summary>Each with the dead it counts, else the injured; those who say the same together. All that they say, when all say the same.</summary>
    private Html[] Says(IReadOnlyList<Claim> claims)
    {
        var agree = claims.Select(claim => words.Toll(claim.Figures)).Distinct().Count() == 1;
        var said = claims.Select(claim => (claim.Origin, Toll: words.Toll(agree ? claim.Figures : Main(claim)))).GroupBy(one => one.Toll, one => one.Origin)
            .Select(same => words.Phrases.Fill("digest.says", ("source", words.Names.AtHead([.. same], MostNamed)), ("toll", same.Key)));
        return [.. said.Take(MostNamed)];
    }

    private static IEnumerable<Figure> Main(Claim claim)
    {
        var wholes = claim.Wholes().ToArray();
        return wholes.Where(whole => whole.Measure == wholes.Min(one => one.Measure));
    }

    private Html Span(Figure[] counted)
    {
        var low = counted.MinBy(figure => figure.Stated())!;
        var high = counted.MaxBy(figure => figure.Stated())!;
        var group = counted.Select(figure => figure.Group).Distinct().Count() == 1 ? low.Group : VictimGroup.People;
        var span = low with { Qualifier = Qualifier.Range, Group = group, Count = null, Min = low.Stated(), Max = high.Stated() };
        return words.Phrases.Fill("incident.several.reported", ("span", words.Who(span)));
    }
}
