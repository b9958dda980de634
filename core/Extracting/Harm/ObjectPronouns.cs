using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>Whom a pronoun behind a verb means: "opened fire on a shepherd, killing him".</summary>
/// <param name="document">The text.</param>
/// <param name="chunks">One sentence.</param>
/// <param name="predicate">Where the verb stands.</param>
internal sealed class ObjectPronouns(Document document, List<Chunk> chunks, int predicate)
{
    /// <summary>The last people before the verb whom the pronoun at a chunk can mean; null when no pronoun stands there, or when it means nobody.</summary>
    public CountedGroup? MeantAt(int at)
    {
        if (at < 0 || at >= chunks.Count || chunks[at].Group is not null || ObjectPronoun(at) is not { } pronoun)
            return null;
        var before = predicate - 1;
        while (before >= 0 && chunks[before].Group is not { Kind: GroupKind.Persons, IsUncounted: false, IsAttacker: false })
            before--;
        return before >= 0 && chunks[before].Group is { } group && pronoun.Has(Features.Singular) == (group.Quantity.Count == 1) ? group : null;
    }

    /// <summary>"killing her", but not "killing her dog".</summary>
    private LexiconEntry? ObjectPronoun(int at)
    {
        var token = chunks[at].Tokens.First;
        var isOwner = document.Is(token, WordRole.Possessive) && at + 1 < chunks.Count && chunks[at + 1].Kind is ChunkKind.Other or ChunkKind.Group;
        return isOwner ? null : Array.Find(document.Entries(token), entry => entry.Has(Features.Object));
    }
}
