using Monitoring.Reconciling;

namespace Monitoring.Alerting.Writing;

/// <summary>The living post of an incident.</summary>
internal sealed class IncidentPost(Wording words, int visible)
{
    private const int HistorySteps = 3;
    private const int DenialLength = 240;
    private const int ShortDenial = 100;

    /// <summary>What stands in the chat now.</summary>
    /// <param name="incident">As it stands now.</param>
    /// <param name="unreviewed">True when it went out because nobody reviewed it in time.</param>
    /// <param name="first">True when it is new to its readers.</param>
    public string Write(Incident incident, bool unreviewed, bool first)
    {
        if (incident.Retracted)
            return Struck(incident);
        var claims = IncidentVoices.Of(incident);
        var text = new PostText();
        var withdrawn = !incident.Current.Any();
        text.Add(new IncidentHeadline(words).Write(claims, withdrawn));
        if (!first)
            text.Add(Updated(incident, claims));
        foreach (var misread in incident.Claims.Where(claim => !first && claim.Status == ClaimStatus.Misread))
            text.Add(Misread(incident, misread));
        if (withdrawn)
            text.Add(words.Phrases.Fill("incident.withdrawn", ("source", words.Names.Of(claims[0].Origin)), ("verb", words.Names.Verb("state", claims[0].Origin))));
        else if (claims.Length == 1)
            new IncidentBody(words).Add(text, incident, claims[0]);
        else
            new IncidentSources(words).Add(text, claims);
        AddDenials(text, incident, claims);
        if (unreviewed)
            text.Add(words.Phrases.Fill("incident.unreviewed"));
        if (!first)
            text.Add(Before(incident, claims, HistorySteps), 6, [.. Enumerable.Range(1, HistorySteps - 1).Reverse().Select(steps => Before(incident, claims, steps)), .. ToldByDeaths(incident, claims)]);
        return text.Add(Html.Join(" ", [Links(incident, claims), first && claims.Length == 1 ? Html.Empty : words.Pages.Versions(incident.Code)])).Add(Tags(incident, claims)).Fit(visible);
    }

    /// <summary>Denials in reports that count nobody, or whose count is told by others; shortened, never left out.</summary>
    private void AddDenials(PostText text, Incident incident, Claim[] claims)
    {
        var body = new IncidentBody(words);
        var besides = StandingDenials.Besides(incident, claims).Select(claim => (claim.Denial, claim.Publisher, claim.Language))
            .Concat(incident.Denials.Where(denial => !incident.Claims.Any(claim => claim.Report == denial.Report && claim.Denial is not null)).Select(denial => (denial.Denial, denial.Publisher, denial.Language)));
        foreach (var (denial, publisher, language) in besides.Distinct())
            text.Add(body.Denied(denial, publisher, several: true, DenialLength, language), 3, body.Denied(denial, publisher, several: true, ShortDenial, language));
    }

    /// <summary>What a post becomes in which nothing stands: what it said last is struck through, never deleted.</summary>
    private string Struck(Incident incident)
    {
        var misread = incident.Claims.Where(claim => claim.Status == ClaimStatus.Misread).ToArray();
        var last = Array.FindAll(misread, claim => claim.Ended == misread.Max(one => one.Ended));
        var text = new PostText()
            .Add(words.Phrases.Fill("correction.struck.first", ("headline", Html.Text(Html.Plain(new IncidentHeadline(words).Write(last, withdrawn: false).Markup)))))
            .Add(words.Phrases.Fill("correction.struck", ("time", words.Days.Time(incident.Revisions[^1].At, withYear: false))));
        foreach (var earlier in misread.Except(last))
            text.Add(Misread(incident, earlier));
        return text.Add(Html.Join(" ", [Links(incident, misread), words.Pages.Versions(incident.Code)])).Add(Tags(incident, misread)).Fit(visible);
    }

    private Html Misread(Incident incident, Claim claim) =>
        words.Phrases.Fill("correction.struck.line", ("source", words.Names.Of(claim.Origin)), ("toll", words.Toll(claim.Misread(incident))));

    private Html Updated(Incident incident, Claim[] claims)
    {
        // What one report told at once, by several voices, is no update.
        var revision = incident.Revisions.LastOrDefault(revision => revision.At > incident.FirstSeen && revision.Changes.Any(change => change is not FigureChange.Restated));
        if (revision is null)
            return Html.Empty;
        var change = new ChangeWords(words, incident).Say(revision, bySource: claims.Length > 1);
        return change.IsEmpty ? Html.Empty : words.Phrases.Fill("incident.updated", ("time", words.Days.Time(revision.At, withYear: false)), ("change", change));
    }

