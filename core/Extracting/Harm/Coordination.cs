using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>What "and" and commas join: "five women, two children and a man", over the breakdowns between them.</summary>
internal sealed class Coordination
{
    /// <summary>How many chunks of names and places may stand between joined groups ("a commander of A, X, and three civilians").</summary>
    private const int Apart = 22;

    /// <summary>A party's name behind "of" has fewer chunks.</summary>
    private const int LongestName = 6;

    private readonly Document _document;
    private readonly List<Chunk> _chunks;
    private readonly Dictionary<CountedGroup, int> _index = [];

    /// <summary>Prepares one sentence.</summary>
    public Coordination(Document document, List<Chunk> chunks)
    {
        (_document, _chunks) = (document, chunks);
        for (var i = 0; i < chunks.Count; i++)
            if (chunks[i].Group is { } group)
                _index[group] = i;
    }

    /// <summary>The chunk of a group; -1 when it stands in another sentence.</summary>
    public int IndexOf(CountedGroup group) => _index.GetValueOrDefault(group, -1);

    /// <summary>The whole that a part stands for in its clause: upwards until a whole that is the object of another predicate.</summary>
    public CountedGroup Climb(CountedGroup group)
    {
        while (group.Whole is { IsFronted: false } whole && !group.IsOfCounted && IndexOf(whole) >= 0 && !IsObject(whole))
            group = whole;
        return group;
    }

    /// <summary>Whether the group stands right behind an active predicate: it is that one's object and no subject.</summary>
    public bool IsObject(CountedGroup group)
    {
        var before = IndexOf(group) - 1;
        while (before >= 0 && _document.Is(_chunks[before].Tokens.First, WordRole.Adverb))
            before--;
        if (before < 0 || _chunks[before].Predicate is not { } predicate || !predicate.Has(Features.Past | Features.Active)
            || HarmMeasure.Of((HarmAction)predicate.Code, group.Kind) is null)
            return false;
        return before == 0 || !_document.Is(_chunks[before - 1].Tokens.First, WordRole.Auxiliary);
    }

    /// <summary>The group and all that are joined to it, in the direction of <paramref name="step"/>. What only a comma joins counts once "and" closes the list.</summary>
    public List<CountedGroup> Of(CountedGroup first, HarmAction action, int step)
    {
        var joined = new List<CountedGroup> { first };
        var waiting = new List<CountedGroup>();
        var isClosed = step < 0 && IsHeadlineList(first);
        for (var at = Next(IndexOf(first), step, out var hasAnd); at >= 0; at = Next(at, step, out hasAnd))
        {
            var group = _chunks[at].Group!;
            if (HarmMeasure.Of(action, group.Kind) is null || (group.IsBehindPreposition && step < 0) || IsStrange(group, at))
                break;
            isClosed = hasAnd || (isClosed && step < 0);
            waiting.Add(group);
            if (!isClosed)
                continue;
            joined.AddRange(waiting);
            waiting.Clear();
        }

        return step > 0 ? BeforeSpeakers(joined) : joined;
    }

    /// <summary>"killing 49 boys, a police official and a nurse said": those who say it are no part of it.</summary>
    private List<CountedGroup> BeforeSpeakers(List<CountedGroup> joined)
    {
        var last = IndexOf(joined[^1]);
        if (joined.Count == 1 || last + 1 >= _chunks.Count || !_document.Is(_chunks[last + 1].Tokens.First, WordRole.Saying))
            return joined;
        for (var i = joined.Count - 1; i > 0; i--)
            if (_chunks.FindIndex(IndexOf(joined[i - 1]), IndexOf(joined[i]) - IndexOf(joined[i - 1]), chunk => _document.IsSymbol(chunk.Tokens.First, ',')) >= 0)
                return joined.GetRange(0, i);
        return joined;
    }

    /// <summary>"Three soldiers, two civilians killed in the east": headlines, which end without a full stop, begin with a list that commas join.</summary>
    private bool IsHeadlineList(CountedGroup last)
    {
        var at = IndexOf(last);
        return at == 2 && _document.IsSymbol(_chunks[1].Tokens.First, ',') && !_document.IsSymbol(_chunks[^1].Tokens.First, '.')
            && _chunks[0].Group is { Kind: GroupKind.Persons, Quantity.Cls: FigureClass.N } && last is { Kind: GroupKind.Persons, Quantity.Cls: FigureClass.N, Whole: null };
    }

