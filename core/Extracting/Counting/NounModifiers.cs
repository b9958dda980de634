using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Counting;

/// <summary>The words between a number and its noun that only describe the noun.</summary>
/// <param name="document">The text.</param>
/// <param name="nouns">Its nouns.</param>
internal sealed class NounModifiers(Document document, JoinedNouns nouns)
{
    /// <summary>An editor's note in brackets has fewer tokens.</summary>
    private const int LongestNote = 9;

    /// <summary>Whether a token only describes a noun behind it; what it says of it goes into the phrase.</summary>
    public bool Modifies(int at, bool isOne, NounPhrase phrase)
    {
        var token = document.Tokens[at];
        if (document.IsSymbol(at, '['))
            return true;
        if (token.Kind == TokenKind.Symbol)
            return document.IsSymbol(at, '-') || document.IsSymbol(at, '"') || document.IsSymbol(at, '\'') || IsSlashInside(at);
        if (token.Kind != TokenKind.Word)
            return false;
        if (document.Is(at, WordRole.And) || document.Is(at, WordRole.Or))
            return phrase.Noun is null && JoinsModifiers(at, isOne);
        if (document.Entry(at, LexicalCategory.Predicates) is { } predicate)
            return Participle(at, predicate, isOne, phrase);
        if (document.Entry(at, LexicalCategory.Parties) is { } party)
        {
            (phrase.Party, phrase.SecondParty) = phrase.Party is null ? (party, null) : (phrase.Party, party);
            return true;
        }

        phrase.Whose = document.Entry(at, LexicalCategory.Victims) is { Action: HarmAction.None } whose ? whose : phrase.Whose;
        return document.Entry(at, LexicalCategory.Words) is null or { Role: WordRole.Adverb or WordRole.More or WordRole.Others or WordRole.Possessive }
               && NumberVeto.Behind(document, at) == VetoKind.None && document.Entry(at, LexicalCategory.Numbers) is null
               && document.Entry(at, LexicalCategory.Hedges) is null;
    }

    /// <summary>"four PKK/YPG fighters"</summary>
    private bool IsSlashInside(int at) =>
        document.IsSymbol(at, '/') && document.Tokens[at].Glued && at + 1 < document.Tokens.Length && document.Tokens[at + 1] is { Glued: true, Kind: TokenKind.Word };

    /// <summary>"two wounded soldiers", but not "two injured in a raid".</summary>
    private bool Participle(int at, LexiconEntry predicate, bool isOne, NounPhrase phrase)
    {
        var next = at + document.PhraseLength(at);
        if (!predicate.Has(Features.Participle | Features.State) || (nouns.Noun(next, isOne) ?? nouns.Noun(next + 1, isOne)) is null)
            return false;
        if (document.Tokens[next].Kind != TokenKind.Word || (nouns.Noun(next, isOne) is null && document.Entry(next, LexicalCategory.Words) is not null))
            return false;
        phrase.Action = (HarmAction)predicate.Code;
        return true;
    }

    /// <summary>"regime and Russian troops": words joined before the noun.</summary>
    private bool JoinsModifiers(int at, bool isOne)
    {
        for (var next = at + 1; next < at + 4 && next < document.Tokens.Length; next++)
        {
            if (nouns.Noun(next, isOne) is not null)
                return true;
            if (document.Tokens[next].Kind != TokenKind.Word || document.Entry(next, LexicalCategory.Words) is not null
                || document.Entry(next, LexicalCategory.Predicates) is not null || document.Entry(next, LexicalCategory.Numbers) is not null)
                return false;
        }

        return false;
    }

    /// <summary>"three RBK-250 bombs": digits glued to the name of a thing.</summary>
    public bool IsModelNumber(int at) =>
        document.Tokens[at] is { Kind: TokenKind.Number, Glued: true } && document.IsSymbol(at - 1, '-') && document.Tokens[at - 1].Glued && document.Tokens[at - 2].Kind == TokenKind.Word;

    /// <summary>One past an editor's note ("two FC [Frontier Corps] men").</summary>
    public int BehindBracket(int at)
    {
        for (var next = at + 1; next < at + LongestNote && next < document.Tokens.Length; next++)
            if (document.IsSymbol(next, ']'))
                return next + 1;
        return at + LongestNote;
    }
}
