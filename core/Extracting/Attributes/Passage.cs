using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>
/// A text as the attribute readers see it: figures in clusters, clusters in sentences, and for every sentence the earlier ones
/// that it leans on. Everything is made once a text.
/// </summary>
internal sealed class Passage
{
    /// <summary>How many sentences back a list item may find the sentence that introduces its list.</summary>
    private const int LongestList = 40;

    /// <summary>A place stands at most so many tokens behind its figure, in a list of figures.</summary>
    private const int PlaceBehind = 3;

    /// <summary>A means stands at most so many tokens behind its figure, in a list of figures.</summary>
    private const int MeansBehind = 5;

    /// <summary>Two names joined by a comma or "and" stand at most this far from it, in tokens.</summary>
    private const int JoinedWithin = 5;

    private readonly Tagging _links;
    private readonly Lazy<PlaceMention?> _countryName;
    private readonly bool[] _listItems;
    private readonly Dictionary<int, List<Cluster>> _clusters = [];

    /// <summary>Tags a text and parts its figures.</summary>
    public Passage(Document document, IReadOnlyList<FigureDraft> drafts, AttributeTables tables)
    {
        Document = document;
        Drafts = drafts;
        Tables = tables;
        _listItems = ListItems();
        _links = new Tagging(document, tables.Links);
        Means = new Tagging(document, tables.Means);
        Scopes = new Tagging(document, tables.Scopes);
        Status = new Tagging(document, tables.Status);
        PlaceWords = new Tagging(document, tables.PlaceWords);
        SourceWords = new Tagging(document, tables.Sources);
        Denied = DeniedWords.Find(document, Status, SourceWords);
        ActorNames = new Tagging(document, tables.ActorNames);
        Acts = new Tagging(document, tables.Acts);
        Times = TimeFinder.Find(this);
        Segments = new Segments(document, _links, ActorNames, Acts, Times);
        NotPlaces = new Tagging(document, tables.NotPlaces);
        Names = new NameRun(document, tables.Gazetteer, PlaceWords);
        Country = MainCountry.Of(this);
        Attributions = AttributionFinder.Find(this);
        Agents = AgentFinder.Find(this, Country);
        Places = PlaceFinder.Find(this);
        _countryName = new Lazy<PlaceMention?>(() => Places.All.FirstOrDefault(place => place.Level == PlacePrecision.Country && place.Place?.Country == Country));
        Part();
    }

    public Document Document { get; }

    public IReadOnlyList<FigureDraft> Drafts { get; }

    public AttributeTables Tables { get; }

    public Tagging Means { get; }

    /// <summary>How parts of the text hang together.</summary>
    public Tagging Links => _links;

    public Tagging Scopes { get; }

    public Tagging Status { get; }

    public Tagging PlaceWords { get; }

    /// <summary>What somebody denies.</summary>
    public DeniedWords Denied { get; }

    public Tagging SourceWords { get; }

    /// <summary>All names of actors, whatever they did.</summary>
    public Tagging ActorNames { get; }

    /// <summary>What makes a named actor the one who did it.</summary>
    public Tagging Acts { get; }

    /// <summary>The clauses of the sentences.</summary>
    public Segments Segments { get; }

    /// <summary>Capitalised words that seldom mean a place.</summary>
    public Tagging NotPlaces { get; }

    /// <summary>The names of the gazetteer.</summary>
    public NameRun Names { get; }

    /// <summary>ISO code of the country that most names of the text lie in; null in a draw.</summary>
    public string? Country { get; }

    /// <summary>The parties that figures were given, with the words that name them.</summary>
    public List<NamedParty> Named { get; } = [];

    /// <summary>Actors named as the ones who did something, in order.</summary>
    public MentionList<Agent> Agents { get; }

    /// <summary>Expressions of time, in order.</summary>
    public MentionList<TimeSpanMention> Times { get; }

    /// <summary>Who says what, in order.</summary>
    public MentionList<Attribution> Attributions { get; }

    /// <summary>Names of places, in order.</summary>
    public MentionList<PlaceMention> Places { get; }

    /// <summary>The first name of the country that the text is about; null when it is not named as a place.</summary>
    public PlaceMention? CountryName => _countryName.Value;

    /// <summary>All clusters in the order of the text.</summary>
    public IEnumerable<Cluster> Clusters => _clusters.OrderBy(c => c.Key).SelectMany(c => c.Value);

    /// <summary>The clusters of a sentence.</summary>
    public IReadOnlyList<Cluster> In(int sentence) => _clusters.TryGetValue(sentence, out var found) ? found : [];