    /// <summary>Bare numbers and nouns of no table are joined only before a place ("ten in B").</summary>
    private bool IsStrange(CountedGroup group, int at) =>
        (group.Kind & (GroupKind.Bare | GroupKind.UnknownNoun)) != 0 && !group.IsOthers && !IsBeforePlace(at);

    private bool IsBeforePlace(int at) => at + 1 < _chunks.Count && _document.Is(_chunks[at + 1].Tokens.First, WordRole.In);

    private int Next(int at, int step, out bool hasAnd) => step > 0 ? Right(at, out hasAnd) : Left(at, out hasAnd);

    /// <summary>The next joined group: behind the parts of this one, and behind names and places that belong to it.</summary>
    private int Right(int at, out bool hasAnd)
    {
        hasAnd = false;
        var from = _chunks[at].Group!;
        var isJoint = false;
        var last = at;
        for (var next = at + 1; next < _chunks.Count && next <= last + Apart; next++)
        {
            var token = _chunks[next].Tokens.First;
            if (_chunks[next].Group is { } group)
            {
                if (group.IsPartOf(from))
                    last = next;
                else if (!group.IsBehindPreposition && !(group.IsUncounted && !isJoint))
                    return isJoint && group.Whole is null && !group.IsUncounted ? next : -1;
                isJoint = hasAnd = false;
            }
            else if (IsJoint(token))
            {
                isJoint = true;
                hasAnd |= !_document.IsSymbol(token, ',');
            }
            else if (EndsList(next, token))
            {
                return -1;
            }
            else if (!_document.Is(token, WordRole.Including) && !_document.Is(token, WordRole.Possessive) && !_document.Is(token, WordRole.Determiner))
            {
                isJoint = hasAnd = false;
            }
        }

        return -1;
    }

    private bool EndsList(int at, int token) =>
        _chunks[at].Kind == ChunkKind.Predicate || _document.Is(token, WordRole.Auxiliary) || _document.Is(token, WordRole.Relative) || _document.Is(token, WordRole.By)
        || _document.Is(token, WordRole.Leave) || (_document.Is(token, WordRole.Pronoun) && !_document.Is(token, WordRole.Possessive)) || _document.IsSymbol(token, ';') || _document.IsSymbol(token, '(');

    private int Left(int at, out bool hasAnd)
    {
        hasAnd = false;
        // "ten were rescued, and one of them died": the one is of the ten, not beside them.
        if (_chunks[at].Group is { IsAmong: true, Whole: not null })
            return -1;
        var before = at - 1;
        var joints = 0;
        while (before >= 0 && (_document.Is(_chunks[before].Tokens.First, WordRole.Possessive) || _document.Is(_chunks[before].Tokens.First, WordRole.Determiner)))
            before--;
        for (; before >= 0 && joints < 3 && IsJoint(_chunks[before].Tokens.First); joints++, before--)
            hasAnd |= !_document.IsSymbol(_chunks[before].Tokens.First, ',');
        if (before >= 0 && joints > 0 && hasAnd)
            before = OverName(before);
        if (before < 0 || joints == 0 || _chunks[before].Group is not { } group)
            return -1;
        var root = IndexOf(Climb(group));
        return root >= 0 && root < at ? root : -1;
    }

    /// <summary>"20 fighters of X and 12 soldiers": back over the name that a group is of; where none is, stays.</summary>
    private int OverName(int at)
    {
        var before = at;
        while (before > 0 && at - before < LongestName && (_chunks[before].Kind == ChunkKind.Other || _document.Is(_chunks[before].Tokens.First, WordRole.Determiner)))
            before--;
        return before > 0 && before < at && _document.Is(_chunks[before].Tokens.First, WordRole.Of) && _chunks[before - 1].Group is { Kind: GroupKind.Persons, Quantity.Cls: FigureClass.N } ? before - 1 : at;
    }

    private bool IsJoint(int token) =>
        _document.IsSymbol(token, ',') || _document.Is(token, WordRole.And) || _document.Is(token, WordRole.Plus) || _document.Is(token, WordRole.Or);
}
