using Monitoring.Extracting;
using Monitoring.Extracting.Attributes;

namespace Monitoring.Alerting;

/// <summary>
/// How parties are called on the day of harm: the Syrian government of 2020 is not that of 2025. A language's phrases
/// (<c>actor.&lt;row&gt;</c>, <c>actor.&lt;code&gt;</c>) come first, then the table's neutral name, then the text's own words in quotation marks.
/// </summary>
/// <param name="actors">Parties with the days on which their names mean them.</param>
public sealed class PartyNames(ActorTable actors)
{
    /// <summary>ISO 3166 code of the country whose parties the codes were made for.</summary>
    private const string Home = "SY";

    /// <summary>Reads the table of parties.</summary>
    /// <exception cref="DataFileException">The table cannot be used.</exception>
    public static PartyNames Load(string dataFolder) => new(ActorTable.Load(dataFolder));

    /// <summary>A party as a post names it.</summary>
    /// <param name="phrases">The language.</param>
    /// <param name="belligerent">A code, a row's id, or the text's own words.</param>
    /// <param name="day">Day of harm; null when unknown.</param>
    public Html Name(PhraseBook phrases, string belligerent, DateOnly? day)
    {
        var row = actors.Meant(belligerent, day);
        if (row is not null && phrases.Has($"actor.{row.Id}"))
            return Html.Trusted(phrases[$"actor.{row.Id}"]);
        if (phrases.Has($"actor.{belligerent}"))
            return Html.Trusted(phrases[$"actor.{belligerent}"]);
        return row is not null ? Html.Text(row.Name) : phrases.Fill("actor.verbatim", ("words", Html.Text(belligerent)));
    }

    /// <summary>Key of the words for a group: that of its party on the day of harm where the language has one.</summary>
    /// <param name="phrases">The language.</param>
    /// <param name="figure">Whose people.</param>
    public string GroupKey(PhraseBook phrases, Figure figure)
    {
        if (figure.Unit == FigureUnit.Families && phrases.Has("group.families.other"))
            return "group.families";
        // "Government forces" of another country are not the Syrian government's.
        if (figure.Group == VictimGroup.GovernmentForces && phrases.Has("group.governmentForces.abroad.other") && figure.Places.Any(place => place.Country is not null)
            && figure.Places.All(place => place.Country is not (null or Home)))
            return "group.governmentForces.abroad";
        var party = Reconciling.OwnSide.PartyOf(figure);
        return party is not null && actors.Meant(party, figure.Start) is { } row && phrases.Has($"group.{row.Id}.other")
            ? $"group.{row.Id}"
            : $"group.{Wording.Key(figure.Group?.ToString() ?? "none")}";
    }
}
