using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>
/// People who are named beside those who are counted: "the mayor of X and his driver were killed", "Colonel Petrov and three guards
/// were killed". A name is no figure, but one more in the total.
/// </summary>
/// <param name="document">The text.</param>
/// <param name="chunks">One sentence.</param>
/// <param name="coordination">What "and" joins.</param>
internal sealed class Companions(Document document, List<Chunk> chunks, Coordination coordination)
{
    /// <summary>How many chunks name, title and office may take.</summary>
    private const int LongestName = 20;

    /// <summary>One capital at the head of a sentence is no name yet.</summary>
    private const int ShortestName = 2;

    /// <summary>The one who is joined by "and" to the group before it; null when there is none.</summary>
    public CountedGroup? Before(CountedGroup group)
    {
        var at = coordination.IndexOf(group) - 1;
        var isOwned = group.IsOfOwn || document.Is(group.Tokens.First, WordRole.Possessive);
        if (at >= 0 && document.Is(chunks[at].Tokens.First, WordRole.Possessive))
            (at, isOwned) = (at - 1, true);
        if (at < 1 || !document.Is(chunks[at].Tokens.First, WordRole.And))
            return null;
        return Named(at - 1) ?? (isOwned ? Owner(at - 1) : null);
    }

    /// <summary>Someone of whom only the verb tells that he is one.</summary>
    public static CountedGroup Alone(TokenRange tokens) => new()
    {
        Tokens = tokens,
        Quantity = new Quantity(tokens, 1, null, null, FigureClass.A),
        Range = new CountRange(1, 1, 1),
        Kind = GroupKind.Persons,
        Group = VictimGroup.People,
        IsUncounted = true,
        IsUnnamed = true,
    };

    /// <summary>A run of capitals and titles that is a subject or an object, no place behind a preposition.</summary>
    private CountedGroup? Named(int at)
    {
        var names = 0;
        CountedGroup? title = null;
        var before = at;
        for (; before >= 0 && before > at - LongestName && (IsName(document, chunks[before]) || IsTitle(chunks[before])); before--)
        {
            title ??= chunks[before].Group;
            names++;
        }

        if (before >= 0 && document.Is(chunks[before].Tokens.First, WordRole.Determiner))
            before--;
        var isFree = before < 0 || chunks[before].Kind is ChunkKind.Symbol or ChunkKind.Predicate || document.Is(chunks[before].Tokens.First, WordRole.Relative) || document.Is(chunks[before].Tokens.First, WordRole.That);
        if (names == 0 || !isFree || (title is null && names < ShortestName))
            return null;
        return title ?? Alone(chunks[at].Tokens);
    }

    /// <summary>"the prosecutor of the city of X [in the east] and his driver": the first one in the clause whom a noun for people names.</summary>
    private CountedGroup? Owner(int at)
    {
        for (var before = at; before >= 0 && before > at - LongestName; before--)
        {
            var token = chunks[before].Tokens.First;
            if (chunks[before].Kind == ChunkKind.Predicate || document.Is(token, WordRole.Auxiliary) || document.Is(token, WordRole.Relative) || document.Is(token, WordRole.By) || document.IsSymbol(token, ';'))
                return null;
            if (chunks[before].Group is { } group)
                return group is { Kind: GroupKind.Persons, Quantity.Count: 1, IsBehindPreposition: false } ? group : null;
        }

        return null;
    }

    /// <summary>A capital that no table knows.</summary>
    public static bool IsName(Document document, Chunk chunk) => chunk.Kind == ChunkKind.Other && document.Tokens[chunk.Tokens.First].Capital && !document.IsKnown(chunk.Tokens.First);

    /// <summary>"Mayor", "Colonel": one person without a count.</summary>
    public static bool IsTitle(Chunk chunk) => chunk.Group is { IsUncounted: true, Kind: GroupKind.Persons, IsBehindPreposition: false };
}
