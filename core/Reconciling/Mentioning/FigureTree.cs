using Monitoring.Extracting;
using Monitoring.Watching;

namespace Monitoring.Reconciling.Mentioning;

/// <summary>
/// The figures of one report, each quantity once: of several that say the same, the one that says most is kept,
/// parts point to it, a vague whole gives way to its counted parts, and people told of again to the count that holds them.
/// </summary>
internal sealed class FigureTree
{
    private readonly Dictionary<string, Figure> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Origin> _origins = new(StringComparer.Ordinal);
    private readonly List<Figure> _restated = [];
    private readonly HashSet<string> _inTitle = new(StringComparer.Ordinal);

    private readonly Accusers _accusers;

    private FigureTree(Accusers accusers) => _accusers = accusers;

    /// <summary>In the order of the text.</summary>
    public required IReadOnlyList<Figure> Kept { get; init; }

    /// <summary>Figures that another one says better; <see cref="Figure.Restates"/> names it.</summary>
    public IReadOnlyList<Figure> Restated => _restated;

    /// <summary>First UTF-16 unit behind the title.</summary>
    public required int BodyStart { get; init; }

    /// <summary>Id of the figure that opens the report's harm, after restatements; null when there is none.</summary>
    public required string? First { get; init; }

    /// <summary>Sorts out the figures of a report.</summary>
    public static FigureTree Of(Report report, Origins origins, ReportCues cues)
    {
        var bodyStart = report.Article.Title.Length == 0 ? 0 : report.Article.Title.Length + 2;
        var source = origins.AsPrinted(report);
        var accusers = new Accusers(source, origins);
        var figures = OwnPeople.Apart(accusers.Apart(report.Extraction.Figures));
        var byId = figures.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
        var best = Statements.Best(figures, bodyStart, accusers.Speaker);
        var vague = VagueWholes(figures, best);
        var again = new PeopleToldAgain(figures, best, cues, bodyStart, origins.IsPrivate).Find();
        var restated = new List<Figure>();
        var kept = new List<Figure>();
        foreach (var figure in figures)
        {
            if (best[figure.Id] != figure.Id)
                restated.Add(figure with { Restates = best[figure.Id] });
            else if (vague.TryGetValue(figure.Id, out var part))
                restated.Add(figure with { Restates = part });
            else if (again.TryGetValue(figure.Id, out var told))
                restated.Add(figure with { Restates = told });
            else
                kept.Add(figure with { Restates = null, SubsetOf = accusers.IsPartOf(figure, byId.GetValueOrDefault(figure.SubsetOf ?? string.Empty)) ? Parent(figure, best, vague, again) : null });
        }

        var first = Opening(figures)?.Id;
        first = first is null ? null : again.GetValueOrDefault(best[first], best[first]);
        var tree = new FigureTree(accusers) { Kept = kept, BodyStart = bodyStart, First = first is not null && vague.TryGetValue(first, out var counted) ? counted : first };
        tree._inTitle.UnionWith(figures.Where(figure => figure.Evidence.Start < bodyStart).SelectMany(figure => new[] { figure.Id, best[figure.Id] }));
        tree._restated.AddRange(restated);
        foreach (var figure in kept)
            tree._kept.Add(figure.Id, figure);
        foreach (var figure in kept)
            tree._origins.Add(figure.Id, tree.FindOrigin(figure, source, origins));
        return tree;
    }

    /// <summary>True for a figure that stands in the headline itself.</summary>
    public bool IsHeadline(Figure figure) => figure.Evidence.Start < BodyStart;

    /// <summary>True for a figure of the headline, or one that says best what the headline says.</summary>
    public bool IsInTitle(Figure figure) => _inTitle.Contains(figure.Id);

    /// <summary>The figure of that id, if it was kept.</summary>
    public Figure? Find(string? id) => id is not null && _kept.TryGetValue(id, out var figure) ? figure : null;

    /// <summary>Who says so: cited for the figure itself, or for the whole that it is part of, else the publisher.</summary>
    public Origin OriginOf(Figure figure) => _origins[figure.Id];

    /// <summary>True where the text cites another one by name for it than the one whose report it is.</summary>
    public bool IsByName(Figure figure) => _accusers.IsByName(figure);

    /// <summary>Whom others than its origin accuse of it.</summary>
    public IEnumerable<PartyAccusation> AccusationsOf(Figure figure) => _accusers.Of(figure);

    /// <summary>The figures that this one is part of, nearest first.</summary>
    public IEnumerable<Figure> Above(Figure figure)
    {
        var steps = 0;
        for (var above = Find(figure.SubsetOf); above is not null && steps < 16; above = Find(above.SubsetOf), steps++)
            yield return above;
    }

    /// <summary>The first that counts; "dozens dead" over a text that counts them opens with the text's count.</summary>
    private static Figure? Opening(IReadOnlyList<Figure> figures)
    {
        var harm = figures.Where(figure => figure.IsHarm() && figure.IsAsserted() && figure.Conflict != ConflictStatus.No).ToArray();
        return Array.Find(harm, figure => figure.Cls != FigureClass.V) ?? harm.FirstOrDefault();
    }

    private Origin FindOrigin(Figure figure, Source source, Origins origins)
    {
        var speaking = figure.Source is not null ? figure : Above(figure).FirstOrDefault(above => above.Source is not null) ?? figure;
        return origins.Of(speaking, source);
    }

    /// <summary>Vague wholes with counted parts, and the first such part.</summary>
    private static Dictionary<string, string> VagueWholes(IReadOnlyList<Figure> figures, Dictionary<string, string> best)
    {
        var vague = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var figure in figures.Where(figure => figure.Cls == FigureClass.V))
        {
            var part = figures.FirstOrDefault(part => part.SubsetOf == figure.Id && part.Cls == FigureClass.N && part.Measure == figure.Measure);
            if (part is not null && best[figure.Id] == figure.Id)
                vague.Add(figure.Id, best[part.Id]);
        }

        return vague;
    }

    private static string? Parent(Figure figure, Dictionary<string, string> best, Dictionary<string, string> vague, Dictionary<string, string> again)
    {
        if (figure.SubsetOf is not { } whole || !best.TryGetValue(whole, out var kept))
            return null;
        kept = again.GetValueOrDefault(kept, kept);
        if (kept == figure.Id || vague.ContainsKey(kept))
            return null;
        return kept;
    }
}
