using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>
/// The lines of a list under a sentence that announces it ("The group documented 183 deaths, as follows:"): what happened to the
/// total happened to those who open each line.
/// </summary>
/// <param name="document">The text.</param>
internal sealed class ListItems(Document document)
{
    /// <summary>A name before the colon of a line ("- Armed opposition factions/SNA: 24 civilians") has at most so many words and marks.</summary>
    private const int LongestName = 16;

    /// <summary>How far before "as follows" the word for those of the list stands, in chunks.</summary>
    private const int NearHead = 3;

    private readonly string _rule = $"{document.Lexicon.Language}.list";
    private Announced? _list;
    private Claim? _told;

    /// <summary>The claims on those of a line whom no word of the line says anything of.</summary>
    /// <param name="sentence">The next sentence of the text.</param>
    /// <param name="chunks">Its chunks.</param>
    /// <param name="coordination">What "and" joins in it.</param>
    /// <param name="claims">The claims so far, those of the sentence among them.</param>
    public IEnumerable<Claim> Of(Sentence sentence, List<Chunk> chunks, Coordination coordination, IReadOnlyDictionary<CountedGroup, Claim> claims)
    {
        if (document.IsSymbol(sentence.Tokens.End - 1, ':'))
        {
            Announce(chunks, claims);
            return [];
        }

        Remember(chunks, claims);
        if (_list is not { } list || !document.IsItem(document.SentenceOf(sentence.Tokens.First)))
        {
            _list = null;
            return [];
        }

        if (Opener(chunks) is not { } at || !list.Holds(chunks[at].Group!) || !StandsAlone(chunks, at))
            return [];

        return coordination.Of(chunks[at].Group!, list.Action, 1)
            .Where(group => !claims.ContainsKey(group) && group.NounAction == HarmAction.None && HarmMeasure.Of(list.Action, group.Kind) is not null)
            .Select(list.Item);
    }

    /// <summary>The last sum of people told, which "By province:" divides.</summary>
    private void Remember(List<Chunk> chunks, IReadOnlyDictionary<CountedGroup, Claim> claims)
    {
        if (_list is not null)
            return;
        foreach (var chunk in chunks)
            if (chunk.Group is { Whole: null, Quantity.Cls: FigureClass.N } group && claims.TryGetValue(group, out var claim) && claim.IsBodily)
                _told = claim;
    }

    /// <summary>A total with "as follows", a toll that is divided, "they were killed as follows", or a heading inside of the list that is told.</summary>
    private void Announce(List<Chunk> chunks, IReadOnlyDictionary<CountedGroup, Claim> claims)
    {
        var isHeading = chunks.TrueForAll(chunk => chunk.Kind is not (ChunkKind.Predicate or ChunkKind.Group));
        if (_list is not null && isHeading)
            return;
        _list = null;
        if (!chunks.Exists(chunk => document.Is(chunk.Tokens.First, WordRole.Follows) || document.IsAlone(chunk.Tokens.End - 1, WordRole.By)) && !IsListOf(chunks, claims))
            return;
        var stated = chunks.Select(chunk => chunk.Group is { Whole: null } group ? claims.GetValueOrDefault(group) : null).OfType<Claim>().ToList();
        if (NamedLast(chunks) is { } named && stated.Exists(claim => claim.Action != named))
        {
            var total = stated.FindLast(claim => claim.Action == named) ?? (_told?.Action == named ? _told : null);
            _list = new Announced(named, total?.Predicate ?? chunks[^1].Tokens, total?.Group, _rule);
        }
        else if (stated.DistinctBy(claim => claim.Action).Count() == 1)
            _list = new Announced(stated[^1].Action, stated[^1].Predicate, stated[^1].Group, stated[^1].Rule);
        else if (stated.Count == 0 && chunks.LastOrDefault(chunk => chunk.Group is { Whole: null, NounAction: not HarmAction.None }) is { Group: { } counted })
            _list = new Announced(counted.NounAction, counted.Tokens, counted, _rule);
        else if (stated.Count == 0 && _told is { } total && !chunks.Exists(chunk => chunk.Predicate?.Has(Features.Toll) == true) && (isHeading || chunks.Exists(chunk => chunk.Predicate?.Code == (int)total.Action)))
            _list = new Announced(total.Action, total.Predicate, total.Group, _rule);
        else if (stated.Count == 0 && chunks.FirstOrDefault(chunk => chunk.Predicate?.Has(Features.Toll | Features.Participle) == true) is { Predicate: { } predicate } told)
            _list = new Announced((HarmAction)predicate.Code, told.Tokens, null, _rule);
    }