    /// <summary>Whether a sentence points back to an event told before it.</summary>
    public bool IsAnaphoric(int sentence)
    {
        foreach (var match in _links.In(Document.Sentences[sentence].Tokens))
            if (match.Cue.Is("anaphor") && !(match.Cue.Has("inner") && In(sentence) is [var first, ..] && first.First < match.Range.First))
                return true;
        return false;
    }

    /// <summary>Whether a sentence goes on with what was told before it ("also").</summary>
    public bool GoesOn(int sentence) => _links.Any(Document.Sentences[sentence].Tokens, "also");

    /// <summary>Whether a word at the head of a sentence turns to other news ("meanwhile").</summary>
    public bool Turns(int token) => _links.Is(token, "elsewhere");

    /// <summary>The sentence that introduces the list which a sentence is an item of; -1 when it is none.</summary>
    public int ListHead(int sentence)
    {
        if (!IsListItem(sentence))
            return -1;
        for (var s = sentence - 1; s >= 0 && s >= sentence - LongestList; s--)
        {
            if (EndsWith(s, ':') || (!IsListItem(s) && _links.Any(Document.Sentences[s].Tokens, "list")))
                return s;
            if (!IsListItem(s) && Document.Sentences[s].Paragraph < Document.Sentences[sentence].Paragraph - LongestList)
                return -1;
        }

        return -1;
    }

    /// <summary>Whether a token of a sentence tells of a part of its figures, in words of its own: it holds for none but that part.</summary>
    public bool IsOfPart(int token)
    {
        foreach (var cluster in In(Document.SentenceOf(token)))
            if (cluster.Index > 0 && cluster.Reach.Contains(token))
                return cluster.Drafts.TrueForAll(draft => draft.Whole is { } whole && whole.Sentence == cluster.Sentence && !cluster.Drafts.Contains(whole));
        return false;
    }

    /// <summary>Whether the paragraph of a sentence starts with a mark of a list.</summary>
    public bool IsListItem(int sentence) => _listItems[sentence];

    private bool[] ListItems()
    {
        var items = new bool[Document.Sentences.Count];
        for (var s = 0; s < items.Length; s++)
        {
            var first = Document.Tokens[Document.Sentences[s].Tokens.First];
            items[s] = s > 0 && Document.Sentences[s].Paragraph == Document.Sentences[s - 1].Paragraph
                ? items[s - 1]
                : first.Kind == TokenKind.Symbol && IsListMark(Document.Text[first.Start]);
        }

        return items;
    }

    private static bool IsListMark(char c) => c is '-' or '*' or '·' or '•' or '–' or '—' or (>= '\u25A0' and <= '\u25FF') or (>= '\u2022' and <= '\u2023') or '\u2043' or '\u2219';

    /// <summary>Whether the last token of a sentence is that symbol.</summary>
    public bool EndsWith(int sentence, char symbol) => Document.IsSymbol(Document.Sentences[sentence].Tokens.End - 1, symbol);

    private void Part()
    {
        foreach (var draft in Drafts)
        {
            var sentence = draft.Sentence;
            if (!_clusters.TryGetValue(sentence, out var clusters))
                _clusters[sentence] = clusters = [];
            if (clusters.Count > 0 && Boundary(clusters[^1], draft) is not { } boundary)
            {
                clusters[^1].Drafts.Add(draft);
                continue;
            }

            var tokens = Document.Sentences[sentence].Tokens;
            var start = clusters.Count == 0 ? tokens.First : Boundary(clusters[^1], draft)!.Value;
            if (clusters.Count > 0)
                clusters[^1].Reach = new TokenRange(clusters[^1].Reach.First, start);
            var isPart = clusters.Count > 0 && Partition(new TokenRange(clusters[^1].End, draft.Quote.First), draft) is not null;
            var cluster = new Cluster(sentence, clusters.Count) { IsOwnPart = isPart, Reach = new TokenRange(start, tokens.End) };
            cluster.Drafts.Add(draft);
            clusters.Add(cluster);
        }

        foreach (var cluster in Clusters)
            if (_links.In(new TokenRange(cluster.End, cluster.Reach.End)).Where(m => m.Cue.Is("aside")).Select(m => (int?)m.Range.First).FirstOrDefault() is { } aside)
                cluster.Reach = new TokenRange(cluster.Reach.First, aside);
    }

