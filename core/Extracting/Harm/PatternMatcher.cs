using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Matches one side of a rule on the chunks of a sentence, from the predicate outwards.</summary>
/// <param name="document">The text.</param>
/// <param name="chunks">One sentence.</param>
/// <param name="coordination">What "and" joins.</param>
/// <param name="action">What the predicate says.</param>
/// <param name="step">-1 for the left side, 1 for the right side.</param>
internal sealed class PatternMatcher(Document document, List<Chunk> chunks, Coordination coordination, HarmAction action, int step)
{
    private bool _isPlural;
    private int _predicate;
    private CountedGroup? _spare;

    /// <summary>The groups that the pattern captured; the first one is the nearest.</summary>
    public List<CountedGroup> Captured { get; } = [];

    /// <summary>Whether a verb in the singular was met.</summary>
    public bool IsSingular { get; private set; }

    /// <summary>How many chunks lie between the predicate and the first captured group.</summary>
    public int Distance { get; private set; }

    /// <summary>Whether the pattern matches from the chunk next to the predicate.</summary>
    public bool Matches(IReadOnlyList<PatternItem> items, int predicate)
    {
        (_predicate, _isPlural, _spare, IsSingular, Distance) = (predicate, false, null, false, 0);
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
            if (Stops(at, items[item].Kind) || (items[item].Kind == PatternKind.Few && !IsModifier(at)))
                return false;
        }

        return false;
    }

    private bool MatchGroups(IReadOnlyList<PatternItem> items, int item, int at)
    {
        if (at < 0 || at >= chunks.Count || chunks[at].Group is not { } group)
            return false;
        if (!IsOfKind(group, items[item].Kind))
            return false;
        var root = step < 0 && !IsAmongAlone(group, at) && !IsToldRightHere(group, at) ? coordination.Climb(group) : group;
        var isPassive = step < 0 && item > 0;
        if (!Suits(root, coordination.IndexOf(root), at) || (isPassive && coordination.IsObject(root)))
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
        var before = _predicate - 1;
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

    /// <summary>"ten were rescued, seven of them wounded": said of the seven, unless a comma leads back to the ten.</summary>
    private bool IsAmongAlone(CountedGroup group, int at)
    {
        if (!group.IsAmong)
            return false;
        for (var i = at + 1; i < _predicate; i++)
            if (document.IsSymbol(chunks[i].Tokens.First, ','))
                return false;
        return true;
    }

    /// <summary>"1,340 casualties (352 killed", "204 killed, including 114 killed in Ramadi": said of the number right before it.</summary>
    private bool IsToldRightHere(CountedGroup group, int at) => group is { Kind: GroupKind.Bare, IsAmong: false } && at == _predicate - 1;

    private bool IsOfKind(CountedGroup group, PatternKind kind) => kind switch
    {
        PatternKind.Things => (group.Kind & (GroupKind.Persons | GroupKind.Bare | GroupKind.UnknownNoun)) == 0,
        PatternKind.Persons => group.Kind == GroupKind.Persons && !(step > 0 && group.IsUncounted && group.IsName),
        PatternKind.Lives => group.IsLife,
        _ => true,
    };

    /// <summary>Whether a group may be what the predicate speaks of.</summary>
    /// <param name="group">The group.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="last">Where the last of its parts stands; the same place when it has none.</param>
    private bool Suits(CountedGroup group, int at, int last)
    {
        if (HarmMeasure.Of(action, group.Kind) is null || (group.IsUncounted && group.Unit == FigureUnit.Families) || (group.Kind == GroupKind.UnknownNoun && !MayBeUnknown(group)))
            return false;
        var isAdjacent = Math.Abs(at - _predicate) == 1 && (group.Kind == GroupKind.Bare || group.IsDefinite);
        if (step < 0 && ((group.IsBehindPreposition && !isAdjacent) || (group is { Kind: GroupKind.Bare, IsOthers: false } && !OnlyVerbsBetween(last, isPart: last != at))))
            return false;
        var isBareBeforeOther = step > 0 && group.Kind == GroupKind.Bare && at + 1 < chunks.Count && chunks[at + 1].Predicate is { } next && next.Has(Features.Participle | Features.State);
        return !isBareBeforeOther;
    }

    /// <summary>A noun that no table has is people only when it is a name, or when it is said to be dead in the passive.</summary>
    private bool MayBeUnknown(CountedGroup group) =>
        action is HarmAction.Kill or HarmAction.Injure && !(action == HarmAction.Injure && document.Entries(chunks[_predicate].Tokens.First).Any(entry => entry is { Category: LexicalCategory.Predicates, Code: (int)HarmAction.Destroy })) && (group.IsName || group.IsPartitive || step < 0 || chunks[_predicate].Predicate!.Has(Features.Past));

    /// <summary>A number without a noun is a subject only right before its verb.</summary>
    private bool OnlyVerbsBetween(int at, bool isPart)
    {
        if (chunks[_predicate].Predicate!.Has(Features.Suffered) && at + 1 < _predicate && document.Is(chunks[at + 1].Tokens.First, WordRole.Auxiliary))
            return true;
        for (var i = isPart && document.IsSymbol(chunks[at + 1].Tokens.First, ',') ? at + 2 : at + 1; i < _predicate; i++)
            if (chunks[i].Kind != ChunkKind.Word || document.Is(chunks[i].Tokens.First, WordRole.Relative) || document.Is(chunks[i].Tokens.First, WordRole.In))
                return false;
        return true;
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

    /// <summary>Words that only describe: "serious", "various degrees of", "bullet and shrapnel".</summary>
    private bool IsModifier(int at)
    {
        var token = chunks[at].Tokens.First;
        return chunks[at].Kind == ChunkKind.Other || document.Is(token, WordRole.Of) || document.Is(token, WordRole.Adverb) || chunks[at].Group is { IsUncounted: true };
    }

    /// <summary>What no gap crosses; what one inside of a clause does not cross; what a short one does not cross either.</summary>
    private bool Stops(int at, PatternKind gap)
    {
        if (at < 0 || at >= chunks.Count)
            return true;
        var token = chunks[at].Tokens.First;
        var isPause = document.IsSymbol(token, ';') && !(at + 1 < chunks.Count && document.Is(chunks[at + 1].Tokens.First, WordRole.Auxiliary));
        if (isPause || chunks[at].Predicate is { } other && IsHarm((HarmAction)other.Code))
            return true;
        if (gap == PatternKind.Gap)
            return false;
        if (document.IsSymbol(token, ',') || document.Is(token, WordRole.Auxiliary) || document.Is(token, WordRole.Relative))
            return true;
        if (chunks[at].Kind == ChunkKind.Predicate && (gap != PatternKind.Run || !MayBeNoun(at)))
            return true;
        return gap != PatternKind.Run && (document.Is(token, WordRole.And) || document.Is(token, WordRole.By) || chunks[at].Group is { IsUncounted: false });
    }

    /// <summary>"in the shelling": told as an event, no verb.</summary>
    private bool MayBeNoun(int at)
    {
        var before = at > 0 ? chunks[at - 1].Tokens.First : -1;
        if (!document.Is(before, WordRole.Determiner) && !document.Is(before, WordRole.Possessive) && !document.Is(before, WordRole.In))
            return false;
        foreach (var entry in document.Entries(chunks[at].Tokens.First))
            if (entry.Category == LexicalCategory.Predicates && entry.Has(Features.Noun))
                return true;
        return false;
    }

    private static bool IsHarm(HarmAction other) => other is HarmAction.Kill or HarmAction.Injure or HarmAction.KillOrInjure;
}
