using Monitoring.Extracting;
using Monitoring.Reconciling.Matching;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// What a headline counts is not another event than what its text counts: it says the same, adds the text's events up, names the groups
/// of the text's count, or contradicts it.
/// </summary>
internal sealed class Headlines(FigureTree figures, PlaceNames names)
{
    private const double SameTotal = 0.25;
    private readonly PlaceMatch _places = new(names);

    /// <summary>Figures of the headline that stand in an event of the text as parts of its count.</summary>
    private readonly List<Figure> _parts = [];

    /// <summary>Figures of the headline that the text tells, each with the figure that tells it.</summary>
    public Dictionary<string, Figure> Told { get; } = new(StringComparer.Ordinal);

    /// <summary>For the first figure of an event, what its headline counts otherwise.</summary>
    public Dictionary<string, Figure> Differing { get; } = new(StringComparer.Ordinal);

    /// <summary>The events without what the headline says again.</summary>
    public List<List<Figure>> Without(List<List<Figure>> events)
    {
        var body = events.FindAll(members => members.Exists(member => !figures.IsHeadline(member)));
        foreach (var lead in body)
            Whole(lead, body.FindAll(members => !ReferenceEquals(members, lead) && GoesOnInPlace(lead, members)));
        foreach (var title in events.Except(body).ToArray())
        {
            Whole(title, body);
            foreach (var whole in title.Where(member => member.SubsetOf is null && !Told.ContainsKey(member.Id)))
                Settle(whole, body);
        }

        return [.. events.Select(members => members.FindAll(member => !IsTold(member, members)).Concat(_parts.Where(part => members.Exists(member => member.Id == part.SubsetOf))).ToList()).Where(members => members.Count > 0)];
    }

    /// <summary>The body's total that a headline's total contradicts: the same people, nearly the same number.</summary>
    public static bool Contradicts(Figure headline, Figure body) =>
        headline.Measure == body.Measure && headline.Group == body.Group && headline.Scope == body.Scope && headline.SubsetOf is null && body.SubsetOf is null
        && headline.Belligerents.Order(StringComparer.Ordinal).SequenceEqual(body.Belligerents.Order(StringComparer.Ordinal))
        && Counts.Distance(headline, body) is > 0 and < SameTotal && !Agree(headline, body);

    private bool IsTold(Figure figure, List<Figure> members) =>
        Told.ContainsKey(figure.Id) || (figure.SubsetOf is { } whole && Told.ContainsKey(whole) && !members.Exists(member => member.Id == whole && !Told.ContainsKey(whole)));

    /// <summary>What the headline says with a count that an event of the text tells: whom it names and with what, where the text is silent.</summary>
    /// <param name="members">The event.</param>
    public IEnumerable<Figure> Over(IReadOnlyList<Figure> members) =>
        Told.Where(told => members.Any(member => member.Id == told.Value.Id)).Select(told => figures.Find(told.Key)).OfType<Figure>().Where(headline => figures.OriginOf(headline).Id == figures.OriginOf(members[0]).Id);

    /// <summary>The next sentence, in a place that lies in the one before: a lead names the city, the text the quarter.</summary>
    private bool GoesOnInPlace(List<Figure> lead, List<Figure> members) =>
        figures.OriginOf(lead[0]).Id == figures.OriginOf(members[0]).Id && _places.Score(lead[0].Places, members[0].Places) > 0
        && lead.Exists(one => members.Exists(other => EventFinder.IsNext(one.Evidence, other.Evidence) && one.Evidence.SentenceStart != other.Evidence.SentenceStart));

    /// <summary>"Three fighters and one civilian killed" over a text that counts four people, wherever in the town it places them.</summary>
    private void Whole(List<Figure> title, List<List<Figure>> body)
    {
        foreach (var said in title.Where(member => member.SubsetOf is null && member.Stated() is not null).GroupBy(member => member.Measure))
        {
            Figure[] groups = [.. said];
            if (groups.Length < 2 || groups.Select(one => one.Group).Distinct().Count() < groups.Length)
                continue;
            var whole = body.SelectMany(members => members).FirstOrDefault(member => member.SubsetOf is null && member.Measure == said.Key && member.Group.Order() == 2 && member.Stated() == groups.Sum(one => one.Stated()));
            if (whole is null)
                continue;
            var isOpen = !figures.Kept.Any(part => part.SubsetOf == whole.Id);
            foreach (var group in groups)
            {
                Told.TryAdd(group.Id, whole);
                if (isOpen && group.Group.Order() != 2)
                    _parts.Add(group with { SubsetOf = whole.Id });
            }
        }
    }

    private void Settle(Figure headline, List<List<Figure>> body)
    {
        var alike = figures.Kept.Where(figure => !figures.IsHeadline(figure) && figure.IsHarm() && figure.Measure == headline.Measure && Counts.MayBeSame(figure.Group, headline.Group)).ToArray();
        if (Array.Find(alike, figure => figure.SubsetOf is null && Agree(headline, figure)) is { } same)
        {
            Told.Add(headline.Id, same);
            return;
        }

        var events = body.FindAll(members => members.Exists(member => member.SubsetOf is null && Array.Exists(alike, one => one.Id == member.Id)));
        var here = events.FindAll(members => IsHere(headline, First(members, alike)));
        if (here.Count == 0)
            return;
        var (all, first) = (events.Sum(members => Sum(members, headline.Measure)), First(here[0], alike));
        if (here.Count == 1 && all != headline.Stated() && Sum(here[0], headline.Measure) != headline.Stated() && headline.Cls != FigureClass.V && first.Cls != FigureClass.V)
            Differing.TryAdd(first.Id, headline);
        Told.Add(headline.Id, first);
    }

    private static Figure First(List<Figure> members, Figure[] alike) => members.First(member => member.SubsetOf is null && Array.Exists(alike, one => one.Id == member.Id)); // it was chosen by that

    private static long Sum(List<Figure> members, Measure measure) => members.Where(member => member.SubsetOf is null && member.Measure == measure).Sum(member => member.Stated() ?? 0);

    private bool IsHere(Figure headline, Figure whole) =>
        (headline.Places.Count == 0 || whole.Places.Count == 0 || _places.Score(headline.Places, whole.Places) > 0)
        && (headline.Start is null || whole.Start is null || (headline.Start <= (whole.End ?? whole.Start) && (headline.End ?? headline.Start) >= whole.Start));

    /// <summary>True when one number satisfies both: "over ten" and "twelve"; a vague word agrees with all.</summary>
    private static bool Agree(Figure one, Figure other)
    {
        if (one.Cls == FigureClass.V || other.Cls == FigureClass.V || one.Stated() == other.Stated())
            return true;
        if (one.Qualifier == Qualifier.About || other.Qualifier == Qualifier.About)
            return Counts.Distance(one, other) < SameTotal;
        return (one.Min ?? 0) <= (other.Max ?? long.MaxValue) && (other.Min ?? 0) <= (one.Max ?? long.MaxValue);
    }
}
