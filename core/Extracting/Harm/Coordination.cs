using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>What "and" and commas join: "five women, two children and a man", over the breakdowns between them.</summary>
internal sealed class Coordination
{
    /// <summary>How many chunks of place may stand between joined groups ("eight in A and ten in B").</summary>
    private const int PlaceWindow = 8;

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

    /// <summary>Whether the group stands right behind an active predicate: it is that one's object and no subject.</summary>
    public bool IsObject(CountedGroup group)
    {
        var before = IndexOf(group) - 1;
        while (before >= 0 && _document.Is(_chunks[before].Tokens.First, WordRole.Adverb))
            before--;
        if (before < 0 || _chunks[before].Predicate is not { } predicate || !predicate.Has(Features.Past | Features.Active))
            return false;
        return before == 0 || !_document.Is(_chunks[before - 1].Tokens.First, WordRole.Auxiliary);
    }

    /// <summary>The group and all that are joined to it, in the direction of <paramref name="step"/>.</summary>
    public List<CountedGroup> Of(CountedGroup first, HarmAction action, int step)
    {
        var joined = new List<CountedGroup> { first };
        for (var at = Next(IndexOf(first), first, step); at >= 0; at = Next(at, _chunks[at].Group!, step))
        {
            var group = _chunks[at].Group!;
            if (HarmMeasure.Of(action, group.Kind) is null || (group.IsBehindPreposition && step < 0) || IsStrange(group, at))
                break;
            joined.Add(group);
        }

        return joined;
    }

    /// <summary>Bare numbers and nouns of no table are joined only before a place ("ten in B").</summary>
    private bool IsStrange(CountedGroup group, int at) =>
        (group.Kind & (GroupKind.Bare | GroupKind.UnknownNoun)) != 0 && !group.IsOthers && !IsBeforePlace(at);

    private bool IsBeforePlace(int at) => at + 1 < _chunks.Count && _document.Is(_chunks[at + 1].Tokens.First, WordRole.In);

    private int Next(int at, CountedGroup from, int step) => step > 0 ? Right(at, from) : Left(at);

    private int Right(int at, CountedGroup from)
    {
        var next = at + 1;
        while (next < _chunks.Count && (IsPartOf(_chunks[next].Group, from) || (IsInside(next, from))))
            next++;
        if (next < _chunks.Count && _document.Is(_chunks[next].Tokens.First, WordRole.In))
            return BehindPlace(next);
        var joints = Joints(next, 1);
        return joints > 0 && Root(next + joints) is { } root ? root : -1;
    }

    /// <summary>The next bare number with a place of its own.</summary>
    private int BehindPlace(int at)
    {
        for (var next = at + 1; next < _chunks.Count && next < at + PlaceWindow; next++)
        {
            if (_chunks[next].Kind == ChunkKind.Predicate || _document.Is(_chunks[next].Tokens.First, WordRole.Auxiliary) || _document.Is(_chunks[next].Tokens.First, WordRole.Relative))
                return -1;
            if (_chunks[next].Group is { } group)
                return group.Whole is null && IsBeforePlace(next) && Joints(next - 1, -1) > 0 && group.Quantity.Cls == FigureClass.N ? next : -1;
        }

        return -1;
    }

    private int Left(int at)
    {
        var joints = Joints(at - 1, -1);
        var before = at - 1 - joints;
        if (joints == 0 || before < 0)
            return -1;
        if (_chunks[before].Group is not { } group)
            return -1;
        var root = IndexOf(group.Root);
        return root >= 0 && root < at ? root : -1;
    }

    private int? Root(int at) => at >= 0 && at < _chunks.Count && _chunks[at].Group is { Whole: null } ? at : null;

    /// <summary>How many commas and words for "and" stand in a row.</summary>
    private int Joints(int at, int step)
    {
        var count = 0;
        while (at >= 0 && at < _chunks.Count && count < 3 && IsJoint(_chunks[at].Tokens.First))
        {
            at += step;
            count++;
        }

        return count;
    }

    private bool IsJoint(int token) =>
        _document.IsSymbol(token, ',') || _document.Is(token, WordRole.And) || _document.Is(token, WordRole.Plus) || _document.Is(token, WordRole.Or);

    private static bool IsPartOf(CountedGroup? part, CountedGroup whole) => part is not null && part != whole && part.Root == whole.Root && part.Whole is not null;

    /// <summary>Words between a whole and its last part.</summary>
    private bool IsInside(int at, CountedGroup whole)
    {
        if (_chunks[at].Kind == ChunkKind.Predicate)
            return false;
        for (var next = at + 1; next < _chunks.Count && next < at + PlaceWindow; next++)
        {
            if (_chunks[next].Kind == ChunkKind.Predicate)
                return false;
            if (_chunks[next].Group is { } group)
                return IsPartOf(group, whole);
        }

        return false;
    }
}
