using Monitoring.Extracting.Lexicons;
using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>What the words around a named party are, as far as patterns of agents ask.</summary>
/// <param name="document">The text.</param>
/// <param name="acts">What makes a named party the one who did it.</param>
internal sealed class ActWords(Document document, Tagging acts)
{
    /// <summary>Whether a token stands in the sentence of another one.</summary>
    public bool InSentence(int token, int first) =>
        token >= 0 && token < document.Tokens.Length && document.SentenceOf(token) == document.SentenceOf(first) && document.Tokens[token].Kind != TokenKind.Break;

    /// <summary>Small words, quotation marks and the possessive.</summary>
    public bool Skipped(int token) =>
        document.Tokens[token].Kind == TokenKind.Symbol
            ? document.IsSymbol(token, '"') || document.IsSymbol(token, '\'')
            : document.Tokens[token].Length == 1 || acts.Is(token, "small");

    /// <summary>Words such as "armed", "suspected", and the hyphen that joins them.</summary>
    public bool IsQuality(int token) => acts.Is(token, "quality") || document.IsSymbol(token, '-');

    /// <summary>Digits or a word for a number.</summary>
    public bool IsNumber(int token) => document.Tokens[token].Kind == TokenKind.Number || document.Entry(token, LexicalCategory.Numbers) is not null;

    /// <summary>A noun for people who are not armed: "Russian journalists" are no party.</summary>
    public bool IsUnarmed(int token) =>
        document.Entry(token, LexicalCategory.Victims) is { } noun && (noun.Features & (Features.Forces | Features.Open | Features.Attacker)) == 0 && !acts.Is(token, "force");

    /// <summary>Whether an actor stands behind a word that makes it the target ("on", "against", "positions of", "clashed with a group of").</summary>
    public bool IsTarget(int first)
    {
        var token = first - 1;
        while (token >= 0 && (Skipped(token) || IsOfForce(token)))
            token -= IsOfForce(token) ? 2 : 1;
        return InSentence(token, first) && (acts.Is(token, "target") || acts.Is(token, "fights") || acts.Is(token, "of"));
    }

    /// <summary>"a group of": the people behind it are that group.</summary>
    public bool IsOfForce(int token) => acts.Is(token, "of") && acts.Is(token - 1, "force");

    /// <summary>The last word before a name that is neither an article nor a word such as "armed", "suspected".</summary>
    public int? Before(int first)
    {
        var token = first - 1;
        while (InSentence(token, first) && (Skipped(token) || acts.Is(token, "quality") || acts.Is(token, "force") || IsOfForce(token)))
            token--;
        return InSentence(token, first) ? token : null;
    }
}
