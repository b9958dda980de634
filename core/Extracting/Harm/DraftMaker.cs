using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Makes drafts of groups to which something happened, and of attacks that are counted by themselves.</summary>
/// <param name="document">The text.</param>
/// <param name="claims">The best claim on each group.</param>
internal sealed class DraftMaker(Document document, IReadOnlyDictionary<CountedGroup, Claim> claims)
{
    /// <summary>How far from weapons, in tokens, the verb stands that says what became of them.</summary>
    private const int NearVerb = 4;

    private readonly Dictionary<CountedGroup, FigureDraft?> _made = [];
    private readonly Dictionary<CountedGroup, HarmAction> _actions = [];
    private readonly Dictionary<Measure, FigureDraft> _roots = [];
    private readonly Singles _singles = new(document, claims);
    private readonly PersonsTold _persons = new(document);
    private readonly Armies _armies = new(document);
    private FigureDraft? _lastPersons;
    private FigureDraft? _lastRoot;
    private bool _areSeveral;

    /// <summary>All drafts.</summary>
    public HarmReading Make(IReadOnlyList<CountedGroup> groups, IReadOnlyList<HarmAction> unnamed)
    {
        var drafts = new List<FigureDraft>();
        var uncounted = new List<FigureDraft>();
        foreach (var group in groups)
        {
            if (Made(group) is not { } draft)
                continue;
            if (group.IsUncounted && !_singles.IsFigure(group))
                uncounted.Add(draft);
            else
                drafts.Add(draft);
        }

        return new HarmReading(drafts, uncounted, unnamed);
    }

    /// <summary>The draft of a group; wholes are made before their parts, wherever they stand.</summary>
    private FigureDraft? Made(CountedGroup group)
    {
        if (_made.TryGetValue(group, out var made))
            return made;
        if (group.Whole is { } whole)
            Made(whole);
        return _made[group] = Draft(group);
    }

    private FigureDraft? Draft(CountedGroup group)
    {
        var action = ActionOf(group);
        _actions[group] = action;
        var claim = claims.GetValueOrDefault(group);
        var isCounted = group.Quantity.Cls != FigureClass.A;
        var whole = group.Whole is { } parent ? _made.GetValueOrDefault(parent) : claim is null || (IsSaidToBe(group) && !claim.IsBodily) ? _persons.WholeOf(group, claim is null ? action : HarmAction.None) : null;
        if (whole is not null && group.Whole is null && claim is not null)
            (claim, action) = (null, HarmAction.None);
        var measure = HarmMeasure.Of(action, group.Kind) ?? (isCounted ? ByItself(group) : null) ?? (group.Whole is not null || group.Kind == GroupKind.Bare || IsOfPersons(group, whole) ? whole?.Measure : null);
        if (measure is null || IsThemAgain(group) || IsWordOfAnother(group, claim) || (!isCounted && !_singles.MayStandForOne(group, measure.Value)) || IsTeller(group) || IsMourned(group, claim) || IsBomber(group, claim))
            return null;
        if (claim?.IsPart == true)
            whole = _roots.GetValueOrDefault(measure.Value) is { Range.Count: > 1 } told && told.Predicate != claim.Predicate ? told : null;
        var draft = new FigureDraft
        {
            Quote = group is { IsOfCounted: true, Whole: { } counted } && whole is null ? new TokenRange(group.Tokens.First, counted.Tokens.End) : group.Tokens,
            Sentence = document.SentenceOf(group.Tokens.First),
            Predicate = claim?.Predicate ?? whole?.Predicate ?? default,
            Measure = measure.Value,
            Unit = group.Kind == GroupKind.Bare && whole is not null ? whole.Unit : UnitOf(group, measure.Value),
            Range = group.Range,
            Qualifier = group.Qualifier,
            Cls = group.Quantity.Cls,
            IsPartitive = group.IsPartitive && !group.IsOfOwn,
            GoesOn = GoesOn(group, claim?.Predicate ?? whole?.Predicate ?? default),
            IsOnlyHarmed = group.IsDescribed || (group.NounAction != HarmAction.None && group.Group == VictimGroup.People),
            IsAttacker = group.IsAttacker || (claim is not null && IsBySelf(claim.Predicate)),
            Whole = whole?.Measure == measure || (whole is not null && (claim is null || (whole.Measure == Measure.KilledOrInjured && measure is Measure.Killed or Measure.Injured))) ? whole : null,
            Rule = claim?.Rule ?? $"{document.Lexicon.Language}.{(whole is not null ? "part" : action == HarmAction.None ? "counted" : "noun")}",
        };
        draft.Clause = Clauses.Around(document, draft);
        if (draft.Whole is null && !group.IsUncounted)
            _roots[draft.Measure] = draft;
        draft.Group = draft.Unit is FigureUnit.Persons or FigureUnit.Families ? GroupOf(group, draft, whole) : null;
        if (draft.Group is not null && !group.IsUncounted)
            Remember(draft);
        return draft;
    }

