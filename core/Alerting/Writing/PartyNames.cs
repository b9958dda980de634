using Monitoring.Extracting;
using Monitoring.Extracting.Attributes;

namespace Monitoring.Alerting.Writing;

/// <summary>
/// How parties are called on the day of harm: the Syrian government of 2020 is not that of 2025. A language's phrases
/// (<c>actor.&lt;row&gt;</c>, <c>actor.&lt;code&gt;</c>) come first, then the table's neutral name, then the text's own words in quotation marks.
/// </summary>
/// <param name="actors">Parties with the days on which their names mean them.</param>
/// <param name="said">What reports call them.</param>
public sealed class PartyNames(ActorTable actors, SourceWords said)
{
    /// <summary>What reports call those who fight, and what they say of places.</summary>
    public SourceWords Said => said;

    /// <summary>ISO 3166 code of the country whose parties the codes were made for.</summary>
    public const string Home = "SY";

    /// <summary>Code of the groups that a report names one by one.</summary>
    private const string JihadistCode = "jihadists";

    /// <summary>A group's name stands at most so many UTF-16 units behind its people.</summary>
    private const int GroupBehind = 40;

    /// <summary>Who holds a place stands at most so many UTF-16 units before or behind its name.</summary>
    private const int HolderAround = 60;

    /// <summary>Reads the table of parties.</summary>
    /// <exception cref="DataFileException">The table cannot be used.</exception>
    public static PartyNames Load(string dataFolder) => new(ActorTable.Load(dataFolder), SourceWords.Load(dataFolder));

    /// <summary>A party as a post names it.</summary>
    /// <param name="phrases">The language.</param>
    /// <param name="belligerent">A code, a row's id, or the text's own words.</param>
    /// <param name="day">Day of harm; null when unknown.</param>
    /// <param name="sentences">What is said of it: groups that go by one code are called as they are there.</param>
    public Html Name(PhraseBook phrases, string belligerent, DateOnly? day, params IEnumerable<string> sentences)
    {
        if (sentences.Select(sentence => said.Group(belligerent, sentence)).FirstOrDefault(group => group is not null) is { } called)
            return called.Quoted ? phrases.Fill("actor.verbatim", ("words", Html.Text(called.Words))) : Html.Text(called.Words);
        var row = actors.Meant(belligerent, day);
        if (row is not null && phrases.Has($"actor.{row.Id}"))
            return Html.Trusted(phrases[$"actor.{row.Id}"]);
        if (phrases.Has($"actor.{belligerent}"))
            return Html.Trusted(phrases[$"actor.{belligerent}"]);
        if (row is not null)
            return Html.Text(row.Name);
        var words = said.Translated(belligerent) ?? belligerent;
        return Script.Same(words, phrases["place.gap"]) ? phrases.Fill("actor.verbatim", ("words", Html.Text(words))) : phrases.Fill("actor.foreign");
    }

    /// <summary>
    /// Those who fight, where a report calls them by a word that posts do not use: <c>26 “jihadists and rebels”</c>, or by the name of their
    /// group; null where the words for their group will do.
    /// </summary>
    /// <param name="phrases">The language.</param>
    /// <param name="figure">Whose people.</param>
    /// <param name="number">How many, with the hedge.</param>
    /// <param name="count">How many, for the plural.</param>
    /// <param name="brief">Among people who are said to be fighters.</param>
    public Html? Called(PhraseBook phrases, Figure figure, Html number, long count, bool brief)
    {
        if (said.IsFormer(figure.Evidence.Quote) && Reconciling.OwnPeople.PartyOf(figure) is { } party)
            return phrases.Counted("group.former", count, ("n", number), ("group", Name(phrases, party, figure.Start, Behind(figure.Evidence))));
        if (figure.Group is not (VictimGroup.Combatants or VictimGroup.Jihadists))
            return null;
        if (figure.Group == VictimGroup.Jihadists && said.Group(JihadistCode, Behind(figure.Evidence)) is { Quoted: false } named)
            return phrases.Counted(brief ? "group.named.brief" : "group.named", count, ("n", number), ("group", Html.Text(named.Words)));
        return said.Loaded(figure.Evidence.Quote) is { } words ? phrases.Fill("group.quoted", ("n", number), ("words", Html.Text(words))) : null;
    }

    /// <summary>Who is said to hold a place: "the rebel-held town of …", "… under the control of …"; empty when the sentence does not say it.</summary>
    /// <param name="phrases">The language.</param>
    /// <param name="place">The place.</param>
    /// <param name="sentence">A sentence that names it.</param>
    /// <param name="brief">As the first part of "…-held".</param>
    public Html HolderOf(PhraseBook phrases, FigurePlace place, string sentence, bool brief)
    {
        var at = sentence.IndexOf(place.Text, StringComparison.Ordinal);
        if (at < 0)
            return Html.Empty;
        var end = at + place.Text.Length;
        var before = sentence[Math.Max(0, at - HolderAround)..at];
        var behind = sentence[end..Math.Min(sentence.Length, end + HolderAround)];
        return said.HolderOf(before, behind) is { } code ? phrases.Fill(brief ? $"holder.{code}.brief" : $"holder.{code}") : Html.Empty;
    }

    /// <summary>The quote and the next words, which may say whose they are: "20 fighters of the group".</summary>
    private static string Behind(Evidence evidence)
    {
        var at = evidence.Sentence.IndexOf(evidence.Quote, StringComparison.Ordinal);
        return at < 0 ? evidence.Quote : evidence.Sentence.Substring(at, Math.Min(evidence.Sentence.Length - at, evidence.Quote.Length + GroupBehind));
    }

    /// <summary>Key of the words for a group: that of its party on the day of harm where the language has one.</summary>
    /// <param name="phrases">The language.</param>
    /// <param name="figure">Whose people.</param>
    public string GroupKey(PhraseBook phrases, Figure figure)
    {
        if (figure.Unit == FigureUnit.Families && phrases.Has("group.families.other"))
            return "group.families";
        if (figure.Group is { } group && said.Called(Wording.Key(group.ToString()), figure.Evidence.Quote) is { } called && phrases.Has($"group.{called}.other"))
            return $"group.{called}";
        // "Government forces" of another country are not the Syrian government's.
        if (figure.Group == VictimGroup.GovernmentForces && phrases.Has("group.governmentForces.abroad.other") && figure.Places.Any(place => place.Country is not null)
            && figure.Places.All(place => place.Country is not (null or Home)))
            return "group.governmentForces.abroad";
        var party = Reconciling.OwnPeople.PartyOf(figure);
        return party is not null && actors.Meant(party, figure.Start) is { } row && phrases.Has($"group.{row.Id}.other")
            ? $"group.{row.Id}"
            : $"group.{Wording.Key(figure.Group?.ToString() ?? "none")}";
    }
}
