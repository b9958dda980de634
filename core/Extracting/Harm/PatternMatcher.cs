using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Matches one side of a rule on the chunks of a sentence, from the predicate outwards.</summary>
/// <param name="document">The text.</param>
/// <param name="chunks">One sentence.</param>
/// <param name="coordination">What "and" joins.</param>
/// <param name="action">What the predicate says.</param>
/// <param name="predicate">Where the predicate stands.</param>
/// <param name="step">-1 for the left side, 1 for the right side.</param>
internal sealed class PatternMatcher(Document document, List<Chunk> chunks, Coordination coordination, HarmAction action, int predicate, int step)
{
    private readonly GroupConditions _conditions = new(document, chunks, action, predicate, step);
    private readonly Gaps _gaps = new(document, chunks);
    private bool _isPlural;
    private CountedGroup? _spare;

    /// <summary>The groups that the pattern captured; the first one is the nearest.</summary>
    public List<CountedGroup> Captured { get; } = [];

    /// <summary>Whether a verb in the singular was met.</summary>
    public bool IsSingular { get; private set; }

    /// <summary>How many chunks lie between the predicate and the first captured group.</summary>
    public int Distance { get; private set; }

    /// <summary>Whether the pattern matches from the chunk next to the predicate.</summary>
    public bool Matches(IReadOnlyList<PatternItem> items)
    {
        (_isPlural, _spare, IsSingular, Distance) = (false, null, false, 0);
        Captured.Clear();
        if (Match(items, 0, predicate + step))
            return true;
        if (_spare is null)
            return false;
        Captured.Add(_spare);
        return true;
    }

    private bool Match(IReadOnlyList<PatternItem> items, int item, int at)
    {
        if (item == items.Count)
            return true;
        var wanted = items[item];
        if (wanted.Forbidden)
            return !Fits(wanted, at) && Match(items, item + 1, at);
        return wanted.Kind switch
        {
            PatternKind.Groups or PatternKind.Things or PatternKind.Persons or PatternKind.Lives => MatchGroups(items, item, at),
            PatternKind.Object => MatchObject(items, item, at),
            PatternKind.Few or PatternKind.Near or PatternKind.Run or PatternKind.Gap => MatchGap(items, item, at),
            _ => MatchSingle(items, item, at),
        };
    }

    private bool MatchSingle(IReadOnlyList<PatternItem> items, int item, int at)
    {
        var wanted = items[item];
        var taken = 0;
        while (taken < wanted.Most && Fits(wanted, at + (taken * step)))
            taken++;
        for (; taken >= wanted.Least; taken--)
            if (Match(items, item + 1, at + (taken * step)))
                return true;
        return false;
    }

    private bool MatchGap(IReadOnlyList<PatternItem> items, int item, int at)
    {
        for (var skipped = 0; skipped <= items[item].Most; skipped++, at += step)
        {
            if (Match(items, item + 1, at))
                return true;
            if (_gaps.Stops(at, items[item].Kind) || (items[item].Kind == PatternKind.Few && !_gaps.IsModifier(at)))
                return false;
        }

        return false;
    }

    private bool MatchGroups(IReadOnlyList<PatternItem> items, int item, int at)
    {
        if (at < 0 || at >= chunks.Count || chunks[at].Group is not { } group)
            return false;
        if (!_conditions.IsOfKind(group, items[item].Kind))
            return false;
        var root = step < 0 && !_conditions.IsAmongAlone(group, at) && !_conditions.IsToldRightHere(group, at) ? coordination.Climb(group) : group;
        var isPassive = step < 0 && item > 0;
        if (!_conditions.Suits(root, coordination.IndexOf(root), at) || (isPassive && coordination.IsObject(root)))
            return false;
        if (step < 0 && IsSingular && root.Quantity.Count != 1 && !root.IsCollective)
            return false;
        Captured.Clear();
        Captured.AddRange(coordination.Of(root, action, step));
        if (_isPlural && Captured.Count == 1 && root.Quantity is { IsOne: true, Cls: FigureClass.A })
        {
            _spare ??= root;
            Captured.Clear();
            return false;
        }

        Distance = Math.Abs(at - coordination.IndexOf(root));
        var last = coordination.IndexOf(Captured[^1]);
        return Match(items, item + 1, (step < 0 ? Math.Min(last, at) : last) + step);
    }

    /// <summary>"opened fire on a shepherd, killing him": the last people before the predicate whom the pronoun can mean; of those behind it nobody.</summary>
    private bool MatchObject(IReadOnlyList<PatternItem> items, int item, int at)
    {
        if (at < 0 || at >= chunks.Count || chunks[at].Group is not null || ObjectPronoun(at) is not { } pronoun)
            return false;
        var before = predicate - 1;
        while (before >= 0 && chunks[before].Group is not { Kind: GroupKind.Persons, IsUncounted: false, IsAttacker: false })
            before--;
        if (before < 0 || chunks[before].Group is not { } group || pronoun.Has(Features.Singular) != (group.Quantity.Count == 1))
            return false;
        Captured.Clear();
        Captured.Add(group);
        return Match(items, item + 1, at + step);
    }

    /// <summary>"killing her", but not "killing her dog".</summary>
    private LexiconEntry? ObjectPronoun(int at)
    {
        var token = chunks[at].Tokens.First;
        var isOwner = document.Is(token, WordRole.Possessive) && at + 1 < chunks.Count && chunks[at + 1].Kind is ChunkKind.Other or ChunkKind.Group;
        return isOwner ? null : Array.Find(document.Entries(token), entry => entry.Has(Features.Object));
    }

    private bool Fits(PatternItem wanted, int at)
    {
        if (wanted.Kind == PatternKind.Start)
            return at < 0;
        if (at < 0 || at >= chunks.Count)
            return false;
        var token = chunks[at].Tokens.First;
        switch (wanted.Kind)
        {
            case PatternKind.Comma:
                return document.IsSymbol(token, ',');
            case PatternKind.Colon:
                return document.IsSymbol(token, ':');
            case PatternKind.Verb:
                return chunks[at].Predicate is { } verb && verb.Has(Features.Participle);
            case PatternKind.Groups:
                return chunks[at].Kind == ChunkKind.Group;
            case PatternKind.Names:
                return Companions.IsName(document, chunks[at]) || Companions.IsTitle(chunks[at]);
            case PatternKind.Number:
                return chunks[at].Group is { Kind: GroupKind.Bare };
            default:
                var fits = chunks[at].Group is null && document.Is(token, wanted.Role);
                if (fits && wanted.Role == WordRole.Auxiliary)
                    Agree(document.Entry(token, LexicalCategory.Words)!);
                return fits;
        }
    }

    /// <summary>A verb in the singular has no plural subject, nor the other way round.</summary>
    private void Agree(LexiconEntry auxiliary)
    {
        IsSingular |= auxiliary.Has(Features.Singular);
        _isPlural |= auxiliary.Has(Features.Plural);
    }
}
