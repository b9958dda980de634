using Monitoring.Alerting.ByHand;
using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Alerting.Writing;

/// <summary>Lines of an incident's post that tell what one report says: counts, who did it, what is not stated, denials, the quotation.</summary>
internal sealed class IncidentBody(Wording words)
{
    private const int QuoteLength = 240;
    private const int ShortQuote = 100;
    private const int LongestCited = 60;

    /// <summary>Adds the lines of the one source that is heard.</summary>
    public void Add(PostText text, Incident incident, Claim claim)
    {
        var source = words.Names.Of(claim.Origin);
        text.Add(Says(incident, claim, source));
        text.Add(Html.Join(" ", [Unnamed(claim, source), Who(claim), NotStated(IncidentVoices.Counted(incident, claim) is { } counted ? claim with { Figures = [.. claim.Figures, .. counted.Figures] } : claim), Undated(claim)]));
        AddSentences(text, [claim]);
        text.Add(words.Outlook(claim.Outlook, claim.Origin), 5);
        var quoted = Readable(incident, claim);
        text.Add(Quote(quoted.Figures[0], QuoteLength, quoted.Language), 4, Quote(quoted.Figures[0], ShortQuote, quoted.Language));
        var deaths = IncidentVoices.Deaths(incident, claim);
        foreach (var death in deaths[..Math.Max(0, deaths.Length - 1)])
            text.Add(Quote(death.Figures[0], ShortQuote, death.Language), 6); // the line above tells of it
        if (deaths is [.., var last])
            text.Add(Quote(last.Figures[0], QuoteLength, last.Language), 4, Quote(last.Figures[0], ShortQuote, last.Language));
    }

    /// <summary>Where a page in another language repeats the count, the sentence in the readers' own language goes on standing for it.</summary>
    private Claim Readable(Incident incident, Claim claim) => words.IsOwn(claim.Language) ? claim
        : incident.Claims.LastOrDefault(known => known.Origin.Id == claim.Origin.Id && known.Status is ClaimStatus.Superseded or ClaimStatus.Repeated && words.IsOwn(known.Language)
            && (known.Figures[0].Measure, known.Figures[0].Stated(), known.Figures[0].Qualifier) == (claim.Figures[0].Measure, claim.Figures[0].Stated(), claim.Figures[0].Qualifier)) ?? claim;

    /// <summary>Adds headlines that differ, pages against themselves, and denials; a denial is shortened, never left out.</summary>
    public void AddSentences(PostText text, IReadOnlyList<Claim> claims)
    {
        var several = claims.Count > 1;
        foreach (var line in claims.SelectMany(Inside).DistinctBy(line => line.Markup))
            text.Add(line, 5);
        foreach (var claim in claims.DistinctBy(claim => claim.Denial))
            text.Add(Denied(claim.Denial, claim.Publisher, several, QuoteLength, claim.Language), 3, Denied(claim.Denial, claim.Publisher, several, ShortQuote, claim.Language));
    }

    /// <summary>The day is not stated, but for that of the report.</summary>
    public Html Undated(Claim claim) => claim.Start is null
        ? words.Phrases.Fill(claim.Dateless ? "incident.day.dateless" : claim.DayUnclear ? "incident.day.unclear" : "incident.day.none", ("day", words.Days.Plain(claim.ReportDay)))
        : Html.Empty;

    /// <summary>A denial as the report has it, or, when it cannot be quoted, that there is one.</summary>
    /// <param name="denial">The sentence; null when there is none.</param>
    /// <param name="publisher">Whose report it stands in.</param>
    /// <param name="several">True where several sources are heard.</param>
    /// <param name="length">Most UTF-16 units.</param>
    /// <param name="language">BCP 47 language of the report.</param>
    public Html Denied(string? denial, Origin publisher, bool several, int length, string language)
    {
        if (denial is null)
            return Html.Empty;
        var key = several ? "incident.denied.by" : "incident.denied";
        return words.Quoting.Short(denial, length) is { } quote
            ? words.Phrases.Fill(key, ("source", words.Names.Of(publisher)), ("quote", words.Original(quote, language)))
            : words.Phrases.Fill(key + ".unquoted", ("source", words.Names.Of(publisher)));
    }

    /// <summary>
    /// The words that a figure was read from; nothing when they cannot be quoted: no sentence is left of them, as after a takedown, or a
    /// person read the figure where we misread it.
    /// </summary>
    /// <param name="figure">What was read.</param>
    /// <param name="length">Most UTF-16 units.</param>
    /// <param name="language">BCP 47 language of the report.</param>
    public Html Quote(Figure figure, int length, string language) => figure.Evidence.Sentence != figure.Evidence.Quote && figure.Rule != IncidentRetraction.Rule && words.Quoting.Around(figure, length) is { } quote
        ? words.Phrases.Fill("incident.quote", ("quote", words.Original(quote, language)))
        : Html.Empty;

    private Html Says(Incident incident, Claim claim, Html source)
    {
        var deaths = IncidentVoices.Deaths(incident, claim);
        var counted = deaths.Length == 0 ? claim : IncidentVoices.Counted(incident, claim) ?? claim;
        var later = deaths.Select(death => words.Phrases.Fill("incident.body.wounds", ("who", words.Who(death.Figures[0])), ("day", words.Days.Short(death.ReportDay)), ("source", source)));
        return Html.Join(" ", later.Prepend(Body(counted, source)));
    }

