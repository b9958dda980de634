using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Parts the figures of each sentence by what stands between them: a new clause with a place, a time, a party or a weapon of its own begins a new cluster.</summary>
/// <param name="passage">The text.</param>
internal sealed class ClusterCutter(Passage passage)
{
    /// <summary>A place stands at most so many tokens behind its figure, in a list of figures.</summary>
    private const int PlaceBehind = 3;

    /// <summary>A means stands at most so many tokens behind its figure, in a list of figures.</summary>
    private const int MeansBehind = 5;

    /// <summary>Two names joined by a comma or "and" stand at most this far from it, in tokens.</summary>
    private const int JoinedWithin = 5;

    /// <summary>The clusters of every sentence that has figures.</summary>
    public Dictionary<int, List<Cluster>> Cut(IReadOnlyList<FigureDraft> drafts)
    {
        var all = new Dictionary<int, List<Cluster>>();
        foreach (var draft in drafts)
        {
            if (!all.TryGetValue(draft.Sentence, out var clusters))
                all[draft.Sentence] = clusters = [];
            var tokens = passage.Document.Sentences[draft.Sentence].Tokens;
            var last = clusters.Count > 0 ? clusters[^1] : null;
            if ((last is null ? tokens.First : Boundary(last, draft)) is not { } start)
            {
                last!.Drafts.Add(draft); // the first figure of a sentence opens a cluster
                continue;
            }

            var isPart = last is not null && Partition(new TokenRange(last.End, draft.Quote.First), draft) is not null;
            if (last is not null)
                last.Reach = new TokenRange(last.Reach.First, start);
            var cluster = new Cluster(draft.Sentence, clusters.Count) { IsOwnPart = isPart, Reach = new TokenRange(start, tokens.End) };
            cluster.Drafts.Add(draft);
            clusters.Add(cluster);
        }

        foreach (var cluster in all.Values.SelectMany(clusters => clusters))
            if (Aside(new TokenRange(cluster.End, cluster.Reach.End)) is { } aside)
                cluster.Reach = new TokenRange(cluster.Reach.First, aside);
        return all;
    }

    /// <summary>Where words that tell of another event begin.</summary>
    private int? Aside(TokenRange range) =>
        passage.Links.In(range).Where(match => match.Cue.Is("aside")).Select(match => (int?)match.Range.First).FirstOrDefault() ?? passage.Background.Opens(range);

    /// <summary>Where the words of a new cluster start; null when nothing between the figures could part them.</summary>
    private int? Boundary(Cluster last, FigureDraft next)
    {
        var between = new TokenRange(last.End, next.Quote.First);
        if (Partition(between, next) is { } part)
            return part;
        if (passage.Background.Opens(between) is { } earlier)
            return earlier;
        var list = passage.Links.Any(between, "list");
        var stop = between.Length > 0 && next.Predicate != last.Drafts[^1].Predicate && Enumerable.Range(between.First, between.Length).Any(token => passage.Document.IsSymbol(token, ':') || passage.Document.IsSymbol(token, ';'));
        if (between.Length <= 0 || (!list && SharesPredicate(last, next) && !next.GoesOn && !EachHasPlace(last, next) && !EachHasMeans(last, next)) || !(list || stop || next.IsGapped || HasOwnParty(last, next) || passage.Status.Any(between, StatusReader.Accident) || passage.Agents.Any(between) || passage.Times.Any(between) || passage.Places.Any(between) || passage.Means.In(between).Count > 0))
            return null;
        int? found = list ? between.End : null;
        var open = SharesPredicate(last, next) ? between.End : LastStart(between, next);
        for (var token = between.First; token < open; token++)
            if (Starts(token) && !Follows(token) && (next.Quote.First - token <= 2 || !JoinsNames(token, between.First)))
                found = token;
        return found;
    }