    /// <summary>"The group documented the deaths of 1,012 people in March:" before lines that open with a number: the one sum that it tells is divided.</summary>
    private bool IsListOf(List<Chunk> chunks, IReadOnlyDictionary<CountedGroup, Claim> claims)
    {
        var next = document.SentenceOf(chunks[^1].Tokens.First) + 1;
        return next < document.Sentences.Count && document.IsItem(next) && chunks.FindAll(chunk => chunk.Group is { Whole: null, IsUncounted: false } group && claims.ContainsKey(group)) is [{ Group.Quantity: { Cls: FigureClass.N, Count: > 1 } }];
    }

    /// <summary>"…, and the dead are:" behind other counts: of whom the list is.</summary>
    private HarmAction? NamedLast(List<Chunk> chunks)
    {
        var follows = chunks.FindLastIndex(chunk => document.Is(chunk.Tokens.First, WordRole.Follows));
        for (var at = follows - 1; at >= 0 && at >= follows - NearHead && chunks[at].Group is null; at--)
            if (document.Entry(chunks[at].Tokens.First, LexicalCategory.Victims) is { Action: not HarmAction.None } noun)
                return noun.Action;
        return null;
    }

    /// <summary>Where the line's first group stands: behind the bullet, or behind a name and a colon.</summary>
    private int? Opener(List<Chunk> chunks)
    {
        var at = Debris.IsBullet(document, chunks[0].Tokens.First) ? 1 : 0;
        if (chunks.Count > at && chunks[at].Group is null)
        {
            var colon = chunks.FindIndex(chunk => document.IsSymbol(chunk.Tokens.First, ':'));
            if (colon is < 0 or > LongestName)
                return null;
            at = colon + 1;
        }

        return at < chunks.Count && chunks[at].Group is { Whole: null } group && IsItem(group) ? at : null;
    }

    /// <summary>People with a number, or a number with their party alone; where a language has no article, one of them without a number too.</summary>
    private bool IsItem(CountedGroup group) => group.Quantity.Cls switch
    {
        FigureClass.N => group.Kind == GroupKind.Persons || (group.Kind is GroupKind.Bare or GroupKind.UnknownNoun && group.Group is not null),
        FigureClass.A => group.Kind == GroupKind.Persons && document.Lexicon.Switches.BareSingularIsOne,
        _ => false,
    };

    /// <summary>No verb of its own follows, known or unknown.</summary>
    private bool StandsAlone(List<Chunk> chunks, int at) =>
        chunks.Count == at + 1 || chunks[at + 1].Kind == ChunkKind.Symbol || IsDescribed(chunks, at) || (chunks[at + 1].Kind == ChunkKind.Word && !document.Is(chunks[at + 1].Tokens.First, WordRole.Auxiliary) && !document.Is(chunks[at + 1].Tokens.First, WordRole.Relative));

    /// <summary>"300 militiamen loyal to the regime": a line of a known total that has no verb that any table knows, up to its end.</summary>
    private bool IsDescribed(List<Chunk> chunks, int at) =>
        _list?.Total is not null && !document.IsSymbol(chunks[^1].Tokens.First, '.') && chunks.Skip(at + 1).All(chunk => chunk.Kind != ChunkKind.Predicate && !document.Is(chunk.Tokens.First, WordRole.Auxiliary) && !document.Is(chunk.Tokens.First, WordRole.Relative));

    /// <summary>What a list is of.</summary>
    /// <param name="Action">What happened to those of the list.</param>
    /// <param name="Predicate">The words that say it.</param>
    /// <param name="Total">All of them; null when the sentence does not count them.</param>
    /// <param name="Rule">Name of the rule that reads its lines.</param>
    private sealed record Announced(HarmAction Action, TokenRange Predicate, CountedGroup? Total, string Rule)
    {
        internal bool Holds(CountedGroup opener) => Total is null || opener.Quantity.Count < Total.Quantity.Count;

        internal Claim Item(CountedGroup group)
        {
            group.Whole = Total;
            return new Claim(group, Action, Predicate, Rule, IsPart: false, IsByVerb: false, HarmReader.Joined);
        }
    }
}
