using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Finds which groups of a sentence are parts of others: "20 civilians, including three children and a woman".</summary>
/// <param name="document">The text.</param>
/// <param name="chunks">One sentence.</param>
/// <param name="before">The last number of the sentence before.</param>
internal sealed class Breakdowns(Document document, List<Chunk> chunks, CountedGroup? before = null)
{
    /// <summary>How many chunks may belong to a part ("a leader in the Autonomous Administration").</summary>
    private const int LongestName = 10;

    private readonly Wholes _wholes = new(document, chunks);
    private readonly Apposition _apposition = new(document, chunks);
    private readonly Stack<Breakdown> _open = new();
    private (CountedGroup Group, int At)? _described;
    private int _list;
    private bool _isListing;

    /// <summary>Sets <see cref="CountedGroup.Whole"/> of all groups of the sentence.</summary>
    public void Link()
    {
        _list = new ListOpening(document, chunks).End();
        for (var i = 0; i < chunks.Count; i++)
        {
            if (chunks[i].Kind == ChunkKind.Group)
                Place(i);
            else if (_wholes.Fronted(i) is { } fronted)
                _open.Push(new Breakdown(fronted, i, isList: true));
            else if (Opens(i, out var isList) && _wholes.Before(i, isList) is { } whole)
                _open.Push(new Breakdown(whole, i, isList));
        }
    }

    private void Place(int at)
    {
        Describe(at);
        var group = chunks[at].Group!;
        if (_wholes.ThingsMeant(at, before) is { } things)
            (group.Kind, group.Unit) = (things.Kind, things.Unit);
        if (group.IsAmong && !IsObjectOfOther(at) && _wholes.LargerBefore(at) is { } told)
        {
            var parts = new Breakdown(told, at, isList: false, isOfThem: true);
            parts.Add(group, at);
            _open.Push(parts);
            return;
        }

        if (_wholes.Behind(at) is { } next)
        {
            (group.Whole, group.Kind, group.Unit, group.Group) = (next, next.Kind, next.Unit, next.Group);
            return;
        }

        if (group.Whole is null && IsAmongThem(at) && (WholeOfJoined(at) ?? _wholes.Before(at, isList: false)) is { } those && those.Quantity.Count > (group.Quantity.Count ?? 0))
        {
            group.Whole = those;
            return;
        }

        // "3 civilians from one family" counts no family.
        if (group is { Unit: FigureUnit.Families, IsBehindPreposition: true, Quantity.Count: 1 } && at > 1 && chunks[at - 2].Group is not null)
            return;
        PartsBefore(at);
        group.IsListed = IsListed(at);
        while (_open.TryPeek(out var breakdown))
        {
            if (breakdown.Takes(group) && (breakdown.IsList || OnlyJoints(breakdown.End, at) || IsInsideBrackets(breakdown.Opener, at)) && !(HasOwnVerb(at) && (breakdown.IsOfThem || (!breakdown.IsList && IsNewClause(at)))))
            {
                if (IsToldOf(at))
                {
                    breakdown.Skip(at);
                    return;
                }

                var said = group.Kind == GroupKind.Bare ? Complement(at) : null;
                breakdown.Add(group, said?.At ?? at);
                foreach (var outer in _open)
                    outer.Pass(group, at);
                group.Group ??= said?.Group;
                return;
            }

            if (breakdown.IsList && !breakdown.IsSpent && !breakdown.Exceeds(group))
                return;
            _open.Pop();
        }

        if (group.Quantity.IsDefinite && group.Quantity.Count > 1)
            group.Whole = _wholes.SameCountBefore(at);
        if (_apposition.At(at) is { } apposed)
            _open.Push(apposed);
    }

    /// <summary>"including the mayor and two guards": one whom everybody knows; no figure, and the list goes on.</summary>
    private bool IsToldOf(int at) => chunks[at].Group!.IsUncounted && at > 0 && document.Is(chunks[at - 1].Tokens.First, WordRole.Determiner);

    /// <summary>Whether the group stands in the list that the sentence opens: right behind its opening, or behind a joint.</summary>
    private bool IsListed(int at)
    {
        if (_list < 0 || at < _list)
            return false;
        var before = at - 1;
        while (before >= _list && (document.Is(chunks[before].Tokens.First, WordRole.Possessive) || document.Is(chunks[before].Tokens.First, WordRole.Determiner)))
            before--;
        var isNext = _isListing ? before >= _list && IsJoint(chunks[before].Tokens.First) : before < _list;
        _isListing |= isNext;
        return isNext;
    }

