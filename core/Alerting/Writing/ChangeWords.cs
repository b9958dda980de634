using Monitoring.Extracting;
using Monitoring.Reconciling;
using Monitoring.Reconciling.Changing;
using Monitoring.Reconciling.Matching;

namespace Monitoring.Alerting.Writing;

/// <summary>Says in a few words what changed; empty for what needs no words.</summary>
internal sealed class ChangeWords(Wording words, Incident incident)
{
    /// <summary>All changes of one step: <c>killed raised from 4 by SOHR; injured raised from 7 by SOHR</c>.</summary>
    /// <param name="revision">The step.</param>
    /// <param name="bySource">True where several sources are heard, so that each change names its own.</param>
    public Html Say(IncidentRevision revision, bool bySource)
    {
        var said = revision.Changes.Where(change => change is not (FigureChange.Contradicted or FigureChange.Restated)).ToArray();
        return Html.Join(words.Phrases["list.semicolon"], said.Select(change => Say(change, revision.At, bySource, byMeasure: bySource || said.Length > 1)));
    }

    /// <summary><c>raised from at least 6</c>, with the measure where <paramref name="byMeasure"/> asks for it.</summary>
    public Html Say(FigureChange change, DateTimeOffset at, bool bySource, bool byMeasure) => change switch
    {
        FigureChange.FirstSeen seen when incident.Revisions.Any(revision => revision.At < at) => words.Phrases.Fill("change.also", ("source", Source(seen.Origin))),
        FigureChange.StatedAgain again => words.Phrases.Fill("change.again", ("source", Source(again.Origin))),
        FigureChange.Raised { Groups: { } groups } raised when groups.Before.AllStandIn(groups.After) => By(raised.Origin, bySource, words.Phrases.Fill("change.raised.new", ("after", words.TollOf(raised.After)))),
        FigureChange.Raised { Before: not null } raised => By(raised.Origin, bySource, Moved("change.raised", raised, byMeasure)),
        FigureChange.Raised raised => By(raised.Origin, bySource, words.Phrases.Fill("change.raised.new", ("after", words.TollOf(raised.After)))),
        FigureChange.Lowered lowered => By(lowered.Origin, bySource, Moved("change.lowered", lowered, byMeasure)),
        FigureChange.Refined { Before: { } before, In: not Circumstances.None } refined => By(refined.Origin, bySource, Html.Join(words.Phrases["list.semicolon"], Circumstance(refined, before))),
        FigureChange.Refined { Groups: { } groups } refined => By(refined.Origin, bySource, words.Phrases.Fill("change.refined", ("after", words.Toll(groups.After)), ("before", words.List([.. groups.Before.Select(words.Who)])))),
        FigureChange.Refined { Before: { } before } refined when before.IsHearsay != refined.After.IsHearsay => By(refined.Origin, bySource, words.Phrases.Fill("change.refined", ("after", words.TollOf(refined.After)), ("before", words.TollOf(before)))),
        FigureChange.Refined { Before: { } before } refined when before.Stated() == refined.After.Stated() && before.Qualifier == refined.After.Qualifier && before.Group == refined.After.Group => By(refined.Origin, bySource, Accused(before, refined.After)),
        // A report that says less of who they were changes nothing that readers must be told.
        FigureChange.Refined { Before: { } before, After.Group: null or VictimGroup.People } refined when before.Stated() == refined.After.Stated() && before.Qualifier == refined.After.Qualifier => Html.Empty,
        FigureChange.Refined { Before: { } before } refined => By(refined.Origin, bySource, words.Phrases.Fill("change.refined", ("after", words.TollOf(refined.After)), ("before", words.Who(before)))),
        FigureChange.Refined refined => By(refined.Origin, bySource, words.Phrases.Fill("change.refined.new", ("after", words.TollOf(refined.After)))),
        FigureChange.PartMoved { After: { } after } part => By(part.Origin, bySource, Part(part.Before, after)),
        FigureChange.PartMoved part => By(part.Origin, bySource, words.Phrases.Fill("change.part.gone", ("before", words.Who(part.Before!)))),
        FigureChange.DiedOfWounds died => Died(died, at),
        FigureChange.Withdrawn gone => words.Phrases.Fill("change.withdrawn", ("before", words.TollOf(gone.Before)), ("source", Source(gone.Origin))),
        FigureChange.AlsoReportedBy also => words.Phrases.Fill("change.also", ("source", Source(also.Origin))),
        FigureChange.CorrectedByUs => words.Phrases.Fill("change.corrected"),
        FigureChange.Merged merged => words.Phrases.Fill("change.merged", ("code", Html.Text(merged.Code))),
        FigureChange.MovedOut moved => words.Phrases.Fill("change.movedOut", ("source", Source(moved.Origin)), ("code", Html.Text(moved.Code))),
        FigureChange.Denied denied => words.Phrases.Fill("change.denied", ("source", Html.Text(denied.Publisher))),
        _ => Html.Empty,
    };

    private Html Moved(string key, FigureChange change, bool byMeasure)
    {
        var measure = change.FiguresAfter()[0].Measure;
        var moved = words.Phrases.Fill(key, ("before", words.CountBefore(change, IsOneOfSeveral(change))));
        return byMeasure || measure != Measure.Killed
            ? words.Phrases.Fill("change.measured", ("measure", Name(measure)), ("change", moved))
            : moved;
    }