    /// <summary>"119 civilians, of whom 20 were killed in raids": what a part tells of itself in a clause of its own does not hold for the whole.</summary>
    private int? Partition(TokenRange between, FigureDraft next)
    {
        if (next.Whole is null)
            return null;
        if (next.IsPartitive && between.Length > 0 && HasOwnMeans(next.Quote.End))
            return next.Quote.First;
        int? start = null;
        for (var token = between.First; token < next.Quote.End; token++)
            if (passage.Links.Is(token, "partition"))
                start = Math.Min(token, next.Quote.First);
            else if (passage.Document.IsSymbol(token, ':') && passage.Acts.Is(next.Quote.End, "by"))
                return token + 1;
        for (var token = next.Quote.End; start is not null && token < passage.Document.Sentences[next.Sentence].Tokens.End && passage.Document.Tokens[token].Kind != TokenKind.Symbol; token++)
            if (passage.Document.Entry(token, LexicalCategory.Predicates) is not null)
                return start;
        return null;
    }

    /// <summary>"…, and 21 were killed by others", "shelling killed three, and two died in a blast": a clause that names who did it, or with what, behind its verb.</summary>
    private bool HasOwnParty(Cluster last, FigureDraft next) =>
        !SharesPredicate(last, next) && next.Predicate.First >= next.Quote.End
        && (passage.Acts.Is(next.Predicate.End, "by") || (HasMeans(new TokenRange(last.Reach.First, last.First)) && passage.PlaceWords.Is(next.Predicate.End, "in") && HasMeans(new TokenRange(next.Predicate.End, next.Predicate.End + MeansBehind))));

    private bool HasMeans(TokenRange range) => passage.Means.In(range).Any(match => match.Cue.Code != MeansReader.NoMeans);

    /// <summary>"four in Homs, three in Hama": each figure has its own place right behind it.</summary>
    private bool EachHasPlace(Cluster last, FigureDraft next) =>
        passage.Places.Any(new TokenRange(last.End, last.End + PlaceBehind)) && passage.Places.Any(new TokenRange(next.Quote.End, next.Quote.End + PlaceBehind));

    /// <summary>"28 in shelling, six in air strikes": each figure has its own means behind it.</summary>
    private bool EachHasMeans(Cluster last, FigureDraft next)
    {
        return HasOwnMeans(next.Quote.End) && passage.Means.In(new TokenRange(last.End, next.Quote.First)).Count > 0;
    }

    /// <summary>"35 of them in an ambush": right behind a figure stands by what it was.</summary>
    private bool HasOwnMeans(int behind) =>
        behind < passage.Document.Tokens.Length && (passage.PlaceWords.Is(behind, "in") || passage.Acts.Is(behind, "by")) && passage.Means.In(new TokenRange(behind, behind + MeansBehind)).Count > 0;

    /// <summary>A verb that stands before its figure opens the clause, or the clause opens before it.</summary>
    private static int LastStart(TokenRange between, FigureDraft next) =>
        next.Predicate.Length > 0 && !next.GoesOn && between.Contains(next.Predicate.First) ? next.Predicate.First : between.End;

    private static bool SharesPredicate(Cluster last, FigureDraft next) =>
        next.Predicate.Length > 0 && last.Drafts.Exists(draft => draft.Predicate == next.Predicate);

    private bool Starts(int token) =>
        passage.Document.IsSymbol(token, ',') || passage.Document.IsSymbol(token, ';') || passage.Document.IsSymbol(token, ':') || passage.Document.IsSymbol(token, '.') || passage.Links.Is(token, "boundary");

    /// <summary>"regime and Russian jets", "X and Y villages": names are joined, no clause starts.</summary>
    private bool JoinsNames(int token, int first) =>
        !passage.Links.Is(token, "turn") && !passage.Links.Is(token + 1, "turn") && IsBetweenNames(token, Math.Max(first, token - JoinedWithin));

    /// <summary>A name before the figure that has just been told ("the army killed 11, the rebels killed six") is joined to none behind it.</summary>
    private bool IsBetweenNames(int token, int first) =>
        (passage.Agents.Any(new TokenRange(first, token)) && passage.Agents.Any(new TokenRange(token + 1, token + JoinedWithin)))
        || (passage.Places.Any(new TokenRange(first, token)) && passage.Places.Any(new TokenRange(token + 1, token + JoinedWithin)));

    private bool Follows(int boundary)
    {
        var token = boundary + 1;
        while (passage.Links.Is(token, "boundary"))
            token++;
        return passage.Links.Is(token, "consequence");
    }
}
