using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Makes drafts of groups to which something happened, and of attacks that are counted by themselves.</summary>
/// <param name="document">The text.</param>
/// <param name="claims">The best claim on each group.</param>
internal sealed class DraftMaker(Document document, IReadOnlyDictionary<CountedGroup, Claim> claims)
{
    private readonly Dictionary<CountedGroup, FigureDraft?> _made = [];
    private readonly Dictionary<Measure, FigureDraft> _roots = [];
    private readonly Singles _singles = new(document, claims);
    private readonly PersonsTold _persons = new(document);
    private readonly GroupActions _actions = new(document, claims);
    private readonly VictimGroups _groups = new(document, claims);
    private readonly UnharmedGroups _unharmed = new(document);
    private readonly CountedAttacks _attacks = new(document);

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
        var action = _actions.Of(group);
        var claim = claims.GetValueOrDefault(group);
        var isCounted = group.Quantity.Cls != FigureClass.A;
        var whole = group.Whole is { } parent ? _made.GetValueOrDefault(parent) : claim is null || (IsSaidToBe(group) && !claim.IsBodily) ? _persons.WholeOf(group, claim is null ? action : HarmAction.None) : null;
        if (whole is not null && group.Whole is null && claim is not null)
            (claim, action) = (null, HarmAction.None);
        var measure = HarmMeasure.Of(action, group.Kind) ?? (isCounted ? _attacks.Of(group) : null) ?? (group.Whole is not null || group.Kind == GroupKind.Bare || IsOfPersons(group, whole) ? whole?.Measure : null);
        if (measure is null || _unharmed.Has(group, claim) || (!isCounted && !_singles.MayStandForOne(group, measure.Value)))
            return null;
        if (claim?.IsPart == true)
            whole = _roots.GetValueOrDefault(measure.Value) is { Range.Count: > 1 } told && told.Predicate != claim.Predicate ? told : null;
        return Told(group, New(group, claim, measure.Value, action, whole), whole);
    }

    private FigureDraft New(CountedGroup group, Claim? claim, Measure measure, HarmAction action, FigureDraft? whole) => new()
    {
        Quote = group is { IsOfCounted: true, Whole: { } counted } && whole is null ? new TokenRange(group.Tokens.First, counted.Tokens.End) : group.Tokens,
        Sentence = document.SentenceOf(group.Tokens.First),
        Predicate = claim?.Predicate ?? whole?.Predicate ?? default,
        Measure = measure,
        Unit = group.Kind == GroupKind.Bare && whole is not null ? whole.Unit : UnitOf(group, measure),
        Range = group.Range,
        Qualifier = group.Qualifier,
        Cls = group.Quantity.Cls,
        IsPartitive = group.IsPartitive && !group.IsOfOwn,
        GoesOn = group.IsGapped || GoesOn(group, claim?.Predicate ?? whole?.Predicate ?? default),
        IsGapped = group.IsGapped,
        IsOnlyHarmed = group.IsDescribed || (group.NounAction != HarmAction.None && group.Group == VictimGroup.People),
        IsAttacker = group.IsAttacker || (claim is not null && _unharmed.IsBySelf(claim.Predicate)),
        Whole = whole?.Measure == measure || (whole is not null && (claim is null || (whole.Measure == Measure.KilledOrInjured && measure is Measure.Killed or Measure.Injured))) ? whole : null,
        Rule = claim?.Rule ?? $"{document.Lexicon.Language}.{(whole is not null ? "part" : action == HarmAction.None ? "counted" : "noun")}",
    };

    /// <summary>With its clause and its group, and kept for those that are told behind it.</summary>
    private FigureDraft Told(CountedGroup group, FigureDraft draft, FigureDraft? whole)
    {
        draft.Clause = Clauses.Around(document, draft);
        if (draft.Whole is null && !group.IsUncounted)
            _roots[draft.Measure] = draft;
        draft.Group = draft.Unit is FigureUnit.Persons or FigureUnit.Families ? _groups.Of(group, draft, whole) : null;
        if (draft.Group is null || group.IsUncounted)
            return draft;
        _persons.Add(draft);
        _groups.Remember(draft);
        return draft;
    }

    /// <summary>People who are part of people: what is told of the whole befell them.</summary>
    private static bool IsOfPersons(CountedGroup group, FigureDraft? whole) =>
        whole is { Unit: FigureUnit.Persons or FigureUnit.Families } && (group.Kind == GroupKind.Persons || group.IsDescribed || group.IsListed || group.IsAmong);

    /// <summary>"Two of them were sisters who had been displaced": what is said is who they are.</summary>
    private bool IsSaidToBe(CountedGroup group) => group is { IsAmong: true, Kind: GroupKind.Persons } && document.HasAny(group.Tokens, WordRole.Auxiliary);

    /// <summary>A number without a noun, apart from its verb and right before where or by what.</summary>
    private bool GoesOn(CountedGroup group, TokenRange predicate) =>
        group.Kind == GroupKind.Bare && !group.IsOthers && predicate.Length > 0 && predicate.End < group.Tokens.First
        && (document.Is(group.Tokens.End, WordRole.In) || document.Is(group.Tokens.End, WordRole.By) || GappedNumbers.IsBehindParty(document, group.Tokens));

    private static FigureUnit UnitOf(CountedGroup group, Measure measure) =>
        measure == Measure.Strikes && group.Kind == GroupKind.Bare ? FigureUnit.Attacks : group.Unit;
}
