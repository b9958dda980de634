using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Which nouns without a number count one: "a house was destroyed", "the citizen X was killed".</summary>
/// <param name="document">The text.</param>
/// <param name="claims">The best claim on each group.</param>
internal sealed class Singles(Document document, IReadOnlyDictionary<CountedGroup, Claim> claims)
{
    /// <summary>How far from harmed people, in tokens, a building is where it happened to them.</summary>
    private const int SceneWindow = 30;

    /// <summary>Headline and first two sentences.</summary>
    private const int LastOfLead = 2;

    private readonly int[] _harmedPersons = [.. claims.Keys.Where(g => (g.Kind & (GroupKind.Persons | GroupKind.Bare)) != 0 && !g.IsUncounted && g.Quantity.Cls != FigureClass.V).Select(g => g.Tokens.First).Order()];

    /// <summary>Whether one of something may be a figure: a person, a building that was hit itself, a vehicle that was destroyed.</summary>
    public bool MayStandForOne(CountedGroup group, Measure measure)
    {
        if ((group.Kind & (GroupKind.Persons | GroupKind.Bare)) != 0)
            return true;
        var sentence = document.SentenceOf(group.Tokens.First);
        if (group.IsUncounted || !claims.TryGetValue(group, out var claim) || !claim.IsByVerb)
            return false;
        if (measure == Measure.EquipmentLost)
            return claim.Action == HarmAction.Destroy && claim.Predicate.First < group.Tokens.First;
        return measure == Measure.FacilitiesHit && (claim.Action == HarmAction.Destroy || !IsScene(group, sentence));
    }

    /// <summary>Where people are harmed, the building is where it happened.</summary>
    private bool IsScene(CountedGroup group, int sentence)
    {
        var at = group.Tokens.First;
        var next = Array.BinarySearch(_harmedPersons, at);
        next = next < 0 ? ~next : next;
        return document.Is(at, WordRole.Possessive) || IsNear(next - 1) || IsNear(next);

        bool IsNear(int index) =>
            index >= 0 && index < _harmedPersons.Length && Math.Abs(_harmedPersons[index] - at) <= SceneWindow && document.SentenceOf(_harmedPersons[index]) == sentence;
    }

    /// <summary>"Mayor Ihor Terekhov": a title before a name counts nobody; "Journalist X" at the head of a sentence is no title.</summary>
    private bool IsTitleOfName(CountedGroup group)
    {
        var next = group.Tokens.End;
        var opens = document.Sentences[document.SentenceOf(group.Tokens.First)].Tokens.First == group.Tokens.First && group.Group is { } who && !Victims.IsArmed(who) && who != VictimGroup.Officials;
        return !opens && document.Tokens[group.Tokens.First].Capital && next < document.Tokens.Length && document.Tokens[next] is { Kind: TokenKind.Word, Capital: true } && !document.IsKnown(next);
    }

    /// <summary>A singular noun without article is a figure in headlines and breakdowns, and before the name of one who was harmed ("the citizen X was killed").</summary>
    public bool IsFigure(CountedGroup group)
    {
        if (group.IsUnnamed || IsTitleOfName(group))
            return false;
        if (group.Whole is not null || IsNamed(group))
            return true;
        var first = group.Tokens.First;
        var sentence = document.Sentences[document.SentenceOf(first)].Tokens;
        var opens = sentence.First == first || document.IsSymbol(first - 1, '|') || document.IsSymbol(first - 1, ':') || document.IsSymbol(first - 1, '-') || document.Is(first - 1, WordRole.And);
        var isObject = claims.TryGetValue(group, out var claim) && claim.Predicate.End == first;
        return (opens || isObject) && !document.IsSymbol(sentence.End - 1, '.');
    }

    /// <summary>"The citizen X was martyred", "killed media worker X": the word tells who was harmed; "the killing of journalist X" is news only where the report begins with it.</summary>
    private bool IsNamed(CountedGroup group) =>
        group is { Kind: GroupKind.Persons, NounAction: HarmAction.None, IsPartitive: false, Whole: null, Group: not VictimGroup.People } && claims.TryGetValue(group, out var claim)
        && claim is { Action: HarmAction.Kill or HarmAction.Injure } && (claim.IsByVerb || document.SentenceOf(group.Tokens.First) <= LastOfLead) && IsBeforeName(group.Tokens.End)
        && !IsSpeaker(group.Tokens.End, claim.Predicate.First);

    /// <summary>"The journalist X said nobody was killed": who says it was not harmed.</summary>
    private bool IsSpeaker(int first, int predicate)
    {
        for (var token = first; token < predicate; token++)
            if (document.Is(token, WordRole.Saying) || document.Is(token, WordRole.That) || document.Is(token, WordRole.Negation))
                return true;
        return false;
    }

    /// <summary>A name that no table has, in capitals where the language has them.</summary>
    private bool IsBeforeName(int token) =>
        token < document.Tokens.Length && document.Tokens[token] is { Kind: TokenKind.Word } word && !document.IsKnown(token) && (word.Capital || document.Lexicon.Switches.NamesHaveNoCapitals);
}
