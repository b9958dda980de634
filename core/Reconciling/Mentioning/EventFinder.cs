using Monitoring.Extracting;
using Monitoring.Reconciling.Matching;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>Groups the event figures of a report into events: one place, one time, one origin.</summary>
internal sealed class EventFinder(FigureTree figures, PlaceNames names, ReportSentences sentences)
{
    /// <summary>Most UTF-16 units between two counts that a word like "and" joins.</summary>
    private const int Conjunction = 6;

    /// <summary>Most UTF-16 units between two sentences that follow each other: white space.</summary>
    private const int SentenceGap = 3;

    private readonly SpreadWholes _spread = new(figures, names);
    private readonly List<List<Figure>> _events = [];
    private readonly Headlines _headlines = new(figures, names);

    /// <summary>Figures of the headline that the text tells, by id, each with the figure that tells it.</summary>
    public IReadOnlyDictionary<string, Figure> ToldByHeadline => _headlines.Told;

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<EventMention> Find(IReadOnlyList<TotalMention> totals)
    {
        foreach (var figure in figures.Kept.Where(figure => figure.IsEvent() && !sentences.Says(figure, Cue.TakenBack) && !_spread.Contains(figure) && !IsInToll(figure)))
            Place(figure);
        return [.. Beside(_headlines.Without(_events)).Select(members => Mention(members, totals))];
    }

    /// <summary>What only the headline counts, the injured say, belongs to the attack of its text.</summary>
    private List<List<Figure>> Beside(List<List<Figure>> events)
    {
        foreach (var title in events.FindAll(members => members.TrueForAll(figures.IsHeadline)))
        {
            var body = events.FindAll(members => !ReferenceEquals(members, title) && !members.TrueForAll(figures.IsHeadline));
            if (body.Find(members => title.TrueForAll(figure => figure.SubsetOf is not null || MayBeOf(members, figure))) is not { } home)
                continue;
            home.AddRange(title);
            events.Remove(title);
        }

        return events;
    }

    /// <summary>"The toll has risen to five after two died of their wounds", "three bodies were recovered, raising the toll to seven": they are in the toll.</summary>
    private bool IsInToll(Figure figure) =>
        figure is { Measure: Measure.Killed, SubsetOf: null }
        && figures.Kept.Any(toll => toll.IsEvent() && toll is { Measure: Measure.Killed, SubsetOf: null } && toll.Stated() > figure.Stated() && sentences.Says(toll, Cue.Update)
            && (sentences.Says(figure, Cue.Wounds) ? IsNext(figure.Evidence, toll.Evidence) || IsNext(toll.Evidence, figure.Evidence) : IsBehindIt(toll, figure)));

    /// <summary>In one sentence a toll of the same place, behind the figure, is the toll with it.</summary>
    private bool IsBehindIt(Figure toll, Figure figure) =>
        toll.Evidence.SentenceStart == figure.Evidence.SentenceStart && figure.Evidence.End < toll.Evidence.Start && !sentences.Says(figure, Cue.Another)
        && Counts.AreComparable(figure.Group, toll.Group) && SamePlace(toll, figure)
        && sentences.Says(toll.Evidence.Sentence[(figure.Evidence.End - figure.Evidence.SentenceStart)..(toll.Evidence.Start - toll.Evidence.SentenceStart)], Cue.Update);

    private void Place(Figure figure)
    {
        var whole = figures.Find(figure.SubsetOf);
        var home = whole is { Scope: FigureScope.Event } && !_spread.Contains(whole)
            ? _events.LastOrDefault(members => members.Any(member => member.Id == whole.Id))
            : _events.LastOrDefault(members => BelongsTo(members, figure));
        if (home is null)
            _events.Add([figure]);
        else
            home.Add(figure);
    }

    /// <summary>What a headline counts is held against its text as a whole, when all of it is known.</summary>
    private bool BelongsTo(List<Figure> members, Figure figure) =>
        members.Exists(member => figures.IsHeadline(member) == figures.IsHeadline(figure)) && MayBeOf(members, figure);

