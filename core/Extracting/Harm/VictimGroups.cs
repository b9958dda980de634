using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Whose people a group is: as it says itself, as its whole, or as those told before it.</summary>
/// <param name="document">The text.</param>
/// <param name="claims">The best claim on each group.</param>
internal sealed class VictimGroups(Document document, IReadOnlyDictionary<CountedGroup, Claim> claims)
{
    private readonly Armies _armies = new(document);
    private FigureDraft? _lastPersons;
    private FigureDraft? _lastRoot;
    private bool _areSeveral;

    /// <summary>"182 others" are of the group told before; after armed people or several groups they may be anybody.</summary>
    /// <param name="group">The group.</param>
    /// <param name="draft">Its draft, whose group is not set yet.</param>
    /// <param name="whole">What it is part of; null when it is no part.</param>
    public VictimGroup Of(CountedGroup group, FigureDraft draft, FigureDraft? whole)
    {
        var isOnlyHarmed = group.NounAction != HarmAction.None && group.Group == VictimGroup.People && _lastPersons?.Sentence == draft.Sentence;
        if (group.Group is { } stated && !isOnlyHarmed)
            return group.IsOfUnnamedArmy ? _armies.Of(group, draft.Sentence) ?? stated : stated;
        if (whole?.Group is { } parent)
            return parent;
        if (group.Kind == GroupKind.Bare && claims.GetValueOrDefault(group) is { IsByVerb: false } && NamedIn(draft.Predicate) is { } named)
            return named;
        if (group.Kind == GroupKind.UnknownNoun || IsOfToll(draft) || _lastPersons is not { Group: { } before } last || draft.Sentence - last.Sentence > 1)
            return VictimGroup.People;
        var root = last.Root;
        before = root.Group ?? before;
        // "The dead include four children; among the 22 wounded …": one group's age or sex says nothing of the wounded.
        if (isOnlyHarmed && Victims.IsByAgeOrSex(before))
            return VictimGroup.People;
        // "A man and a girl died; fourteen others were hurt": one person's age, sex or work says nothing of many others.
        var isOnePerson = root.Cls == FigureClass.A && before != VictimGroup.Civilians && !Victims.IsArmed(before);
        return isOnePerson || _areSeveral || before is VictimGroup.Combatants or VictimGroup.Mixed ? VictimGroup.People : before;
    }

    /// <summary>Keeps the people told last, and whether they were told in several groups.</summary>
    /// <param name="draft">People with their group.</param>
    public void Remember(FigureDraft draft)
    {
        _armies.Add(draft);
        _lastPersons = draft;
        if (draft.Whole is not null)
            return;
        var isJoined = _lastRoot is { } before && before.Predicate == draft.Predicate && before.Sentence == draft.Sentence;
        _areSeveral = isJoined && (_areSeveral || _lastRoot!.Group != draft.Group);
        _lastRoot = draft;
    }

    /// <summary>A sum counts anybody, and so do those told behind a part of the dead ("nine minors were among the dead; dozens were wounded").</summary>
    private bool IsOfToll(FigureDraft draft) =>
        draft.Rule.Contains(".toll", StringComparison.Ordinal) || _lastPersons?.Rule.EndsWith(".among", StringComparison.Ordinal) == true;

    /// <summary>"the number of civilian deaths rose to 300", "civilian deaths have passed 300": whose deaths they are.</summary>
    private VictimGroup? NamedIn(TokenRange predicate)
    {
        for (var at = Math.Max(predicate.First - 1, 0); at < predicate.End; at++)
            if (document.Entry(at, LexicalCategory.Victims) is { Action: HarmAction.None, Group: not VictimGroup.People } noun)
                return noun.Group;
        return null;
    }
}