    /// <summary>People who are part of people: what is told of the whole befell them.</summary>
    private static bool IsOfPersons(CountedGroup group, FigureDraft? whole) =>
        whole is { Unit: FigureUnit.Persons or FigureUnit.Families } && (group.Kind == GroupKind.Persons || group.IsDescribed || group.IsListed || group.IsAmong);

    /// <summary>A sum counts anybody, and so do those told behind a part of the dead ("nine minors were among the dead; dozens were wounded").</summary>
    private bool IsOfToll(FigureDraft draft) =>
        draft.Rule.Contains(".toll", StringComparison.Ordinal) || _lastPersons?.Rule.EndsWith(".among", StringComparison.Ordinal) == true;

    /// <summary>"Two of them were sisters who had been displaced": what is said is who they are.</summary>
    private bool IsSaidToBe(CountedGroup group) => group is { IsAmong: true, Kind: GroupKind.Persons } && document.HasAny(group.Tokens, WordRole.Auxiliary);

    /// <summary>What a predicate says; else what the noun itself says; else what happened to the whole.</summary>
    private HarmAction ActionOf(CountedGroup group)
    {
        if (group.NounAction == HarmAction.Kill)
            return HarmAction.Kill;
        if (group.NounAction == HarmAction.Injure && claims.TryGetValue(group, out var moved) && moved.Action == HarmAction.Displace)
            return HarmAction.Injure;
        if (claims.TryGetValue(group, out var claim) && !(claim.IsJoined && group.NounAction != HarmAction.None))
            return claim.Action == HarmAction.Kill && IsAlive(claim.Predicate.End) ? HarmAction.None : claim.Action;
        if (group.NounAction != HarmAction.None)
            return IsFreed(group) ? HarmAction.None : group.NounAction;
        return group.Whole is { } whole ? _actions.GetValueOrDefault(whole) : HarmAction.None;
    }

    /// <summary>"nine people thought dead were found alive": what follows the word for death takes it back.</summary>
    private bool IsAlive(int behind)
    {
        while (document.Is(behind, WordRole.Auxiliary) || document.Is(behind, WordRole.Adverb))
            behind += document.PhraseLength(behind);
        return document.Is(behind, WordRole.Survive);
    }

    /// <summary>"20 hostages were freed", "rescued 20 hostages": held no more.</summary>
    private bool IsFreed(CountedGroup group)
    {
        if (group.NounAction != HarmAction.Detain)
            return false;
        var behind = group.Tokens.End;
        while (document.Is(behind, WordRole.Auxiliary) || document.Is(behind, WordRole.Adverb))
            behind += document.PhraseLength(behind);
        var before = group.Tokens.First - 1;
        while (document.Is(before, WordRole.Determiner) || document.Is(before, WordRole.Adverb) || document.Is(before, WordRole.Of))
            before--;
        return document.Is(behind, WordRole.Freed) || document.Is(before, WordRole.Freed);
    }

    /// <summary>"both of which": those told right before, once more.</summary>
    private static bool IsThemAgain(CountedGroup group) => group is { IsAmong: true, Quantity.IsDefinite: true, Whole: { } whole } && whole.Quantity.Count == group.Quantity.Count;

    /// <summary>A number without a noun, apart from its verb and right before where or by what.</summary>
    private bool GoesOn(CountedGroup group, TokenRange predicate) =>
        group.Kind == GroupKind.Bare && !group.IsOthers && predicate.Length > 0 && predicate.End < group.Tokens.First
        && (document.Is(group.Tokens.End, WordRole.In) || document.Is(group.Tokens.End, WordRole.By) || GappedNumbers.IsBehindParty(document, group.Tokens));

    /// <summary>Keeps the people told last, and whether they were told in several groups.</summary>
    private void Remember(FigureDraft draft)
    {
        _persons.Add(draft);
        _armies.Add(draft);
        _lastPersons = draft;
        if (draft.Whole is not null)
            return;
        var isJoined = _lastRoot is { } before && before.Predicate == draft.Predicate && before.Sentence == draft.Sentence;
        _areSeveral = isJoined && (_areSeveral || _lastRoot!.Group != draft.Group);
        _lastRoot = draft;
    }

