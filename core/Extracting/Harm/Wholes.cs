using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Finds the group that another one is part of.</summary>
/// <param name="document">The text.</param>
/// <param name="chunks">One sentence.</param>
internal sealed class Wholes(Document document, List<Chunk> chunks)
{
    /// <summary>How many chunks may belong to a part ("a leader in the Autonomous Administration").</summary>
    private const int LongestName = 10;

    /// <summary>How far back the whole may stand.</summary>
    private const int Window = 60;

    /// <summary>"Of the 26 people killed, 11 were women", "among the 22 wounded are six women": the group that is told before its parts.</summary>
    public CountedGroup? Fronted(int at)
    {
        var opens = document.Is(chunks[at].Tokens.First, WordRole.Within) || (at == 0 && document.Is(chunks[at].Tokens.First, WordRole.Of));
        if (!opens || (at > 0 && chunks[at - 1].Kind != ChunkKind.Symbol && !document.Is(chunks[at - 1].Tokens.First, WordRole.And)))
            return null;
        at += at + 1 < chunks.Count && document.Is(chunks[at + 1].Tokens.First, WordRole.Determiner) ? 2 : 1;
        if (at >= chunks.Count || chunks[at].Group is not { Quantity.Count: > 1 } whole)
            return null;
        whole.IsFronted = true;
        return whole;
    }

    /// <summary>"Two of the five soldiers": the five.</summary>
    public CountedGroup? Behind(int at)
    {
        if (chunks[at].Group is not { IsOfCounted: true } part || at + 2 >= chunks.Count || !document.Is(chunks[at + 1].Tokens.First, WordRole.Of))
            return null;
        var next = at + 2;
        while (next < chunks.Count && next <= at + 3 && (document.Is(chunks[next].Tokens.First, WordRole.Determiner) || document.Is(chunks[next].Tokens.First, WordRole.Possessive)))
            next++;
        return next < chunks.Count && chunks[next].Group is { } whole && whole.Quantity.Count > part.Quantity.Count ? whole : null;
    }

    /// <summary>The group that is broken down: the last one before, or for lists the last one that is not itself a part.</summary>
    public CountedGroup? Before(int at, bool isList)
    {
        for (var i = at - 1; i >= 0 && i > at - Window; i--)
        {
            if (chunks[i].Group is not { IsUncounted: false } group || group.Quantity.Cls == FigureClass.A)
                continue;
            if (group.IsBehindPreposition && at - i <= 2 && i > 0 && chunks.GetRange(Math.Max(0, i - LongestName), Math.Min(i, LongestName)).Exists(chunk => chunk.Group is { IsBehindPreposition: false, IsUncounted: false, Quantity.Count: > 1 }))
                continue;
            if (!isList || (group is { Whole: null, IsOthers: false } && group.Quantity.Count is > 1))
                return group;
        }

        return null;
    }

    /// <summary>"28 of them": the last group told of more, outside of its parts.</summary>
    public CountedGroup? LargerBefore(int at)
    {
        var part = chunks[at].Group!;
        // "four of the victims" are of all of them, not of the last part told.
        var isOfAll = document.IsAlone(Math.Min(part.Quantity.Tokens.End + 1, document.Tokens.Length - 1), WordRole.Determiner);
        for (var i = at - 1; i >= 0 && i > at - Window; i--)
            if (chunks[i].Group is { IsUncounted: false, Quantity.Cls: not FigureClass.A } group && IsLarger(group, part) && !(isOfAll && group.Whole is not null) && !IsBeside(group, part))
                return group;
        return null;
    }

    /// <summary>More people, or nobody knows how many ("dozens were wounded, some of them critically").</summary>
    private static bool IsLarger(CountedGroup group, CountedGroup part)
    {
        var least = part.Quantity.Count ?? 1;
        return group.Quantity.Count is { } count ? count > least : group.Quantity.Cls == FigureClass.V && (group.Range.Min ?? long.MaxValue) > least;
    }

    /// <summary>"three of them children and two of them women": two parts of one whole.</summary>
    private static bool IsBeside(CountedGroup told, CountedGroup part) =>
        told is { IsAmong: true, Whole: not null, Group: { } group } && part.Group is { } other && group != other && Victims.IsByAgeOrSex(group) && Victims.IsByAgeOrSex(other);

    /// <summary>"two bystanders, both children": the same people again.</summary>
    public CountedGroup? SameCountBefore(int at)
    {
        for (var i = at - 1; i >= 0 && i > at - LongestName; i--)
            if (chunks[i].Group is { } group)
                return group.Quantity.Count == chunks[at].Group!.Quantity.Count ? group : null;
        return null;
    }

    /// <summary>"29 drones were launched. 28 of them were shot down", "destroyed 16 vehicles, with 34 others seized": the things that a number without noun counts.</summary>
    public CountedGroup? ThingsMeant(int at, CountedGroup? before)
    {
        var group = chunks[at].Group!;
        if (group.Kind != GroupKind.Bare || !(group.IsAmong || group.IsOthers) || !IsBeforeLoss(at))
            return null;
        var told = chunks.FindLastIndex(Math.Max(at - 1, 0), chunk => chunk.Group is { Quantity.Cls: FigureClass.N } other && other != group) is var last and >= 0 ? chunks[last].Group : before;
        return told is { Kind: not GroupKind.Bare and not GroupKind.UnknownNoun } && (told.Kind & GroupKind.Persons) == 0 ? told : null;
    }

    /// <summary>A verb for what things suffer stands behind the number.</summary>
    private bool IsBeforeLoss(int at)
    {
        var next = at + 1;
        while (next < chunks.Count && (document.Is(chunks[next].Tokens.First, WordRole.Auxiliary) || document.Is(chunks[next].Tokens.First, WordRole.Adverb)))
            next++;
        return next < chunks.Count && chunks[next].Predicate is { Code: (int)HarmAction.Destroy or (int)HarmAction.Capture or (int)HarmAction.Hit };
    }
}