    /// <summary>A number alone does not say whose it was.</summary>
    private bool IsOneOfSeveral(FigureChange change) => change.FiguresAfter() is [var after]
        && incident.Claims.Any(claim => claim.Figures.Any(figure => figure.Evidence == after.Evidence) && claim.Wholes(after.Measure).Count() > 1);

    /// <summary>Who did it, where, when and with what, as it was told before a change took it back; empty where none did.</summary>
    public Html Before(FigureChange.Refined change)
    {
        if (change.Before is not { } before)
            return Html.Empty;
        Html[] told =
        [
            change.In.HasFlag(Circumstances.Party) && before.Belligerents.Count > 0 ? words.Phrases.Fill("change.who.before", ("actors", words.Actors(before))) : Html.Empty,
            (change.In & (Circumstances.Place | Circumstances.OtherPlace)) != 0 ? words.Phrases.Fill("change.place.before", ("place", words.Where.Heading(before.Places))) : Html.Empty,
            change.In.HasFlag(Circumstances.Day) && before.Start is not null ? words.Phrases.Fill("change.day.before", ("day", Day(before))) : Html.Empty,
            change.In.HasFlag(Circumstances.Means) && before.Means.Count > 0 ? words.Means.Noun([Claim(before)]) : Html.Empty,
        ];
        return Html.Join(words.Phrases["list.comma"], told.Where(one => !one.IsEmpty));
    }

    /// <summary>Who did it, where, when, with what: each with what was said before, where something was.</summary>
    private IEnumerable<Html> Circumstance(FigureChange.Refined change, Figure before)
    {
        var after = change.After;
        if (change.In.HasFlag(Circumstances.Party))
            yield return Accused(before, after);
        if ((change.In & (Circumstances.Place | Circumstances.OtherPlace)) != 0)
            yield return Now("place", words.Where.Heading(after.Places), words.Where.Heading(before.Places));
        if (change.In.HasFlag(Circumstances.Day))
            yield return Now("day", Day(after), Day(before));
        if (change.In.HasFlag(Circumstances.Means))
            yield return Now("means", words.Means.Noun([Claim(after)]), before.Means.Count == 0 ? Html.Empty : words.Means.Noun([Claim(before)]));
    }

    private Html Now(string what, Html after, Html before) => before.IsEmpty || before == after
        ? words.Phrases.Fill($"change.{what}.new", ("after", after))
        : words.Phrases.Fill($"change.{what}", ("after", after), ("before", before));

    private Html Day(Figure figure) => figure.Start is { } start ? words.Days.Period(start, figure.End ?? start) : Html.Empty;

    /// <summary>A claim of nothing but this figure.</summary>
    private Claim Claim(Figure figure) => incident.Claims[0] with { Figures = [figure], Means = figure.Means };

    /// <summary>The same count, and another word on who did it: by the source itself, or by others whom it cites.</summary>
    private Html Accused(Figure before, Figure after)
    {
        if (before.Belligerents.SequenceEqual(after.Belligerents, StringComparer.Ordinal) && incident.Claims.LastOrDefault(claim => claim.Figures[0].Evidence == after.Evidence) is { } claim)
            return new AccusationWords(words).Of([claim]) is { Count: > 0 } others ? words.Phrases.Fill("change.who", ("actors", Html.Join(words.Phrases["list.semicolon"], others))) : Html.Empty;
        if (after.Belligerents.Count == 0)
            return words.Phrases.Fill("change.who.none");
        return before.Belligerents.MayAgree(after.Belligerents)
            ? words.Phrases.Fill("change.who", ("actors", words.Actors(after)))
            : words.Phrases.Fill("change.who.from", ("actors", words.Actors(after)), ("before", words.Actors(before)));
    }

    private Html Part(Figure? before, Figure after) => before is null
        ? words.Phrases.Fill("change.part", ("after", words.Who(after)), ("measure", Name(after.Measure)))
        : words.Phrases.Fill("change.part.from", ("after", words.Who(after)), ("measure", Name(after.Measure)), ("before", words.Number(before)));

    private Html Died(FigureChange.DiedOfWounds died, DateTimeOffset at)
    {
        var day = words.Days.Short(words.Clock.DayOf(at));
        return died.After.Stated() == died.Count && died.After.Group is not (null or VictimGroup.People)
            ? words.Phrases.Fill("change.wounds.who", ("who", words.Who(died.After)), ("source", Source(died.Origin)), ("day", day))
            : words.Phrases.Counted("change.wounds", died.Count, ("n", Html.Text(words.Phrases.Number(died.Count))), ("source", Source(died.Origin)), ("day", day));
    }

    private Html By(string origin, bool bySource, Html change) =>
        bySource ? words.Phrases.Fill("change.by", ("change", change), ("source", Source(origin))) : change;

    private Html Name(Measure measure) => Html.Trusted(words.Phrases[$"measure.name.{Wording.Key(measure.ToString())}"]);

    /// <summary>With its ownership, as everywhere.</summary>
    private Html Source(string origin) =>
        incident.Claims.Concat(incident.Before.SelectMany(before => before.Claims)).Select(claim => claim.Origin).FirstOrDefault(known => known.Name == origin) is { } known ? words.Names.Of(known) : Html.Text(origin);
}
