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

    private bool MatchObject(IReadOnlyList<PatternItem> items, int item, int at)
    {
        if (new ObjectPronouns(document, chunks, predicate).MeantAt(at) is not { } group)
            return false;
        Captured.Clear();
        Captured.Add(group);
        return Match(items, item + 1, at + step);
    }

    private bool Fits(PatternItem wanted, int at)
    {
        if (wanted.Kind == PatternKind.Start)
            return at < 0;
        if (at < 0 || at >= chunks.Count)
            return false;
        var token = chunks[at].Tokens.First;
        return wanted.Kind switch
        {
            PatternKind.Comma => document.IsSymbol(token, ','),
            PatternKind.Colon => document.IsSymbol(token, ':'),
            PatternKind.Verb => chunks[at].Predicate is { } verb && verb.Has(Features.Participle),
            PatternKind.Groups => chunks[at].Kind == ChunkKind.Group,
            PatternKind.Names => Companions.IsName(document, chunks[at]) || Companions.IsTitle(chunks[at]),
            PatternKind.Number => chunks[at].Group is { Kind: GroupKind.Bare },
            _ => chunks[at].Group is null && FitsRole(wanted.Role, token),
        };
    }

    /// <summary>A verb in the singular has no plural subject, nor the other way round.</summary>
    private bool FitsRole(WordRole role, int token)
    {
        if (!document.Is(token, role))
            return false;
        if (role == WordRole.Auxiliary && document.Entry(token, LexicalCategory.Words) is { } auxiliary)
        {
            IsSingular |= auxiliary.Has(Features.Singular);
            _isPlural |= auxiliary.Has(Features.Plural);
        }

        return true;
    }
}
