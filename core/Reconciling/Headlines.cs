using Monitoring.Extracting;

namespace Monitoring.Reconciling;

/// <summary>
/// What a headline counts is not another event than what its text counts: it says the same, adds the text's events up,
/// or contradicts it.
/// </summary>
internal sealed class Headlines(FigureTree figures, PlaceNames names)
{
    private const double SameTotal = 0.25;
    private readonly PlaceMatch _places = new(names);

    /// <summary>Figures of the headline that the text tells, each with the figure that tells it.</summary>
    public Dictionary<string, Figure> Told { get; } = new(StringComparer.Ordinal);

    /// <summary>For the first figure of an event, what its headline counts otherwise.</summary>
    public Dictionary<string, Figure> Differing { get; } = new(StringComparer.Ordinal);

    /// <summary>The events without what the headline says again.</summary>
    public List<List<Figure>> Without(List<List<Figure>> events)
    {
        var body = events.FindAll(members => members.Exists(member => !figures.IsHeadline(member)));
        foreach (var title in events.Except(body))
        {
            foreach (var whole in title.Where(member => member.SubsetOf is null))
                Settle(whole, body);
        }

        return [.. events.Select(members => members.FindAll(member => !IsTold(member, members))).Where(members => members.Count > 0)];
    }

    /// <summary>The body's total that a headline's total contradicts: the same people, nearly the same number.</summary>
    public static bool Contradicts(Figure headline, Figure body) =>
        headline.Measure == body.Measure && headline.Group == body.Group && headline.Scope == body.Scope && headline.SubsetOf is null && body.SubsetOf is null
        && headline.Belligerents.Order(StringComparer.Ordinal).SequenceEqual(body.Belligerents.Order(StringComparer.Ordinal))
        && Counts.Distance(headline, body) is > 0 and < SameTotal && !Agree(headline, body);

    private bool IsTold(Figure figure, List<Figure> members) =>
        Told.ContainsKey(figure.Id) || (figure.SubsetOf is { } whole && Told.ContainsKey(whole) && !members.Exists(member => member.Id == whole && !Told.ContainsKey(whole)));

    private void Settle(Figure headline, List<List<Figure>> body)
    {
        var alike = figures.Kept.Where(figure => !figures.IsHeadline(figure) && figure.IsHarm() && figure.Measure == headline.Measure && Counts.MayBeSame(figure.Group, headline.Group)).ToArray();
        if (Array.Find(alike, figure => figure.SubsetOf is null && Agree(headline, figure)) is { } same)
        {
            Told.Add(headline.Id, same);
            return;
        }

        var wholes = body.Select(members => members.Find(member => member.SubsetOf is null && Array.Exists(alike, one => one.Id == member.Id))).OfType<Figure>().ToArray();
        if (wholes.Length == 0)
            return;
        var here = Array.FindAll(wholes, whole => IsHere(headline, whole));
        if (here.Length == 1 && wholes.Sum(whole => whole.Stated() ?? 0) != headline.Stated() && headline.Cls != FigureClass.V && here[0].Cls != FigureClass.V)
            Differing.TryAdd(here[0].Id, headline);
        if (here.Length > 0)
            Told.Add(headline.Id, here[0]);
    }

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