    private Html Body(Claim claim, Html source)
    {
        Figure[] wholes = [.. claim.Wholes()];
        var measures = wholes.GroupBy(figure => figure.Measure).OrderBy(same => same.Key).ToArray();
        var vague = measures.Any(same => same.All(figure => figure.Cls == FigureClass.V));
        var harm = vague ? words.TollSpokenOf(claim.Figures) : words.List([.. measures.Select(same => Harm(claim, [.. same], [.. wholes.Where(figure => figure.Measure == Measure.Killed)]))]);
        var means = words.Means.After([claim]);
        return words.Phrases.Fill(
            vague ? "incident.body.vague" : "incident.body",
            ("source", source),
            ("verb", words.Names.Verb(vague ? "speak" : "say", claim.Origin)),
            ("harm", harm),
            ("means", means),
            ("at", words.Where.At(claim, means)),
            ("day", On(claim)));
    }

    private Html On(Claim claim)
    {
        if (claim.Start is not { } start)
            return Html.Empty;
        return claim.End is null || claim.End == start
            ? words.Phrases.Fill("on.day", ("day", words.Days.Full(start)))
            : words.Phrases.Fill("on.period", ("from", words.Days.Short(start)), ("to", words.Days.Plain(claim.End.Value)));
    }

    private Html Harm(Claim claim, IReadOnlyList<Figure> wholes, IReadOnlyList<Figure> killed)
    {
        var key = $"verb.{Wording.Key(wholes[0].Measure.ToString())}";
        var count = wholes.Count > 1 ? 2 : wholes[0].Count ?? wholes[0].Max ?? 2;
        if (Wording.IsHearsay(wholes))
            key += ".hearsay";
        else if (wholes.Count == 1 && Wording.GoesWithout(wholes[0], killed) && words.Phrases.Has(key + ".short.other") && Wording.PartsOf(wholes[0], claim.Figures).Count == 0)
            return words.Phrases.Counted(key + ".short", count, ("n", words.Number(wholes[0])));
        return words.Phrases.Counted(key, count, ("who", words.List([.. wholes.Select(whole => words.WithParts(whole, claim.Figures))])));
    }

    /// <summary>People of the very party that is said to have done it, of whom it is not said who killed them.</summary>
    private static Figure[] Fallen(Claim claim) =>
        [.. claim.Wholes().Where(whole => whole.Belligerents.Count == 0 && OwnPeople.PartyOf(whole) is { } own && claim.Belligerents.Contains(own))];

    /// <summary>Who did it by this source's words, or that it does not say.</summary>
    public Html Who(Claim claim)
    {
        var names = Wording.NamesParty(claim.Belligerents);
        var actors = words.Actors(claim);
        var source = words.Names.Of(claim.Origin);
        var others = new AccusationWords(words).Of([claim]);
        if (others.Count == 0 && names && Fallen(claim) is { Length: > 0 } fallen)
            return words.Phrases.Fill("incident.who.but", ("source", source), ("actors", actors), ("toll", words.Toll(fallen)));
        if (others.Count == 0)
            return words.Phrases.Fill(names ? "incident.who.stated" : "incident.who.none", ("source", source), ("actors", actors));
        var own = words.Phrases.Fill(names ? "incident.several.who.one" : "incident.several.who.not", ("sources", source), ("actors", actors));
        return words.Phrases.Fill("incident.several.who", ("statements", Html.Join(words.Phrases["list.semicolon"], names ? [own, .. others] : [.. others, own])));
    }

    /// <summary>That the publisher names no source, or whom it cites by no name: "local officials".</summary>
    private Html Unnamed(Claim claim, Html source) => !claim.Origin.Named && claim.Figures[0].Source is { Length: <= LongestCited } cited && IsNoName(cited)
        ? words.Phrases.Fill("incident.unnamed.cited", ("source", source), ("verb", words.Names.Verb("cite", claim.Origin)), ("cited", Html.Text(char.ToLowerInvariant(cited[0]) + cited[1..])))
        : NoSource(claim, source);

    /// <summary>Small letters alone: an office or a kind of people, and nobody's name.</summary>
    private static bool IsNoName(string cited) => cited.Split(' ') is [var first, .. var rest] && Array.TrueForAll(rest, word => word.Length > 0 && char.IsLower(word[0])) && (char.IsLower(first[0]) || rest.Length > 0) && Script.Same(cited, first);

    private Html NoSource(Claim claim, Html source) =>
        claim.Origin.Named ? Html.Empty : words.Phrases.Fill("incident.unnamed", ("source", source), ("verb", words.Names.Verb("do", claim.Origin)));

    /// <summary>That killed or injured are not stated: null is never nought.</summary>
    public Html NotStated(Claim claim)
    {
        var measures = claim.Figures.Select(figure => figure.Measure).ToHashSet();
        if (measures.Contains(Measure.KilledOrInjured))
            return Html.Empty;
        if (!measures.Contains(Measure.Injured))
            return words.Phrases.Fill("incident.injured.none");
        return measures.Contains(Measure.Killed) ? Html.Empty : words.Phrases.Fill("incident.killed.none");
    }

    private IEnumerable<Html> Inside(Claim claim)
    {
        var publisher = words.Names.Of(claim.Publisher);
        if (claim.Headline is { } headline)
            yield return words.Phrases.Fill("incident.headline", ("source", publisher), ("one", words.TollOf(headline)), ("other", words.Toll(claim.Wholes(headline.Measure))));
        foreach (var part in claim.Figures.Where(figure => figure.SubsetOf is not null))
        {
            var whole = claim.Figures.First(figure => figure.Id == part.SubsetOf);
            if (whole.Max is { } most && part.Stated() > most && whole.Measure == part.Measure)
                yield return words.Phrases.Fill("incident.inside", ("source", publisher), ("one", words.Who(whole)), ("other", words.Who(part)));
        }
    }
}
