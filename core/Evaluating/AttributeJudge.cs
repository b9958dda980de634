namespace Monitoring.Evaluating;

/// <summary>Judges the attributes of figures that were found: what the scorer prints under "attributes on core matches".</summary>
internal sealed class AttributeJudge
{
    /// <summary>Two names of a source are one when they share this much of their words (the reference scorer's threshold).</summary>
    private const double SameSource = 0.6;

    private readonly SortedDictionary<string, List<double>> _judged = new(StringComparer.Ordinal);

    /// <summary>Mean of each attribute, 0 to 1, rounded to 4 decimals; a name with <c>+</c> counts only where the mark is not empty.</summary>
    public IReadOnlyDictionary<string, double> Means() =>
        new SortedDictionary<string, double>(_judged.ToDictionary(a => a.Key, a => ExactDecimal.Round(a.Value.Sum() / a.Value.Count, 4)), StringComparer.Ordinal);

    /// <summary>Judges every core match of one document.</summary>
    public void Add(IReadOnlyList<MarkedFigure> marks, IReadOnlyList<PredictedFigure> claims, IReadOnlyDictionary<int, int> core)
    {
        var links = new Links(marks, claims, core);
        foreach (var (i, j) in core)
        {
            var (mark, claim) = (marks[i], claims[j]);
            Plain(mark, claim);
            Note("source", Words.TokenF1(mark.Source, claim.Source) >= SameSource, !string.IsNullOrEmpty(mark.Source));
            Note("subsetOf", links.Same(mark.SubsetOf, claim.SubsetOf), mark.SubsetOf is not null);
            Note("places", Words.Jaccard(Folded(mark.Places), Folded(claim.Places)), mark.Places is { Count: > 0 });
            Note("period", mark.Start == claim.Start && mark.End == claim.End, !string.IsNullOrEmpty(mark.Start) || !string.IsNullOrEmpty(mark.End));
            Note("restates", links.Same(mark.Restates, claim.Restates), mark.Restates is not null);
        }
    }

    private static IEnumerable<string> Folded(IReadOnlyList<string>? places) => (places ?? []).Select(p => string.Join(' ', Words.Of(p)));

    private void Plain(MarkedFigure mark, PredictedFigure claim)
    {
        Note("cls", mark.Cls == claim.Cls);
        Note("qualifier", mark.Qualifier == claim.Qualifier);
        Note("minMax", mark.Min == claim.Min && mark.Max == claim.Max);
        Note("groupExact", mark.Group == claim.Group);
        Note("belligerents", Words.Jaccard(mark.Belligerents, claim.Belligerents));
        Note("means", Words.Jaccard(mark.Means, claim.Means));
        Note("scope", mark.Scope == claim.Scope);
    }

    private void Note(string name, bool right, bool marked = false) => Note(name, right ? 1 : 0, marked);

    private void Note(string name, double value, bool marked = false)
    {
        Of(name).Add(value);
        if (marked)
            Of(name + "+").Add(value);
    }

    private List<double> Of(string name) => _judged.TryGetValue(name, out var values) ? values : _judged[name] = [];

    /// <summary>Follows <c>subsetOf</c> and <c>restates</c> on both sides.</summary>
    private sealed class Links(IReadOnlyList<MarkedFigure> marks, IReadOnlyList<PredictedFigure> claims, IReadOnlyDictionary<int, int> core)
    {
        private readonly Dictionary<int, int> _marks = Enumerable.Range(0, marks.Count).GroupBy(i => marks[i].N).ToDictionary(g => g.Key, g => g.Last());
        private readonly Dictionary<string, int> _claims = Enumerable.Range(0, claims.Count).GroupBy(j => claims[j].Id ?? "").ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);

        /// <summary>True when both point nowhere, or the claim points to what was matched with the mark's target.</summary>
        public bool Same(int? marked, string? claimed)
        {
            int? mark = marked is { } n && _marks.TryGetValue(n, out int i) ? i : null;
            int? claim = claimed is not null && _claims.TryGetValue(claimed, out int j) ? j : null;
            return (mark is null && claim is null) || (mark is not null && core.TryGetValue(mark.Value, out int matched) && matched == claim);
        }
    }
}
