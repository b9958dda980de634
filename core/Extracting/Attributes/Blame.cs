using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Whom somebody blames, and who says himself that he did it: "blamed it on A", "A was blamed", "held A responsible", "A claimed the attack".</summary>
/// <param name="document">The text.</param>
/// <param name="names">Names of parties.</param>
/// <param name="acts">What makes them the ones who did it.</param>
/// <param name="words">What the words around a party are.</param>
internal sealed class Blame(Document document, Tagging names, Tagging acts, ActWords words)
{
    /// <summary>An accuser whose verb stands before him has at most so many words.</summary>
    private const int LongestAccuser = 8;

    /// <summary>What is blamed on somebody has at most so many words.</summary>
    private const int LongestMatter = 16;

    /// <summary>Whether a party is blamed; null when it is not.</summary>
    /// <param name="actor">Its name.</param>
    public AgentAct? Of(TokenRange actor) => Directly(actor) ?? (IsHeld(actor) || IsAccused(actor) || IsLaidOn(actor) ? AgentAct.Blame : null);

    private AgentAct? Directly(TokenRange actor)
    {
        if (words.Before(actor.First) is { } before && acts.Is(before, "blame"))
            return acts.Is(before, "claims") ? AgentAct.Claim : AgentAct.Blame;
        var token = actor.End;
        while (words.InSentence(token, actor.First) && (words.Skipped(token) || acts.Is(token, "force")) && !document.IsSymbol(token, '"'))
            token++;
        return !words.InSentence(token, actor.First) || !acts.Is(token, "blamed") ? null : acts.Is(token, "claims") ? AgentAct.Claim : AgentAct.Blame;
    }

    /// <summary>"held A responsible for", in the same sentence.</summary>
    private bool IsHeld(TokenRange actor) => words.Before(actor.First) is { } verb && acts.Is(verb, "holds") && IsResponsible(actor);

    /// <summary>Where the verb stands before the one who speaks: the first party behind him is the one he accuses.</summary>
    private bool IsAccused(TokenRange actor)
    {
        for (var token = actor.First - 1; token >= actor.First - LongestAccuser && words.InSentence(token, actor.First); token--)
            if (acts.Is(token, "accuses"))
                return !acts.Is(token, "holds") || IsResponsible(actor);
            else if (document.Tokens[token].Kind != TokenKind.Word || acts.Is(token, "does") || (names.Over(token) is { } other && !ActorChoice.IsAdjective(other)))
                return false;
        return false;
    }

    /// <summary>"attributed the killing of two soldiers to A": no other party stands between the verb and the one who is blamed.</summary>
    private bool IsLaidOn(TokenRange actor)
    {
        if (words.Before(actor.First) is not { } onto || !acts.Is(onto, "onto"))
            return false;
        for (var token = onto - 1; token >= onto - LongestMatter && words.InSentence(token, onto); token--)
            if (acts.Is(token, "lays"))
                return true;
            else if (document.Tokens[token].Kind != TokenKind.Word || names.Over(token) is not null)
                return false;
        return false;
    }

    private bool IsResponsible(TokenRange actor) =>
        acts.Any(document.Sentences[document.SentenceOf(actor.First)].Tokens with { First = actor.End }, "responsible");
}