    /// <summary>"1,340 casualties (352 killed, 988 injured)"</summary>
    private bool IsInsideBrackets(int opener, int at)
    {
        if (!document.IsSymbol(chunks[opener].Tokens.First, '('))
            return false;
        for (var i = opener + 1; i < at; i++)
            if (document.IsSymbol(chunks[i].Tokens.First, ')'))
                return false;
        return IsJoint(chunks[at - 1].Tokens.First);
    }

    /// <summary>"and four soldiers were killed": told by themselves.</summary>
    private bool HasOwnVerb(int at) => at + 1 < chunks.Count && (chunks[at + 1].Kind == ChunkKind.Predicate || document.Is(chunks[at + 1].Tokens.First, WordRole.Auxiliary));

    /// <summary>"44, including six children, and dozens are missing": a comma with "and" before a group with a verb of its own ends the list.</summary>
    private bool IsNewClause(int at) => at > 1 && document.Is(chunks[at - 1].Tokens.First, WordRole.And) && document.IsSymbol(chunks[at - 2].Tokens.First, ',');

    /// <summary>"when they picked up one of them": what no table knows was done to it, and nothing is said of it.</summary>
    private bool IsObjectOfOther(int at) =>
        chunks[at].Group!.Kind == GroupKind.Bare && at > 0 && chunks[at - 1].Kind == ChunkKind.Other
        && !(at + 1 < chunks.Count && (chunks[at + 1].Kind == ChunkKind.Predicate || document.Is(chunks[at + 1].Tokens.First, WordRole.Auxiliary)));

    /// <summary>"nineteen people, several guards of the minister among them, were wounded".</summary>
    private bool IsAmongThem(int at)
    {
        if (at == 0 || !(document.IsSymbol(chunks[at - 1].Tokens.First, ',') || (document.Is(chunks[at - 1].Tokens.First, WordRole.And) && at > 1 && chunks[at - 2].Group?.Whole is not null)))
            return false;
        for (var i = at + 1; i < chunks.Count && i < at + LongestName; i++)
        {
            var token = chunks[i].Tokens.First;
            if (IsThem(token))
                return i + 1 == chunks.Count || chunks[i + 1].Kind == ChunkKind.Symbol;
            if (chunks[i].Kind is ChunkKind.Predicate || document.IsSymbol(token, ',') || document.Is(token, WordRole.Auxiliary))
                return false;
        }

        return false;
    }

    /// <summary>"two women and three children among them": of the same.</summary>
    private CountedGroup? WholeOfJoined(int at) => document.Is(chunks[at - 1].Tokens.First, WordRole.And) ? chunks[at - 2].Group?.Whole : null;

    /// <summary>"among them" is a word for parts that ends with a pronoun.</summary>
    private bool IsThem(int token) =>
        document.Is(token, WordRole.Including) && document.IsAlone(token + document.PhraseLength(token) - 1, WordRole.Pronoun);

    /// <summary>"A medic and two children were among 14 people wounded": parts that stand before their whole.</summary>
    private void PartsBefore(int at)
    {
        var whole = chunks[at].Group!;
        var parts = new Breakdown(whole, at, isList: false);
        var before = at > 0 && document.Is(chunks[at - 1].Tokens.First, WordRole.Determiner) ? at - 2 : at - 1;
        if (before < 1 || !document.Is(chunks[before].Tokens.First, WordRole.Within))
            return;
        for (before--; before >= 0; before--)
        {
            var token = chunks[before].Tokens.First;
            if (chunks[before].Group is { Whole: null } part && whole.Quantity.Count > (part.Quantity.Count ?? 0) && parts.Takes(part))
                parts.Add(part, at);
            else if (!Is(token, WordRole.Auxiliary, WordRole.Adverb, WordRole.And) && !document.IsSymbol(token, ','))
                return;
        }
    }

    /// <summary>"11 were women", "eight of those killed were children": who they are said to be, and the chunk that says it.</summary>
    private (VictimGroup Group, int At)? Complement(int at)
    {
        var next = at + 1;
        if (chunks[at].Group is { IsPartitive: true } && next < chunks.Count && chunks[next].Predicate?.Has(Features.Participle | Features.State) == true)
            next++;
        if (next + 1 >= chunks.Count || !document.Is(chunks[next].Tokens.First, WordRole.Auxiliary))
            return null;
        next += document.Is(chunks[next + 1].Tokens.First, WordRole.Adverb) && next + 2 < chunks.Count ? 2 : 1;
        return chunks[next].Group is null && document.Entry(chunks[next].Tokens.First, LexicalCategory.Victims) is { Action: HarmAction.None } noun ? (noun.Group, next) : null;
    }