    /// <summary>Where the words of a new cluster start; null when nothing between the figures could part them.</summary>
    private int? Boundary(Cluster last, FigureDraft next)
    {
        var between = new TokenRange(last.End, next.Quote.First);
        if (Partition(between, next) is { } part)
            return part;
        var list = _links.Any(between, "list");
        var stop = between.Length > 0 && next.Predicate != last.Drafts[^1].Predicate && Enumerable.Range(between.First, between.Length).Any(token => Document.IsSymbol(token, ':') || Document.IsSymbol(token, ';'));
        if (between.Length <= 0 || (!list && SharesPredicate(last, next) && !next.GoesOn && !EachHasPlace(last, next) && !EachHasMeans(last, next)) || !(list || stop || HasOwnParty(last, next) || Status.Any(between, StatusReader.Accident) || Agents.Any(between) || Times.Any(between) || Places.Any(between) || Means.In(between).Count > 0))
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
        int? start = null;
        for (var token = between.First; token < next.Quote.End; token++)
            if (_links.Is(token, "partition"))
                start = Math.Min(token, next.Quote.First);
            else if (Document.IsSymbol(token, ':') && Acts.Is(next.Quote.End, "by"))
                return token + 1;
        for (var token = next.Quote.End; start is not null && token < Document.Sentences[next.Sentence].Tokens.End && Document.Tokens[token].Kind != TokenKind.Symbol; token++)
            if (Document.Entry(token, LexicalCategory.Predicates) is not null)
                return start;
        return null;
    }

    /// <summary>"…, and 21 were killed by others", "shelling killed three, and two died in a blast": a clause that names who did it, or with what, behind its verb.</summary>
    private bool HasOwnParty(Cluster last, FigureDraft next) =>
        !SharesPredicate(last, next) && next.Predicate.First >= next.Quote.End
        && (Acts.Is(next.Predicate.End, "by") || (HasMeans(new TokenRange(last.Reach.First, last.First)) && PlaceWords.Is(next.Predicate.End, "in") && HasMeans(new TokenRange(next.Predicate.End, next.Predicate.End + MeansBehind))));

    private bool HasMeans(TokenRange range) => Means.In(range).Any(match => match.Cue.Code != MeansReader.NoMeans);

    /// <summary>"four in Homs, three in Hama": each figure has its own place right behind it.</summary>
    private bool EachHasPlace(Cluster last, FigureDraft next) =>
        Places.Any(new TokenRange(last.End, last.End + PlaceBehind)) && Places.Any(new TokenRange(next.Quote.End, next.Quote.End + PlaceBehind));

    /// <summary>"28 in shelling, six in air strikes": each figure has its own means behind it.</summary>
    private bool EachHasMeans(Cluster last, FigureDraft next)
    {
        var behind = next.Quote.End;
        return behind < Document.Tokens.Length && (PlaceWords.Is(behind, "in") || Acts.Is(behind, "by"))
               && Means.In(new TokenRange(behind, behind + MeansBehind)).Count > 0 && Means.In(new TokenRange(last.End, next.Quote.First)).Count > 0;
    }

    /// <summary>A verb that stands before its figure opens the clause, or the clause opens before it.</summary>
    private static int LastStart(TokenRange between, FigureDraft next) =>
        next.Predicate.Length > 0 && !next.GoesOn && between.Contains(next.Predicate.First) ? next.Predicate.First : between.End;

    private static bool SharesPredicate(Cluster last, FigureDraft next) =>
        next.Predicate.Length > 0 && last.Drafts.Exists(draft => draft.Predicate == next.Predicate);

    private bool Starts(int token) =>
        Document.IsSymbol(token, ',') || Document.IsSymbol(token, ';') || Document.IsSymbol(token, ':') || Document.IsSymbol(token, '.') || _links.Is(token, "boundary");

    /// <summary>"regime and Russian jets", "X and Y villages": names are joined, no clause starts.</summary>
    private bool JoinsNames(int token, int first) =>
        !_links.Is(token, "turn") && !_links.Is(token + 1, "turn") && IsBetweenNames(token, Math.Max(first, token - JoinedWithin));

    /// <summary>A name before the figure that has just been told ("the army killed 11, the rebels killed six") is joined to none behind it.</summary>
    private bool IsBetweenNames(int token, int first) =>
        (Agents.Any(new TokenRange(first, token)) && Agents.Any(new TokenRange(token + 1, token + JoinedWithin)))
        || (Places.Any(new TokenRange(first, token)) && Places.Any(new TokenRange(token + 1, token + JoinedWithin)));

    private bool Follows(int boundary)
    {
        var token = boundary + 1;
        while (_links.Is(token, "boundary"))
            token++;
        return _links.Is(token, "consequence");
    }
}
