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

    private readonly Tagging _links;
    private readonly Lazy<PlaceMention?> _countryName;
    private readonly bool[] _listItems;
    private readonly Dictionary<int, List<Cluster>> _clusters;

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
        Roads = new PlaceRoads(document, PlaceWords);
        SourceWords = new Tagging(document, tables.Sources);
        Denied = DeniedWords.Find(document, Status, SourceWords);
        ActorNames = new Tagging(document, tables.ActorNames);
        Acts = new Tagging(document, tables.Acts);
        Times = TimeFinder.Find(this);
        Background = new Background(Times);
        Segments = new Segments(document, _links, ActorNames, Acts, Times);
        NotPlaces = new Tagging(document, tables.NotPlaces);
        Names = new NameRun(document, tables.Gazetteer, PlaceWords);
        Country = MainCountry.Of(this);
        Attributions = AttributionFinder.Find(this);
        Agents = AgentFinder.Find(this, Country);
        Places = PlaceFinder.Find(this);
        _countryName = new Lazy<PlaceMention?>(() => Places.All.FirstOrDefault(place => place.Level == PlacePrecision.Country && place.Place?.Country == Country));
        _clusters = new ClusterCutter(this).Cut(drafts);
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

    /// <summary>Words of roads between places.</summary>
    public PlaceRoads Roads { get; }

    /// <summary>What came before the news.</summary>
    public Background Background { get; }

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
        return CountsOthers(sentence);
    }

    /// <summary>"Nine others were wounded": a sentence that opens with people beside those told before, and names no place, party, weapon or time, goes on with their event.</summary>
    private bool CountsOthers(int sentence)
    {
        var tokens = Document.Sentences[sentence].Tokens;
        return In(sentence) is [var first, ..] && first.Drafts[0] is { Whole: null } draft && _links.Any(draft.Quote, "others")
               && !Places.Any(tokens) && !Agents.Any(tokens) && Means.In(tokens).Count == 0 && !Times.Any(tokens);
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
                : Document.IsItem(s) || (first.Kind == TokenKind.Symbol && IsListMark(Document.Text[first.Start]));
        }

        return items;
    }

    private static bool IsListMark(char c) => c is '-' or '*' or '·' or '•' or '–' or '—' or (>= '\u25A0' and <= '\u25FF') or (>= '\u2022' and <= '\u2023') or '\u2043' or '\u2219';

    /// <summary>Whether the last token of a sentence is that symbol.</summary>
    public bool EndsWith(int sentence, char symbol) => Document.IsSymbol(Document.Sentences[sentence].Tokens.End - 1, symbol);
}
