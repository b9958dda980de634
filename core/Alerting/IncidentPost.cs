using Monitoring.Extracting;
using Monitoring.Reconciling;

namespace Monitoring.Alerting;

/// <summary>The living post of an incident.</summary>
internal sealed class IncidentPost(Wording words, int visible)
{
    private const int QuoteLength = 240;
    private const int HistorySteps = 3;

    /// <summary>What stands in the chat now.</summary>
    public string Write(Incident incident, bool unreviewed)
    {
        var claims = incident.Current.ToArray();
        if (claims.Length == 0)
            claims = [incident.Claims[^1]];
        if (incident.Retracted)
            return Struck(incident, claims);
        var text = new PostText();
        var withdrawn = !incident.Current.Any();
        text.Add(Headline(claims, withdrawn)).Add(Updated(incident));
        if (withdrawn)
            text.Add(words.Phrases.Fill("incident.withdrawn", ("source", words.Source(claims[0].Origin))));
        else if (claims.Length == 1)
            AddOne(text, claims[0]);
        else
            AddSeveral(text, claims);
        if (unreviewed)
            text.Add(words.Phrases.Fill("incident.unreviewed"));
        text.Add(Before(incident, claims), 2);
        return text.Add(Links(claims)).Add(Tags(incident, claims)).Fit(visible);
    }

    /// <summary>What a post becomes that told what its source does not say: struck through, never deleted.</summary>
    private string Struck(Incident incident, Claim[] claims)
    {
        var first = Html.Text(Html.Plain(Headline(claims, withdrawn: false).Markup));
        return new PostText()
            .Add(words.Phrases.Fill("correction.struck.first", ("headline", first)))
            .Add(words.Phrases.Fill("correction.struck", ("time", words.Time(incident.Revisions[^1].At, withYear: false))))
            .Add(Links(claims))
            .Add(Tags(incident, claims))
            .Fit(visible);
    }

    /// <summary>The first line: what a preview shows.</summary>
    public Html Headline(IReadOnlyList<Claim> claims, bool withdrawn)
    {
        var place = words.Place(Places(claims));
        var means = words.MeansAfter([.. claims.SelectMany(claim => claim.Means).Distinct()]);
        if (claims.Count == 1)
            return words.Phrases.Fill(withdrawn ? "incident.struck" : "incident.first", ("place", place), ("source", words.Source(claims[0].Origin)), ("toll", words.Toll(claims[0].Figures)), ("means", means));
        var tolls = claims.Select(claim => words.Toll(claim.Figures).Markup).Distinct(StringComparer.Ordinal).ToArray();
        if (tolls.Length == 1)
            return words.Phrases.Fill("incident.several.agree", ("place", place), ("sources", words.List([.. claims.Select(claim => words.Source(claim.Origin))])), ("toll", words.Toll(claims[0].Figures)), ("means", means));
        return Differ(claims)
            ? words.Phrases.Fill("incident.several.first", ("place", place), ("toll", Span(claims)), ("means", means))
            : words.Phrases.Fill("incident.several.apart", ("place", place), ("says", Html.Join("; ", claims.Select(claim => words.Phrases.Fill("digest.says", ("source", words.Source(claim.Origin)), ("toll", words.Toll(claim.Figures)))))), ("means", means));
    }

    /// <summary>True when two of them count the same people otherwise; one who counts the dead and one who counts the injured do not differ.</summary>
    private static bool Differ(IReadOnlyList<Claim> claims) => claims.Any(one => claims.Any(other => one != other
        && one.Figures.Any(figure => figure.SubsetOf is null && other.Wholes(figure.Measure).Any(known => Counts.AreComparable(known.Group, figure.Group) && Counts.Distance(known, figure) is not 0))));

    private void AddOne(PostText text, Claim claim)
    {
        var source = words.Source(claim.Origin);
        text.Add(Body(claim, source));
        text.Add(Html.Join(" ", [Unnamed(claim, source), Who(claim, source), NotStated(claim), Undated(claim)]));
        foreach (var line in Inside(claim))
            text.Add(line, 1);
        text.Add(Denied(claim), 1);
        if (claim.Figures.Any(figure => figure.Provisional))
            text.Add(words.Phrases.Fill("incident.provisional", ("source", source)), 4);
        text.Add(Quote(claim), 3);
    }

    private void AddSeveral(PostText text, Claim[] claims)
    {
        foreach (var claim in claims)
            text.Add(words.Phrases.Fill("incident.several.line", ("source", words.Source(claim.Origin)), ("toll", words.TollWithParts(claim.Figures)), ("time", words.TimeShort(claim.PublishedAt ?? claim.ReadAt))));
        foreach (var line in claims.SelectMany(Inside).Concat(claims.Select(Denied)).DistinctBy(line => line.Markup))
            text.Add(line, 1);
        var named = claims.Where(claim => claim.Belligerents.Count > 0).ToArray();
        text.Add(named.Length == 0
            ? words.Phrases.Fill("incident.several.who.none")
            : words.Phrases.Fill("incident.several.who", ("statements", Html.Join("; ", claims.Select(Statement)))));
        var dated = claims.FirstOrDefault(claim => claim.Start is not null);
        var day = dated is null ? Undated(claims[0]) : words.Phrases.Fill("incident.several.day", ("day", DayOf(dated)));
        text.Add(Html.Join(" ", [day, words.Phrases.Fill("incident.several.note", ("count", Html.Text(words.Phrases.Number(claims.Length))))]));
    }