    private bool MayBeOf(List<Figure> members, Figure figure)
    {
        var first = members[0];
        if (figures.OriginOf(first).Id != figures.OriginOf(figure).Id || figure.SubsetOf != first.SubsetOf)
            return false;
        if (members.Any(member => member.SubsetOf is null && member.Measure == figure.Measure && member.Group == figure.Group && !IsCountedOn(member, figure)))
            return false;
        if (sentences.Says(figure, Cue.Another) && !members.Exists(member => member.Evidence.SentenceStart == figure.Evidence.SentenceStart))
            return false;
        return (SamePlace(first, figure) || GoesOn(members, figure)) && (SameTime(first, figure) || IsRestOf(members, figure)) && first.Means.MayAgree(figure.Means) && first.Belligerents.MayAgree(figure.Belligerents);
    }

    /// <summary>"killed an officer and two others": one count goes on with the other.</summary>
    private static bool IsCountedOn(Figure first, Figure figure) =>
        first.Evidence.SentenceStart == figure.Evidence.SentenceStart && figure.Evidence.Start - first.Evidence.End is >= 0 and <= Conjunction;

    private bool SamePlace(Figure first, Figure figure)
    {
        if (first.Places.Count == 0 || figure.Places.Count == 0)
            return first.Evidence.SentenceStart == figure.Evidence.SentenceStart;
        var known = first.Places.Select(place => names.Fold(place)).ToHashSet(StringComparer.Ordinal);
        return figure.Places.Any(place => known.Contains(names.Fold(place)));
    }

    /// <summary>
    /// A town, and in the same or the next sentence the region that holds it: "killed in Ariha. Others were injured in
    /// the southern countryside of Idlib". Only for another measure: the same one would be another attack.
    /// </summary>
    private static bool GoesOn(List<Figure> members, Figure figure)
    {
        if (members.Exists(member => member.Measure == figure.Measure))
            return false;
        var near = members.Where(member => IsNext(member.Evidence, figure.Evidence)).SelectMany(member => member.Places).ToArray();
        return near.Length > 0 && figure.Places.Count > 0
            && figure.Places.All(place => near.Any(other => IsWide(place) != IsWide(other) && place.Adm1 is not null && place.Adm1 == other.Adm1));
    }

    /// <summary>True for one sentence, or for two of which the second follows the first.</summary>
    public static bool IsNext(Evidence first, Evidence second) =>
        first.SentenceStart == second.SentenceStart || (second.SentenceStart >= first.SentenceEnd && second.SentenceStart - first.SentenceEnd <= SentenceGap);

    private static bool IsWide(FigurePlace place) => place.Precision > PlacePrecision.Town;

    /// <summary>"Seven others were wounded" goes on with the sentence before, whichever of the two days of a night the words are taken for.</summary>
    private bool IsRestOf(List<Figure> members, Figure figure) =>
        figure.Start is { } day && sentences.IsRest(figure.Evidence.Quote)
        && members.Exists(member => IsNext(member.Evidence, figure.Evidence) && member.Start is { } known && Math.Abs(day.DayNumber - known.DayNumber) <= 1);

    /// <summary>What had happened by a day is not what happened after it.</summary>
    private static bool SameTime(Figure first, Figure figure) => (first.Start, figure.Start) switch
    {
        (null, null) => first.End is null == figure.End is null,
        (null, { } day) => first.End is null || day <= first.End,
        ({ } day, null) => figure.End is null || day <= figure.End,
        var (one, other) => one == other,
    };