    /// <summary>"fighters of the Jihadi groups and other factions": words before a noun that no table has, and of which nothing is said.</summary>
    private bool IsWordOfAnother(CountedGroup group, Claim? claim)
    {
        if (claim is not null || group.Quantity.Cls != FigureClass.A || group.IsPartitive || (group.NounAction != HarmAction.None && !group.IsUncounted))
            return false;
        var next = group.Tokens.End;
        return group.Kind is GroupKind.Bare or GroupKind.UnknownNoun || (group.IsUncounted && document.Tokens[next] is { Kind: TokenKind.Word, Capital: false }
            && document.Entry(next, LexicalCategory.Words) is null && document.Entry(next, LexicalCategory.Predicates) is null && document.Entry(next, LexicalCategory.Vetoes) is null);
    }

    /// <summary>"of one family": whose members are counted, not harmed by itself.</summary>
    private static bool IsTeller(CountedGroup group) => group.Unit == FigureUnit.Families && group.IsBehindPreposition;

    /// <summary>"met the families of three martyrs": the word for the dead only says whose families they are.</summary>
    private bool IsMourned(CountedGroup group, Claim? claim) =>
        claim is null && group is { NounAction: HarmAction.Kill, Quantity.Cls: FigureClass.N } && group.Tokens.First > 1 && document.IsAlone(group.Tokens.First - 1, WordRole.Of)
        && (document.Entry(group.Tokens.First - 2, LexicalCategory.Vetoes) is not null || document.Entry(group.Tokens.First - 2, LexicalCategory.Victims) is { Action: HarmAction.None } kin && kin.Has(Features.Plural));

    /// <summary>"blew himself up": who does that is the attacker.</summary>
    private bool IsBySelf(TokenRange predicate)
    {
        for (var at = predicate.First; at < predicate.End; at++)
            if (document.IsAlone(at, WordRole.Self))
                return true;
        return false;
    }

    /// <summary>"A suicide bomber blew himself up, killing 12": the word tells how the attack was made, not that one more was killed.</summary>
    private bool IsBomber(CountedGroup group, Claim? claim) => group is { IsAttacker: true, Quantity.Cls: FigureClass.A } && claim is not null && IsBySelf(claim.Predicate);

    private Measure? ByItself(CountedGroup group)
    {
        if (group.IsDefinite && !group.IsPartitive)
            return null;
        if ((group.Kind & GroupKind.Strikes) != 0)
            return Measure.Strikes;
        return (group.Kind & GroupKind.Munitions) != 0 && !IsUnused(group.Tokens) ? Measure.Munitions : null;
    }

    /// <summary>"defused three bombs", "three bombs were found": weapons that struck nobody.</summary>
    private bool IsUnused(TokenRange munitions)
    {
        for (var before = munitions.First - 1; before >= Math.Max(0, munitions.First - NearVerb) && document.Tokens[before].Kind == TokenKind.Word; before--)
            if (document.Is(before, WordRole.Disarm))
                return true;
        var after = munitions.End;
        var isPassive = document.Is(after, WordRole.Auxiliary) || document.Is(after, WordRole.Relative);
        for (var next = after; next < after + (isPassive ? NearVerb : 1); next++)
            if (document.Is(next, WordRole.Disarm))
                return true;
        return false;
    }

    private static FigureUnit UnitOf(CountedGroup group, Measure measure) =>
        measure == Measure.Strikes && group.Kind == GroupKind.Bare ? FigureUnit.Attacks : group.Unit;

    /// <summary>"182 others" are of the group told before; after armed people or several groups they may be anybody.</summary>
    private VictimGroup GroupOf(CountedGroup group, FigureDraft draft, FigureDraft? whole)
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
        if (isOnlyHarmed && before is VictimGroup.Children or VictimGroup.Women or VictimGroup.Men or VictimGroup.Elderly)
            return VictimGroup.People;
        // "A man and a girl died; fourteen others were hurt": one person's age, sex or work says nothing of many others.
        var isOnePerson = root.Cls == FigureClass.A && before != VictimGroup.Civilians && !Victims.IsArmed(before);
        return isOnePerson || _areSeveral || before is VictimGroup.Combatants or VictimGroup.Mixed ? VictimGroup.People : before;
    }

    /// <summary>"the number of civilian deaths rose to 300", "civilian deaths have passed 300": whose deaths they are.</summary>
    private VictimGroup? NamedIn(TokenRange predicate)
    {
        for (var at = Math.Max(predicate.First - 1, 0); at < predicate.End; at++)
            if (document.Entry(at, LexicalCategory.Victims) is { Action: HarmAction.None, Group: not VictimGroup.People } noun)
                return noun.Group;
        return null;
    }
}
