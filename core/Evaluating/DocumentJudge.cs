namespace Monitoring.Evaluating;

/// <summary>
/// Judges what was read from one document against its marks. A claim counts only if its evidence is honest: the quote equals the
/// text at its offsets and is at most 3 times as long as the marked one or 40 units longer.
/// </summary>
internal sealed class DocumentJudge
{
    private const int LengthFactor = 3;
    private const int LengthSlack = 40;
    private readonly IReadOnlyList<MarkedFigure> _marks;
    private readonly IReadOnlyList<PredictedFigure> _claims;
    private readonly (int Start, int End)[] _markSpans;
    private readonly (int Start, int End)?[] _claimSpans;

    /// <summary>Matches the claims with the marks at both levels.</summary>
    public DocumentJudge(MarkedDocument document, IReadOnlyList<PredictedFigure> claims)
    {
        string full = document.Full;
        _marks = document.Figures ?? [];
        _claims = claims;
        _markSpans = [.. _marks.Select(m => Place(full, m.Quote, m.Occurrence ?? 1))];
        _claimSpans = [.. claims.Select(c => HonestSpan(full, c))];
        Core = Match(sameGroup: true);
        Number = Match(sameGroup: false);
    }

    /// <summary>Mark to claim, where measure, count and group agree.</summary>
    public IReadOnlyDictionary<int, int> Core { get; }

    /// <summary>Mark to claim, where measure and count agree.</summary>
    public IReadOnlyDictionary<int, int> Number { get; }

    /// <summary>The tally of one matching, over figures in digits and words only or over every class.</summary>
    public Tally Count(IReadOnlyDictionary<int, int> match, bool everyClass)
    {
        var wanted = Enumerable.Range(0, _marks.Count).Where(i => everyClass || _marks[i].Cls == "N").ToList();
        var hits = wanted.Where(match.ContainsKey).Select(i => match[i]).ToHashSet();
        var others = match.Values.Where(j => !hits.Contains(j)).ToHashSet();
        int claimed = Enumerable.Range(0, _claims.Count).Count(j => everyClass || hits.Contains(j) || (ClaimsNumber(_claims[j]) && !others.Contains(j)));
        return new Tally(hits.Count, wanted.Count, claimed);
    }

    /// <summary>Whether "people" and "civilians" and no group are taken as one, and all other groups by name.</summary>
    private static bool SameGroup(string? a, string? b) => Fold(a) == Fold(b);

    private static string Fold(string? group) => group is null or "civilians" ? "people" : group;

    private static bool SameCount(MarkedFigure mark, PredictedFigure claim) => mark.Count is null && mark.Qualifier == "range"
        ? mark.Min == claim.Min && mark.Max == claim.Max
        : mark.Count == claim.Count;

    private static bool ClaimsNumber(PredictedFigure claim) => (claim.Cls ?? "N") == "N" || Words.HasDigit(claim.Evidence?.Quote);

    private static (int Start, int End) Place(string full, string quote, int occurrence)
    {
        int at = -1;
        for (int i = 0; i < Math.Max(occurrence, 1); i++)
            at = at + 1 <= full.Length ? full.IndexOf(quote, at + 1, StringComparison.Ordinal) : -1;
        return at < 0 ? (0, 0) : (at, at + quote.Length);
    }

    private static (int Start, int End)? HonestSpan(string full, PredictedFigure claim)
    {
        var e = claim.Evidence;
        bool honest = e is not null && e.Start >= 0 && e.Start < e.End && e.End <= full.Length
            && full.AsSpan(e.Start, e.End - e.Start).SequenceEqual(e.Quote);
        return honest ? (e!.Start, e.End) : null;
    }

    private Dictionary<int, int> Match(bool sameGroup)
    {
        var pairs = from i in Enumerable.Range(0, _marks.Count)
                    from j in Enumerable.Range(0, _claims.Count)
                    where Agree(i, j, sameGroup)
                    orderby SameGroup(_marks[i].Group, _claims[j].Group) ? 0 : 1, Math.Abs(_markSpans[i].Start - _claimSpans[j]!.Value.Start), i, j
                    select (Mark: i, Claim: j);
        var match = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        foreach (var (mark, claim) in pairs)
            if (!match.ContainsKey(mark) && taken.Add(claim))
                match.Add(mark, claim);
        return match;
    }

    private bool Agree(int i, int j, bool sameGroup)
    {
        var (mark, claim) = (_marks[i], _claims[j]);
        if (_claimSpans[j] is not { } span || mark.Measure != claim.Measure || !SameCount(mark, claim))
            return false;
        var at = _markSpans[i];
        int length = at.End - at.Start;
        return at.Start < span.End && span.Start < at.End
            && span.End - span.Start <= Math.Max(LengthFactor * length, length + LengthSlack)
            && (!sameGroup || SameGroup(mark.Group, claim.Group));
    }
}
