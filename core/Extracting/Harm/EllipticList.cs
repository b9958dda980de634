using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>
/// Numbers that go on where a predicate has been said once: "28 were killed in shelling, six in air strikes and 19 by mines",
/// "20 people were killed, 15 in Aleppo", "the toll by province: 21 in Damascus, 12 in Aleppo and nine in Daraa".
/// </summary>
/// <param name="document">The text.</param>
/// <param name="chunks">One sentence.</param>
/// <param name="claims">The claims so far.</param>
internal sealed class EllipticList(Document document, List<Chunk> chunks, IReadOnlyDictionary<CountedGroup, Claim> claims)
{
    /// <summary>Fewer numbers behind a colon are no distribution of a toll.</summary>
    private const int ShortestDistribution = 3;

    /// <summary>The name of a party has no more chunks.</summary>
    private const int LongestParty = 6;

    /// <summary>The claims on the numbers that go on.</summary>
    public List<Claim> Read()
    {
        var found = new List<Claim>();
        var isClaimed = false;
        for (var at = 0; at < chunks.Count; at++)
            Distribute(at);
        for (var at = 0; at < chunks.Count; at++)
        {
            if (chunks[at].Group is not { } group)
                continue;
            if (claims.TryGetValue(group, out var claim) && group.Whole?.IsOfCounted != true)
                found.AddRange(Behind(claim, at));
            else if (group is { Kind: GroupKind.Bare, Whole: not null })
                Following(at).ForEach(next => next.Whole = group.Whole);
            isClaimed |= claim is not null;
        }

        return isClaimed ? found : Distribution();
    }

    /// <summary>"killed 16 civilians, seven in A, six in B and three in C": joined as objects of the verb, they are the 16 when they add up to it, or when the first is told as a part.</summary>
    private void Distribute(int at)
    {
        if (chunks[at].Group is not { Quantity.Count: { } count, Whole: null } whole || !claims.ContainsKey(whole))
            return;
        var run = chunks.Skip(at + 1).Where(chunk => chunk.Group is not null).Select(chunk => chunk.Group!)
            .TakeWhile(group => group is { Kind: GroupKind.Bare, IsOthers: false, Quantity: { Cls: FigureClass.N, IsDefinite: false } } && (group.Whole is null || group.Whole == whole) && IsBeforePlace(group)).ToList();
        var sum = run.Sum(group => group.Quantity.Count ?? 0);
        if (run.Count > 1 && (sum == count || (sum < count && run[0].Whole == whole)))
            run.ForEach(group => group.Whole = whole);
    }

    private bool IsBeforePlace(CountedGroup group)
    {
        var at = chunks.FindIndex(chunk => chunk.Group == group);
        return at + 1 < chunks.Count && IsPlace(at + 1);
    }

    private List<Claim> Behind(Claim claim, int at)
    {
        var following = Following(at);
        var whole = following.Count > 0 ? Whole(claim, at, following) : null;
        foreach (var group in following)
        {
            group.IsGapped = IsGapped(chunks.FindIndex(chunk => chunk.Group == group));
            group.Whole = group.IsGapped ? claim.Group.Whole : whole;
        }

        return [.. following.Select(group => claim with { Group = group, Weakness = HarmReader.Joined, Rule = News.IsSum(claim.Rule) ? News.Earlier(claim.Rule) : claim.Rule })];
    }

    private List<CountedGroup> Following(int at)
    {
        var following = new List<CountedGroup>();
        for (var next = at + 1; next < chunks.Count; next++)
        {
            if (chunks[next].Group is not { } group)
                continue;
            if (GoesOn(next))
                following.Add(group);
            else if (claims.ContainsKey(group) && group.Whole is null)
                break;
        }

        return following;
    }

    /// <summary>They are parts when they add up, or when the first one is told without a place or a cause of its own; else they stand beside it.</summary>
    private CountedGroup? Whole(Claim claim, int at, List<CountedGroup> following)
    {
        var sum = following.Sum(group => group.Quantity.Count ?? 0);
        var isPart = claim.Group.Quantity.Count is { } count && (sum == count || (sum < count && !HasOwnPlace(at)));
        return isPart ? claim.Group : claim.Group.Whole;
    }

    private bool HasOwnPlace(int at)
    {
        for (var next = at + 1; next < chunks.Count && !document.IsSymbol(chunks[next].Tokens.First, ','); next++)
            if (IsPlace(next))
                return true;
        return false;
    }

    /// <summary>Places and their numbers behind a colon, where only a noun before it says what is counted.</summary>
    private List<Claim> Distribution()
    {
        var colon = chunks.FindIndex(chunk => document.IsSymbol(chunk.Tokens.First, ':'));
        var toll = colon < 0 ? -1 : chunks.FindLastIndex(colon, chunk => chunk.Predicate is { } predicate && predicate.Has(Features.Toll));
        if (toll < 0 || colon + 1 >= chunks.Count || chunks[colon + 1].Group is not { Kind: GroupKind.Bare, Whole: null } first || colon + 2 >= chunks.Count || !IsPlace(colon + 2))
            return [];
        var counted = Following(colon + 1).Prepend(first).ToList();
        var action = (HarmAction)chunks[toll].Predicate!.Code;
        return counted.Count < ShortestDistribution ? [] : [.. counted.Select(group => new Claim(group, action, chunks[toll].Tokens, $"{document.Lexicon.Language}.distribution", IsPart: true, IsByVerb: false, HarmReader.Joined))];
    }

    /// <summary>A number without noun or claim, behind a comma or "and" and before "in" or "by", or behind the party that did it.</summary>
    private bool GoesOn(int at) =>
        chunks[at].Group is { Kind: GroupKind.Bare, Whole: null, IsOthers: false, Quantity: { Cls: FigureClass.N, IsDefinite: false } } group && !claims.ContainsKey(group)
        && ((IsJoint(at - 1) && at + 1 < chunks.Count && IsPlace(at + 1)) || IsGapped(at));

    /// <summary>"the regime killed nine, the rebels four and the border guards three": the party takes the place of the verb, which has been said once before its number.</summary>
    private bool IsGapped(int at)
    {
        if (at + 1 < chunks.Count && !IsJoint(at + 1) && chunks[at + 1].Kind != ChunkKind.Symbol)
            return false;
        var (first, party) = (at - 1, false);
        for (; first > 0 && at - first <= LongestParty && !IsJoint(first); first--)
            if (chunks[first].Group is { IsUncounted: false, Quantity.Count: not null } || chunks[first].Kind is ChunkKind.Predicate or ChunkKind.Symbol)
                return false;
            else
                party |= document.Entry(chunks[first].Tokens.First, LexicalCategory.Parties) is not null || document.Entry(chunks[first].Tokens.First, LexicalCategory.Victims)?.Has(Features.Plural) == true;
        return party && first > 0 && IsJoint(first) && Enumerable.Range(1, first).Any(before => chunks[before].Group is not null && chunks[before - 1].Predicate is not null);
    }

    private bool IsJoint(int at) => at >= 0 && (document.IsSymbol(chunks[at].Tokens.First, ',') || document.Is(chunks[at].Tokens.First, WordRole.And));

    private bool IsPlace(int at) =>
        document.Is(chunks[at].Tokens.First, WordRole.Weekday) || document.Is(chunks[at].Tokens.First, WordRole.In) || document.Is(chunks[at].Tokens.First, WordRole.By);
}
