using Monitoring.Extracting.Counting;
using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Harm;

/// <summary>What a chunk of a sentence is to the rules.</summary>
internal enum ChunkKind
{
    /// <summary>A word that no rule asks for.</summary>
    Other,

    /// <summary>A counted group.</summary>
    Group,

    /// <summary>A word that says what happened.</summary>
    Predicate,

    /// <summary>A function word.</summary>
    Word,

    /// <summary>A mark.</summary>
    Symbol,
}

/// <summary>A step of a sentence: one phrase, one mark or one counted group.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Tokens">Its tokens.</param>
/// <param name="Group">The counted group.</param>
/// <param name="Predicate">What the table says of the predicate.</param>
internal readonly record struct Chunk(ChunkKind Kind, TokenRange Tokens, CountedGroup? Group, LexiconEntry? Predicate);

/// <summary>Cuts sentences into chunks.</summary>
internal static class Chunker
{
    /// <summary>Tokens of a tag without attributes, with the mark that closes it.</summary>
    private const int LongestTag = 3;

    /// <summary>The chunks of one sentence.</summary>
    /// <param name="document">The text.</param>
    /// <param name="sentence">Which sentence.</param>
    /// <param name="groups">All groups in order.</param>
    /// <param name="next">The first group not before the sentence; moved behind it.</param>
    /// <param name="chunks">Where they go; emptied before.</param>
    public static void Cut(Document document, Sentence sentence, IReadOnlyList<CountedGroup> groups, ref int next, List<Chunk> chunks)
    {
        chunks.Clear();
        for (var at = sentence.Tokens.First; at < sentence.Tokens.End;)
        {
            if (next < groups.Count && groups[next].Tokens.First == at)
            {
                chunks.Add(new Chunk(ChunkKind.Group, groups[next].Tokens, groups[next], null));
                at = groups[next++].Tokens.End;
            }
            else
            {
                var behind = BehindMarkup(document, at);
                if (behind == at && !document.IsSymbol(at, '"') && !document.IsSymbol(at, '\''))
                    chunks.Add(Single(document, at));
                at = behind > at ? behind : at + document.PhraseLength(at);
            }
        }
    }

    /// <summary>A tag that was left in the text is no word of it.</summary>
    private static int BehindMarkup(Document document, int at)
    {
        for (var end = at + 1; document.IsSymbol(at, '<') && end <= at + LongestTag; end++)
            if (document.IsSymbol(end, '>'))
                return end + 1;
        return at;
    }

    private static Chunk Single(Document document, int at)
    {
        var range = new TokenRange(at, at + document.PhraseLength(at));
        if (document.Entry(at, LexicalCategory.Predicates) is { } predicate)
            return new Chunk(ChunkKind.Predicate, range, null, predicate);
        if (document.Tokens[at].Kind == TokenKind.Symbol)
            return new Chunk(ChunkKind.Symbol, range, null, null);
        return new Chunk(document.Entry(at, LexicalCategory.Words) is null ? ChunkKind.Other : ChunkKind.Word, range, null, null);
    }
}
