using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>What a group must be for a predicate to speak of it.</summary>
/// <param name="document">The text.</param>
/// <param name="chunks">One sentence.</param>
/// <param name="action">What the predicate says.</param>
/// <param name="predicate">Where the predicate stands.</param>
/// <param name="step">-1 for groups before it, 1 for groups behind it.</param>
internal sealed class GroupConditions(Document document, List<Chunk> chunks, HarmAction action, int predicate, int step)
{
    /// <summary>"ten were rescued, seven of them wounded": said of the seven, unless a comma leads back to the ten.</summary>
    public bool IsAmongAlone(CountedGroup group, int at)
    {
        if (!group.IsAmong)
            return false;
        for (var i = at + 1; i < predicate; i++)
            if (document.IsSymbol(chunks[i].Tokens.First, ','))
                return false;
        return true;
    }

    /// <summary>"1,340 casualties (352 killed", "204 killed, including 114 killed in Ramadi": said of the number right before it.</summary>
    public bool IsToldRightHere(CountedGroup group, int at) => group is { Kind: GroupKind.Bare, IsAmong: false } && at == predicate - 1;

    /// <summary>Whether a group is of the kind that a word of a pattern asks for.</summary>
    public bool IsOfKind(CountedGroup group, PatternKind kind) => kind switch
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
    public bool Suits(CountedGroup group, int at, int last)
    {
        if (HarmMeasure.Of(action, group.Kind) is null || (group.IsUncounted && group.Unit == FigureUnit.Families) || (group.Kind == GroupKind.UnknownNoun && !MayBeUnknown(group)))
            return false;
        var isAdjacent = Math.Abs(at - predicate) == 1 && (group.Kind == GroupKind.Bare || group.IsDefinite);
        if (step < 0 && ((group.IsBehindPreposition && !isAdjacent) || (group is { Kind: GroupKind.Bare, IsOthers: false } && !OnlyVerbsBetween(last, isPart: last != at))))
            return false;
        var isBareBeforeOther = step > 0 && group.Kind == GroupKind.Bare && at + 1 < chunks.Count && chunks[at + 1].Predicate is { } next && next.Has(Features.Participle | Features.State);
        return !isBareBeforeOther;
    }

    /// <summary>A noun that no table has is people only when it is a name, or when it is said to be dead in the passive.</summary>
    private bool MayBeUnknown(CountedGroup group) =>
        action is HarmAction.Kill or HarmAction.Injure && !(action == HarmAction.Injure && document.Entries(chunks[predicate].Tokens.First).Any(entry => entry is { Category: LexicalCategory.Predicates, Code: (int)HarmAction.Destroy })) && (group.IsName || group.IsPartitive || step < 0 || chunks[predicate].Predicate!.Has(Features.Past));

    /// <summary>A number without a noun is a subject only right before its verb.</summary>
    private bool OnlyVerbsBetween(int at, bool isPart)
    {
        if (chunks[predicate].Predicate!.Has(Features.Suffered) && at + 1 < predicate && document.Is(chunks[at + 1].Tokens.First, WordRole.Auxiliary))
            return true;
        for (var i = isPart && document.IsSymbol(chunks[at + 1].Tokens.First, ',') ? at + 2 : at + 1; i < predicate; i++)
            if (chunks[i].Kind != ChunkKind.Word || document.Is(chunks[i].Tokens.First, WordRole.Relative) || document.Is(chunks[i].Tokens.First, WordRole.In))
                return false;
        return true;
    }
}