    private EventMention Mention(List<Figure> members, IReadOnlyList<TotalMention> totals)
    {
        var ids = members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        var within = members.Select(member => member.SubsetOf).FirstOrDefault(whole => whole is not null && !ids.Contains(whole) && !_spread.Contains(whole));
        var total = totals.FirstOrDefault(total => total.Figures.Any(figure => ids.Contains(figure.Id)));
        var dated = members.FirstOrDefault(member => member.Start is not null);
        Figure[] ordered = [.. Ordered(members, ids)];
        var wholes = Array.FindAll(ordered, figure => figure.SubsetOf is null);
        Figure[] said = [.. _headlines.Over(members)];
        var accuse = Array.Exists(wholes, whole => whole.Belligerents.Count > 0 || figures.AccusationsOf(whole).Any()) ? wholes : said;
        var origin = figures.OriginOf(members[0]);
        var ofWounds = wholes.All(whole => whole.Measure == Measure.Killed && sentences.Says(whole, Cue.Wounds) && !sentences.Says(whole, Cue.Update));
        return new EventMention
        {
            Origin = origin,
            Another = sentences.Says(members[0], Cue.Another),
            Figures = ordered,
            Places = [.. (members.Exists(member => member.Places.Count > 0) ? members : said.AsEnumerable()).SelectMany(member => member.Places).DistinctBy(place => names.Fold(place)).OrderBy(IsWide)],
            Headline = members.Select(member => _headlines.Differing.GetValueOrDefault(member.Id)).FirstOrDefault(headline => headline is not null),
            Denial = sentences.Near(ordered, Cue.Denied),
            Reason = sentences.Near(ordered, Cue.Reason),
            Outlook = sentences.Outlook(ordered),
            OfWounds = ofWounds,

            // The day of a death of wounds is not that of the attack.
            Start = ofWounds ? null : dated?.Start,
            End = ofWounds ? null : dated?.End ?? dated?.Start ?? members.FirstOrDefault(member => member.End is not null)?.End,
            PartOf = total?.Lead.Id ?? within ?? totals.FirstOrDefault(total => IsCountedIn(total, origin, dated, wholes))?.Lead.Id,

            // Whom another sentence names beside a part is not said to have done all of it.
            Belligerents = [.. accuse.SelectMany(whole => whole.Belligerents).Distinct(StringComparer.Ordinal)],
            Accusations = [.. accuse.SelectMany(figures.AccusationsOf).DistinctBy(accusation => (accusation.Party, accusation.By.Id))],
            Means = [.. (Array.Find([wholes, ordered], some => Array.Exists(some, figure => figure.Means.Count > 0)) ?? said).SelectMany(figure => figure.Means).Distinct()],
        };
    }

    /// <summary>
    /// A report that opens with a total, and goes on with attacks of no day or of that time, tells what the total counts,
    /// though no word links the two.
    /// </summary>
    private static bool IsCountedIn(TotalMention total, Origin origin, Figure? dated, Figure[] wholes)
    {
        if (!total.LeadsReport || total.Origin.Id != origin.Id)
            return false;
        if (dated is null)
            return true;
        return dated.Start >= total.Start && (dated.End ?? dated.Start) <= total.End
            && wholes.All(whole => whole.Measure != total.Lead.Measure || ((Counts.AreComparable(whole.Group, total.Lead.Group) || Counts.IsPartOf(whole.Group, total.Lead.Group)) && !(whole.Stated() > total.Lead.Stated())));
    }

    /// <summary>Wholes first, each with its parts behind it; a link that leads out of the event is cut.</summary>
    private static IEnumerable<Figure> Ordered(List<Figure> members, HashSet<string> ids)
    {
        var cut = Overlaps.Linked(members.ConvertAll(member => member.SubsetOf is { } whole && !ids.Contains(whole) ? member with { SubsetOf = null } : member));
        foreach (var whole in cut.Where(member => member.SubsetOf is null).OrderBy(member => member.Measure).ThenBy(member => member.Group.Order()))
        {
            yield return whole;
            foreach (var part in cut.Where(member => IsBelow(member, whole.Id, cut)))
                yield return part;
        }
    }

    private static bool IsBelow(Figure figure, string whole, List<Figure> members)
    {
        var steps = 0;
        for (var above = figure.SubsetOf; above is not null && steps++ < members.Count; above = members.Find(member => member.Id == above)?.SubsetOf)
        {
            if (above == whole)
                return true;
        }

        return false;
    }
}
