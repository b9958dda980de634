using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>
/// Sentences that tell the parts of a sum of an earlier sentence: "Among them were three children", "They include: 58 civilians,
/// 39 fighters", "Its list includes 66,000 soldiers", "Among the combatants, the monitor counted 193 soldiers and 141 militiamen".
/// </summary>
/// <param name="document">The text.</param>
/// <param name="chunks">One sentence.</param>
internal sealed class ListOpening(Document document, List<Chunk> chunks)
{
    /// <summary>How many chunks may stand before the word for parts, or between the comma and the first part.</summary>
    private const int Longest = 5;

    /// <summary>The first chunk behind the opening; -1 when the sentence opens no list.</summary>
    public int End()
    {
        if (chunks.Count < 3)
            return -1;
        if (Is(0, WordRole.Including) && Is(1, WordRole.Auxiliary))
            return 2;
        return Is(0, WordRole.Within) ? BehindFronted() : BehindSubject();
    }

    /// <summary>"They include:", "its list includes", "the toll included": a subject that points back, and a word for parts.</summary>
    private int BehindSubject()
    {
        if (!Is(0, WordRole.Pronoun) && !Is(0, WordRole.Possessive) && !Is(0, WordRole.Determiner))
            return -1;
        for (var at = 1; at <= Longest && at < chunks.Count; at++)
        {
            if (Is(at, WordRole.Including) || Is(at, WordRole.Follows))
                return at + 1 < chunks.Count && document.IsSymbol(chunks[at + 1].Tokens.First, ':') ? at + 2 : at + 1;
            if (chunks[at].Group is not null || chunks[at].Kind == ChunkKind.Symbol || chunks[at].Predicate?.Has(Features.Toll) == false)
                return -1;
        }

        return -1;
    }

    /// <summary>"Among the combatants, the monitor counted": nothing else is said to have happened to them.</summary>
    private int BehindFronted()
    {
        if (!Is(1, WordRole.Determiner) || chunks.Exists(chunk => chunk.Predicate is not null))
            return -1;
        var comma = chunks.FindIndex(chunk => document.IsSymbol(chunk.Tokens.First, ','));
        var first = chunks.FindIndex(chunk => chunk.Group is { IsUncounted: false, Kind: GroupKind.Persons });
        return comma is > 1 and <= Longest && first > comma && first <= comma + Longest ? first : -1;
    }

    private bool Is(int at, WordRole role) => chunks[at].Group is null && document.Is(chunks[at].Tokens.First, role);
}