    /// <summary>Lines of deaths from wounds tell what was said before them: only then may the history go.</summary>
    private static Html[] ToldByDeaths(Incident incident, Claim[] claims) => claims.Length == 1 && IncidentVoices.Deaths(incident, claims[0]).Length > 0 ? [Html.Empty] : [];

    private Html Before(Incident incident, Claim[] claims, int last)
    {
        var earlier = incident.Claims.Where(claim => claim.Status is ClaimStatus.Superseded or ClaimStatus.Withdrawn).ToArray();
        var several = claims.Concat(earlier).DistinctBy(claim => claim.Origin.Id).Count() > 1;
        var steps = earlier.Select(claim => (Claim: claim, Told: TakenBack(incident, claim))).Where(step => !step.Told.IsEmpty || !SaysAsNext(incident, step.Claim)).TakeLast(last).Select(step => words.Phrases.Fill(
            (several ? "incident.step.by" : "incident.step") + (step.Told.IsEmpty ? string.Empty : ".told"),
            ("source", words.Names.Of(step.Claim.Origin)),
            ("toll", words.TollWithParts(step.Claim.Figures)),
            ("circumstances", step.Told),
            ("time", words.Days.TimeBrief(step.Claim.PublishedAt ?? step.Claim.ReadAt))));
        var joined = Html.Join(words.Phrases["list.semicolon"], steps);
        return joined.IsEmpty ? joined : words.Phrases.Fill("incident.before", ("steps", joined));
    }

    /// <summary>What its origin told of the attack with this claim, and otherwise with the next one: party, place, day, weapon.</summary>
    private Html TakenBack(Incident incident, Claim claim) => incident.Revisions.FirstOrDefault(revision => revision.Number == claim.Ended)?.Changes.OfType<FigureChange.Refined>().FirstOrDefault(change => change.Origin == claim.Origin.Name) is { } change
        ? new ChangeWords(words, incident).Before(change)
        : Html.Empty;

    /// <summary>A step whose count the next one repeats tells nothing.</summary>
    private bool SaysAsNext(Incident incident, Claim claim) =>
        incident.Claims.FirstOrDefault(next => next.Revision == claim.Ended && next.Origin.Id == claim.Origin.Id) is { } next && words.TollWithParts(next.Figures) == words.TollWithParts(claim.Figures);

    /// <summary>Where it was read.</summary>
    public Html Links(Incident incident, Claim[] claims)
    {
        if (claims.Length == 1 && IncidentVoices.Deaths(incident, claims[0]) is var deaths)
            return Html.Join(" · ", deaths.Select(death => LinkTo(death, words.Phrases.Fill("link.of", ("name", words.Names.Via(death)), ("day", words.Days.Short(death.ReportDay))))).Append(Link(claims[0])));
        if (claims.Length >= IncidentSources.Many)
            return Html.Trusted(words.Phrases["incident.many.links"]); // Each line of the sources has its links.
        return words.Phrases.Fill("incident.several.links", ("links", Html.Join(" · ", claims.Select(claim => LinkTo(claim, words.Names.Via(claim))))));
    }

    private Html LinkTo(Claim claim, Html name) => words.Phrases.Fill("link", ("url", Html.Text(claim.Url.AbsoluteUri)), ("name", name));

    private Html Link(Claim claim) => words.Phrases.Fill(
        claim.Publisher.Id == claim.Origin.Id ? "incident.link" : "incident.link.citing",
        ("url", Html.Text(claim.Url.AbsoluteUri)),
        ("publisher", words.Names.Of(claim.Publisher)),
        ("origin", words.Names.Of(claim.Origin)),
        ("time", words.Days.Time(claim.ReadAt, withYear: true)));

    private Html Tags(Incident incident, Claim[] claims)
    {
        // At most four: governorate, two sources, code.
        var tags = new List<string>();
        if (words.Where.Of(claims) is [{ Adm1: { } adm1 }, ..])
            tags.Add(Wording.Tag(words.Where.Governorate(adm1).Markup));
        tags.AddRange(claims.Where(claim => claim.Origin.HasTag).Select(claim => Wording.Tag(claim.Origin.Name)).Distinct(StringComparer.Ordinal).Take(2));
        tags.Add("#" + incident.Code);
        return Html.Text(string.Join(' ', tags));
    }
}
