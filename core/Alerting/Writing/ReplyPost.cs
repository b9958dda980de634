using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Changing;

namespace Monitoring.Alerting.Writing;

/// <summary>A reply under an incident's post: complete in itself, since an edit reaches nobody's phone.</summary>
internal sealed class ReplyPost(Wording words, int visible)
{
    private const int ReasonLength = 200;

    /// <summary>The reply for one change.</summary>
    public string Write(Incident incident, Claim claim, FigureChange change)
    {
        var what = What(incident);
        var text = change switch
        {
            FigureChange.Raised raised => Raised(what, claim, raised),
            FigureChange.Lowered lowered => Lowered(what, claim, lowered),
            FigureChange.Withdrawn withdrawn => Withdrawn(what, claim, withdrawn),
            FigureChange.StatedAgain again => Again(what, claim, again),
            FigureChange.Refined { In: not Circumstances.None, Corrects: true } refined => Circumstance(what, incident, claim, refined),
            FigureChange.Refined { TakesBackParty: true } refined => Party(what, claim, refined),
            FigureChange.Refined { Corrects: true } refined => Group(what, claim, refined),
            FigureChange.Contradicted contradicted => Differ(what, incident, claim, contradicted),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change.GetType().Name, "A reply is written for a raised, lowered, withdrawn, contradicted or restored figure, and for another party."),
        };
        return text.Add(Html.Text("#" + incident.Code)).Fit(visible);
    }

    /// <summary><c>Atareb, Aleppo, air strikes of 24 Dec 2016</c>.</summary>
    public Html What(Incident incident) =>
        words.Phrases.Fill("reply.what", ("place", words.Where.Heading(Told(incident))), ("when", When(incident)));

    /// <summary><c>air strikes of 24 Dec 2016</c>.</summary>
    public Html When(Incident incident)
    {
        var told = Told(incident);
        var dated = told.Concat(incident.Claims).FirstOrDefault(claim => claim.Start is not null);
        return words.Phrases.Fill(
            dated is null ? "reply.when.undated" : "reply.when",
            ("noun", words.Means.Event([.. incident.Current.DefaultIfEmpty(incident.Claims[0])])),
            ("day", dated is null ? words.Days.Plain(incident.Claims[0].ReportDay) : words.Days.Period(dated.Start!.Value, dated.End ?? dated.Start.Value)));
    }

    /// <summary>What the post above says: nothing that its source took back.</summary>
    private static IReadOnlyList<Claim> Told(Incident incident) => incident.Current.Any() ? IncidentVoices.Of(incident) : incident.Claims;

    private PostText Raised(Html what, Claim claim, FigureChange.Raised change)
    {
        var parts = change.FiguresAfter() is [var after] ? Wording.PartsOf(after, claim.Figures) : [];
        return new PostText()
            .Add(words.Phrases.Fill("reply.raised", ("what", what), ("source", words.Names.Via(claim)), ("verb", words.Names.Verb("say", claim.Origin)), ("after", Toll(change))))
            .Add(words.Phrases.Fill("reply.raised.line", ("before", Before(change)), ("parts", parts.Count == 0 ? Html.Empty : words.Phrases.Fill("reply.raised.parts", ("parts", words.PartsAmong(change.After, parts))))))
            .Add(Link(claim, "reply.link"));
    }

    private PostText Lowered(Html what, Claim claim, FigureChange.Lowered change) => new PostText()
        .Add(words.Phrases.Fill("reply.lowered", ("what", what), ("source", words.Names.Via(claim)), ("verb", words.Names.Verb("say", claim.Origin)), ("after", Toll(change))))
        .Add(Html.Join(" ", [words.Phrases.Fill("reply.lowered.line", ("before", Before(change))), Reason(claim)]))
        .Add(Link(claim, "reply.check"));

    private PostText Again(Html what, Claim claim, FigureChange.StatedAgain change) => new PostText()
        .Add(words.Phrases.Fill("reply.again", ("what", what), ("source", words.Names.Via(claim)), ("verb", words.Names.Verb("say", claim.Origin)), ("after", words.Toll(claim.Figures))))
        .Add(words.Phrases.Fill("reply.again.line", ("source", words.Names.Of(claim.Origin)), ("before", Toll(change.Before))))
        .Add(Link(claim, "reply.link"));

    /// <summary>Why it counts fewer, in its own words where they can be quoted.</summary>
    private Html Reason(Claim claim)
    {
        var source = words.Names.Via(claim);
        if (claim.Reason is not { } reason)
            return words.Phrases.Fill("reply.reason.none", ("source", source));
        return words.Quoting.Short(reason, ReasonLength) is { } quote
            ? words.Phrases.Fill("reply.reason", ("source", source), ("reason", Html.Text(quote)))
            : words.Phrases.Fill("reply.reason.unquoted", ("source", source));
    }

    private PostText Withdrawn(Html what, Claim claim, FigureChange.Withdrawn change) => new PostText()
        .Add(words.Phrases.Fill("reply.withdrawn", ("what", what), ("source", words.Names.Via(claim)), ("verb", words.Names.Verb("state", claim.Origin)), ("before", Toll(change.Before))))
        .Add(Html.Join(" ", [words.Phrases.Fill("reply.withdrawn.line"), words.Phrases.Fill("reply.reason.none", ("source", words.Names.Via(claim)))]))
        .Add(Link(claim, "reply.check"));

    /// <summary>What was withdrawn is stated again: those who were told of the one must hear of the other.</summary>
    private PostText Differ(Html what, Incident incident, Claim claim, FigureChange.Contradicted change)
    {
        var other = incident.Current.FirstOrDefault(known => known.Figures.Any(figure => figure.Evidence == change.Before.Evidence)) ?? incident.Claims[0];
        var byWhom = change.Kind == ContradictionKind.Belligerents;
        return new PostText()
            .Add(words.Phrases.Fill(
                byWhom ? "reply.differ.who" : "reply.differ",
                ("what", what),
                ("one", Says(other, byWhom ? words.Actors(other) : Toll(change.Before))),
                ("other", Says(claim, byWhom ? words.Actors(claim) : Toll(change.After)))))
            .Add(words.Phrases.Fill("reply.differ.line"))
            .Add(Link(claim, "reply.link"));
    }

    /// <summary>Whom a source accused first, many have read: that it now names another reaches them.</summary>
    private PostText Party(Html what, Claim claim, FigureChange.Refined change)
    {
        var day = claim.Start ?? claim.ReportDay;
        return new PostText()
            .Add(words.Phrases.Fill("reply.party", ("what", what), ("source", words.Names.Of(claim.Origin)), ("verb", words.Names.Verb("attribute", claim.Origin)), ("after", words.Actors([change.After], change.After.Belligerents, day))))
            .Add(words.Phrases.Fill("reply.party.line", ("before", words.Actors([change.Before!], change.Before!.Belligerents, day))))
            .Add(Link(claim, "reply.check"));
    }

    /// <summary>Those whom a source told as civilians it tells as fighters now, or the other way round.</summary>
    private PostText Group(Html what, Claim claim, FigureChange.Refined change) => new PostText()
        .Add(words.Phrases.Fill("reply.group", ("what", what), ("source", words.Names.Of(claim.Origin)), ("verb", words.Names.Verb("say", claim.Origin)), ("after", Toll(change))))
        .Add(words.Phrases.Fill("reply.group.line", ("before", words.List([.. change.FiguresBefore().Select(words.Who)]))))
        .Add(Link(claim, "reply.check"));

    /// <summary>A source that took back where it was or who did it: as readers were told of it, and what it says now.</summary>
    private PostText Circumstance(Html what, Incident incident, Claim claim, FigureChange.Refined change)
    {
        if (!change.In.HasFlag(Circumstances.OtherPlace))
            return Party(what, claim, change);
        var before = claim with { Figures = [change.Before!], Places = change.Before!.Places, Means = change.Before.Means, Start = change.Before.Start, End = change.Before.End };
        return new PostText()
            .Add(words.Phrases.Fill("reply.place", ("what", What(incident with { Claims = [before] })), ("source", words.Names.Of(claim.Origin)), ("verb", words.Names.Verb("say", claim.Origin)), ("after", words.Where.Heading(change.After.Places))))
            .Add(words.Phrases.Fill("reply.place.line", ("before", new ChangeWords(words, incident).Before(change))))
            .Add(Link(claim, "reply.check"));
    }

    private Html Says(Claim claim, Html statement) => words.Phrases.Fill("reply.one", ("source", words.Names.Of(claim.Origin)), ("verb", words.Names.Verb("say", claim.Origin)), ("statement", statement));

    private Html Toll(Figure figure) => words.TollOf(figure);

    private Html Toll(FigureChange change) => words.Toll(change.FiguresAfter().Select(figure => figure with { SubsetOf = null }));

    private Html Before(FigureChange change) => change.FiguresBefore().Count == 0 ? words.Phrases.Fill("reply.not.stated") : words.CountBefore(change, named: false);

    private Html Link(Claim claim, string key) => words.Phrases.Fill(
        key,
        ("url", Html.Text(claim.Url.AbsoluteUri)),
        ("publisher", words.Names.Of(claim.Publisher)),
        ("time", words.Days.Time(claim.ReadAt, withYear: true)));
}
