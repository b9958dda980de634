using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>What may stand between a predicate and those it speaks of.</summary>
/// <param name="document">The text.</param>
/// <param name="chunks">One sentence.</param>
internal sealed class Gaps(Document document, List<Chunk> chunks)
{
    /// <summary>Words that only describe: "serious", "various degrees of", "bullet and shrapnel".</summary>
    public bool IsModifier(int at)
    {
        var token = chunks[at].Tokens.First;
        return chunks[at].Kind == ChunkKind.Other || document.Is(token, WordRole.Of) || document.Is(token, WordRole.Adverb) || chunks[at].Group is { IsUncounted: true };
    }

    /// <summary>What no gap crosses; what one inside of a clause does not cross; what a short one does not cross either.</summary>
    public bool Stops(int at, PatternKind gap)
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