    /// <summary>"Eight of the dead were women and three were children": both are of the dead.</summary>
    private void Describe(int at)
    {
        var group = chunks[at].Group!;
        if ((!group.IsPartitive && group.Kind != GroupKind.Bare) || Complement(at) is not { } said)
            return;
        if (!group.IsPartitive)
        {
            if (_described is not { } before || !OnlyJoints(before.At, at))
                return;
            (group.IsPartitive, group.NounAction, group.Kind, group.Unit) = (true, before.Group.NounAction, before.Group.Kind, before.Group.Unit);
        }

        (group.Group, group.IsDescribed) = (said.Group, true);
        _described = (group, said.At);
    }

    /// <summary>"including", "among them", "they are", and brackets, dashes and colons with a group right behind them.</summary>
    private bool Opens(int at, out bool isList)
    {
        var token = chunks[at].Tokens.First;
        isList = document.Is(token, WordRole.Follows) || (document.IsSymbol(token, ':') && _wholes.Before(at, isList: true) is { } sum && _apposition.AddsUp(sum, at));
        if (isList || document.Is(token, WordRole.Including) || document.Is(token, WordRole.Among))
            return true;
        if (at + 1 >= chunks.Count || chunks[at + 1].Group is not { } next)
            return false;
        if (document.Is(token, WordRole.With))
            return next.Kind == GroupKind.Bare;
        if (document.IsSymbol(token, ',') || document.Is(token, WordRole.And))
            return IsOneOfThem(at, next);
        var isDash = document.IsSymbol(token, '-') && !document.Tokens[token].Glued;
        return isDash || (document.IsSymbol(token, '(') && (!next.IsUncounted || IsRoll(at + 1))) || document.IsSymbol(token, ':');
    }

    /// <summary>"(father, mother and child)": people told one by one, without a number.</summary>
    private bool IsRoll(int at) =>
        at + 2 < chunks.Count && IsJoint(chunks[at + 1].Tokens.First) && chunks[at + 2].Group is { IsUncounted: true };

    /// <summary>"two helicopters, one in A and another in B".</summary>
    private bool IsOneOfThem(int at, CountedGroup next) =>
        at > 0 && chunks[at - 1].Group is not null && next.Kind == GroupKind.Bare && at + 2 < chunks.Count && document.Is(chunks[at + 2].Tokens.First, WordRole.In)
        && (next.Quantity.IsDefinite || next.Quantity.IsOne);

    private bool OnlyJoints(int from, int to)
    {
        if (to > from + 1 && Is(chunks[to - 1].Tokens.First, WordRole.Determiner, WordRole.Possessive))
            to--;
        for (var i = from + 1; i < to; i++)
        {
            var token = chunks[i].Tokens.First;
            if (chunks[i].Kind is ChunkKind.Group or ChunkKind.Predicate)
                return false;
            if (document.IsSymbol(token, ',') || Is(token, WordRole.And, WordRole.Or, WordRole.Plus, WordRole.Adverb, WordRole.Including) || IsPlainNoun(token))
                continue;
            var belongs = Is(token, WordRole.Of, WordRole.Determiner) || AgeReader.IsAge(document, token) || (document.Is(token, WordRole.In) && i + 1 < to && document.Is(chunks[i + 1].Tokens.First, WordRole.Determiner));
            if (!belongs && i == from + 1 && !document.IsSymbol(token, '"'))
                return false;
            if (Is(token, WordRole.Auxiliary, WordRole.Relative, WordRole.By, WordRole.Leave, WordRole.Pronoun) || document.IsSymbol(token, ';') || i > from + LongestName)
                return false;
        }

        return to == from + 1 || IsJoint(chunks[to - 1].Tokens.First);
    }

    /// <summary>"among them women and at least one child": people without a number beside those with one.</summary>
    private bool IsPlainNoun(int token) => document.Entry(token, LexicalCategory.Victims) is { Action: HarmAction.None } noun && noun.Has(Features.Plural);

    private bool IsJoint(int token) =>
        document.IsSymbol(token, ',') || document.IsSymbol(token, '"') || Is(token, WordRole.And, WordRole.Or, WordRole.Plus, WordRole.Adverb, WordRole.Including);

    private bool Is(int token, params ReadOnlySpan<WordRole> roles)
    {
        foreach (var role in roles)
            if (document.Is(token, role))
                return true;
        return false;
    }
}