    private Html Statement(Claim claim) =>
        words.Phrases.Fill("incident.several.who.one", ("source", words.Source(claim.Origin)), ("actors", claim.Belligerents.Count == 0 ? words.Phrases.Fill("reply.not.stated") : words.Actors(claim.Belligerents, claim.Start ?? claim.ReportDay)));

    private Html Body(Claim claim, Html source)
    {
        Figure[] wholes = [.. claim.Figures.Where(figure => figure.SubsetOf is null)];
        var measures = wholes.GroupBy(figure => figure.Measure).OrderBy(same => same.Key).ToArray();
        var vague = measures.Any(same => same.All(figure => figure.Cls == FigureClass.V));
        var harm = vague ? words.TollWithParts(claim.Figures) : words.List([.. measures.Select(same => Harm(claim, [.. same], [.. wholes.Where(figure => figure.Measure == Measure.Killed)]))]);
        var day = claim.Start is null ? Html.Empty : IsOneDay(claim)
            ? words.Phrases.Fill("on.day", ("day", words.DayFull(claim.Start.Value)))
            : words.Phrases.Fill("on.period", ("from", words.DayShort(claim.Start.Value)), ("to", words.DayPlain(claim.End ?? claim.Start.Value)));
        return words.Phrases.Fill(vague ? "incident.body.vague" : "incident.body", ("source", source), ("harm", harm), ("means", words.MeansAfter(claim.Means)), ("place", words.PlaceWithin(claim.Places)), ("day", day));
    }

    private Html Harm(Claim claim, IReadOnlyList<Figure> wholes, IReadOnlyList<Figure> killed)
    {
        var key = $"verb.{Wording.Key(wholes[0].Measure.ToString())}";
        var count = wholes.Count > 1 ? 2 : wholes[0].Count ?? wholes[0].Max ?? 2;
        if (wholes.Count == 1 && Wording.GoesWithout(wholes[0], killed) && words.Phrases.Has(key + ".short.other") && Wording.PartsOf(wholes[0], claim.Figures).Count == 0)
            return words.Phrases.Counted(key + ".short", count, ("n", words.Number(wholes[0])));
        return words.Phrases.Counted(key, count, ("who", words.List([.. wholes.Select(whole => words.WithParts(whole, claim.Figures))])));
    }

    private Html Who(Claim claim, Html source) => claim.Belligerents.Count == 0 || claim.Belligerents.All(id => id == "unknown")
        ? words.Phrases.Fill("incident.who.none", ("source", source))
        : words.Phrases.Fill("incident.who.stated", ("actors", words.Actors(claim.Belligerents, claim.Start ?? claim.ReportDay)), ("source", source));

    private Html Unnamed(Claim claim, Html source) =>
        claim.Origin.Named ? Html.Empty : words.Phrases.Fill("incident.unnamed", ("source", source));

    private Html NotStated(Claim claim)
    {
        var measures = claim.Figures.Select(figure => figure.Measure).ToHashSet();
        if (measures.Contains(Measure.KilledOrInjured))
            return Html.Empty;
        if (!measures.Contains(Measure.Injured))
            return words.Phrases.Fill("incident.injured.none");
        return measures.Contains(Measure.Killed) ? Html.Empty : words.Phrases.Fill("incident.killed.none");
    }

    private Html Undated(Claim claim) => claim.Start is null
        ? words.Phrases.Fill("incident.day.none", ("day", words.DayPlain(claim.ReportDay)))
        : Html.Empty;

    private Html Denied(Claim claim) => claim.Denial is { } denial
        ? words.Phrases.Fill("incident.denied", ("quote", Html.Text(Quotation.Short(denial, QuoteLength))))
        : Html.Empty;

    private IEnumerable<Html> Inside(Claim claim)
    {
        if (claim.Headline is { } headline)
            yield return words.Phrases.Fill("incident.headline", ("one", words.Toll([headline with { SubsetOf = null }])), ("other", words.Toll(claim.Wholes(headline.Measure))));
        foreach (var part in claim.Figures.Where(figure => figure.SubsetOf is not null))
        {
            var whole = claim.Figures.First(figure => figure.Id == part.SubsetOf);
            if (whole.Max is { } most && part.Stated() > most && whole.Measure == part.Measure)
                yield return words.Phrases.Fill("incident.inside", ("one", words.Who(whole)), ("other", words.Who(part)));
        }
    }

