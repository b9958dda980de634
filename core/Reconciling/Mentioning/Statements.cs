using Monitoring.Extracting;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// Which figures of a report say the same quantity: those that the extractor linked, and those told beside them again
/// ("three women and a child" in the lead and, further down, "three women and a girl").
/// </summary>
internal sealed class Statements
{
    private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Figure> _figures;

    private Statements(IReadOnlyList<Figure> figures)
    {
        _figures = figures;
        var byId = figures.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        foreach (var figure in figures)
            _roots[figure.Id] = Root(figure, byId);
    }

    /// <summary>For each id the id of the figure that says the same best.</summary>
    /// <param name="figures">In the order of the text.</param>
    /// <param name="bodyStart">First UTF-16 unit behind the title.</param>
    /// <param name="speaker">Id of the named origin that a figure is said by; null where nobody is named.</param>
    public static Dictionary<string, string> Best(IReadOnlyList<Figure> figures, int bodyStart, Func<Figure, string?> speaker)
    {
        var statements = new Statements(figures);
        statements.LinkNeighbours();
        return figures.GroupBy(figure => statements._roots[figure.Id], StringComparer.Ordinal)
            .SelectMany(same => BySpeaker([.. same], bodyStart, speaker))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// What two named origins say is said by both, though the number is one: each keeps its best. Words of nobody in particular go with the best of all,
    /// and so do those of a headline, which names its speaker in short ("UN").
    /// </summary>
    private static IEnumerable<KeyValuePair<string, string>> BySpeaker(Figure[] same, int bodyStart, Func<Figure, string?> speaker)
    {
        var all = Best(same, bodyStart);
        var named = same.GroupBy(figure => (figure.Evidence.Start < bodyStart ? null : speaker(figure)) ?? speaker(all) ?? string.Empty, StringComparer.Ordinal);
        return named.SelectMany(group => group.Contains(all) || group.Key.Length == 0
            ? group.Select(figure => KeyValuePair.Create(figure.Id, all.Id))
            : group.Select(figure => KeyValuePair.Create(figure.Id, Best(group, bodyStart).Id)));
    }

    private static Figure Best(IEnumerable<Figure> same, int bodyStart) =>
        same.OrderByDescending(figure => Says(figure, bodyStart)).ThenBy(figure => figure.Evidence.Start).First();

    /// <summary>Two sentences that share one quantity share the others that look the same in both.</summary>
    private void LinkNeighbours()
    {
        foreach (var later in _figures.Where(figure => figure.IsHarm()).ToArray())
        {
            if (_figures.FirstOrDefault(earlier => Shares(earlier, later)) is not { } earlier)
                continue;
            foreach (var neighbour in Sentence(later))
            {
                if (Sentence(earlier).FirstOrDefault(told => IsAlike(told, neighbour)) is { } told)
                    Join(told, neighbour);
            }
        }
    }

    private bool Shares(Figure earlier, Figure later) =>
        earlier.Evidence.SentenceStart < later.Evidence.SentenceStart && _roots[earlier.Id] == _roots[later.Id];

    private IEnumerable<Figure> Sentence(Figure figure) => _figures.Where(other => other.Evidence.SentenceStart == figure.Evidence.SentenceStart && other.IsHarm());

    /// <summary>The same words, or a vague word where the other sentence counts.</summary>
    private bool IsAlike(Figure told, Figure neighbour)
    {
        if (told.Measure != neighbour.Measure || _roots[told.Id] == _roots[neighbour.Id] || Told(told, neighbour.Evidence) || Told(neighbour, told.Evidence))
            return false;
        var same = told.Group == neighbour.Group && told.Count == neighbour.Count && told.Qualifier == neighbour.Qualifier;
        return same || ((told.Cls == FigureClass.V) != (neighbour.Cls == FigureClass.V) && Counts.MayBeSame(told.Group, neighbour.Group));
    }

    /// <summary>True when that sentence says the figure already.</summary>
    private bool Told(Figure figure, Evidence sentence) =>
        _figures.Any(other => other.Evidence.SentenceStart == sentence.SentenceStart && _roots[other.Id] == _roots[figure.Id]);

    private void Join(Figure told, Figure neighbour)
    {
        var (kept, gone) = (_roots[told.Id], _roots[neighbour.Id]);
        foreach (var id in _roots.Where(root => root.Value == gone).Select(root => root.Key).ToArray())
            _roots[id] = kept;
    }

    private static string Root(Figure figure, Dictionary<string, Figure> byId)
    {
        var steps = 0;
        while (figure.Restates is { } earlier && byId.TryGetValue(earlier, out var before) && steps++ < byId.Count)
            figure = before;
        return figure.Id;
    }

    private static int Says(Figure figure, int bodyStart)
    {
        var told = figure.Cls == FigureClass.V ? 0 : 32;
        told += figure.Evidence.Start >= bodyStart ? 8 : 0;
        told += figure.Source is null ? 0 : 4;
        told += figure.Places.Count == 0 ? 0 : 4;
        told += figure.Start is null ? 0 : 4;
        told += figure.Places.Any(place => place.Precision is null or <= PlacePrecision.Town) ? 2 : 0;
        return told + (figure.Group is null or VictimGroup.People ? 0 : 1);
    }
}