    private Html Quote(Claim claim) =>
        words.Phrases.Fill("incident.quote", ("quote", Html.Text(Quotation.Around(words.Naming.Without(claim.Figures[0].Evidence), QuoteLength))));

    private Html Updated(Incident incident)
    {
        // What one report told at once, by several voices, is no update.
        var revision = incident.Revisions.LastOrDefault(revision => revision.At > incident.FirstSeen && revision.Changes.Any(change => change is not (FigureChange.FirstSeen or FigureChange.Restated)));
        if (revision is null)
            return Html.Empty;
        var changes = Html.Join("; ", revision.Changes.Select(change => new ChangeWords(words).Say(change)));
        return changes.IsEmpty ? Html.Empty : words.Phrases.Fill("incident.updated", ("time", words.Time(revision.At, withYear: false)), ("change", changes));
    }

    private Html Before(Incident incident, Claim[] claims)
    {
        var earlier = incident.Claims.Where(claim => claim.Status is ClaimStatus.Superseded or ClaimStatus.Withdrawn).ToArray();
        var steps = earlier.TakeLast(HistorySteps).Select(claim => words.Phrases.Fill(
            "incident.step",
            ("toll", claims.Length > 1 ? Html.Trusted($"{words.Source(claim.Origin)} {words.TollWithParts(claim.Figures)}") : words.TollWithParts(claim.Figures)),
            ("time", words.TimeShort(claim.PublishedAt ?? claim.ReadAt))));
        var joined = Html.Join(words.Phrases["incident.step.join"], steps);
        return joined.IsEmpty ? joined : words.Phrases.Fill("incident.before", ("steps", joined));
    }

    private Html Links(Claim[] claims)
    {
        if (claims.Length == 1)
            return Link(claims[0], "incident.link", withYear: true);
        var links = claims.Select(claim => words.Phrases.Fill("link", ("url", Html.Text(claim.Url.AbsoluteUri)), ("name", Via(claim))));
        return words.Phrases.Fill("incident.several.links", ("links", Html.Join(" · ", links)));
    }

    private Html Via(Claim claim) => claim.Publisher.Id == claim.Origin.Id
        ? words.Source(claim.Origin)
        : words.Phrases.Fill("source.via", ("origin", words.Source(claim.Origin)), ("publisher", words.Source(claim.Publisher)));

    private Html Link(Claim claim, string key, bool withYear) => words.Phrases.Fill(
        claim.Publisher.Id == claim.Origin.Id ? key : key + ".citing",
        ("url", Html.Text(claim.Url.AbsoluteUri)),
        ("publisher", words.Source(claim.Publisher)),
        ("origin", words.Source(claim.Origin)),
        ("time", words.Time(claim.ReadAt, withYear)));

    private Html Tags(Incident incident, Claim[] claims)
    {
        // At most four: governorate, two sources, code.
        var tags = new List<string>();
        if (Places(claims) is [{ Adm1: { } adm1 }, ..])
            tags.Add(Wording.Tag(words.Governorate(adm1).Markup));
        tags.AddRange(claims.Where(claim => claim.Origin.HasTag).Select(claim => Wording.Tag(claim.Origin.Name)).Distinct(StringComparer.Ordinal).Take(2));
        tags.Add("#" + incident.Code);
        return Html.Text(string.Join(' ', tags));
    }

    private Html Span(IReadOnlyList<Claim> claims)
    {
        var killed = claims.SelectMany(claim => claim.Wholes(Measure.Killed).Take(1)).ToArray();
        var key = killed.Length > 0 ? "incident.several.reported" : "incident.several.injured";
        killed = [.. killed.Where(figure => Counts.AreComparable(figure.Group, killed[0].Group))];
        var counted = (killed.Length > 0 ? killed : [.. claims.SelectMany(claim => claim.Wholes(Measure.Injured).Take(1))]).Where(figure => figure.Stated() is not null).ToArray();
        if (counted.Length == 0)
            return words.Toll(claims[0].Figures);
        var low = counted.MinBy(figure => figure.Stated())!;
        var high = counted.MaxBy(figure => figure.Stated())!;
        if (low.Stated() == high.Stated())
            return words.Phrases.Fill(key, ("span", words.Who(low)));
        var group = counted.Select(figure => figure.Group).Distinct().Count() == 1 ? low.Group : VictimGroup.People;
        var span = low with { Qualifier = Qualifier.Range, Group = group, Count = null, Min = low.Stated(), Max = high.Stated() };
        return words.Phrases.Fill(key, ("span", words.Who(span)));
    }

    private Html DayOf(Claim claim) => IsOneDay(claim) ? words.DayFull(claim.Start!.Value) : words.Period(claim.Start!.Value, claim.End ?? claim.Start.Value);

    private static bool IsOneDay(Claim claim) => claim.End is null || claim.End == claim.Start;

    private static IReadOnlyList<FigurePlace> Places(IReadOnlyList<Claim> claims) =>
        [.. claims.SelectMany(claim => claim.Places).OrderBy(place => place.Precision ?? PlacePrecision.Town)];
}
