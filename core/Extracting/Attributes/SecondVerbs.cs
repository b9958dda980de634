using Monitoring.Extracting.Words;

namespace Monitoring.Extracting.Attributes;

/// <summary>Verbs of harm that stand farther behind a party, joined to what it did first ("entered the town at dawn and shot five men").</summary>
/// <param name="document">The text.</param>
/// <param name="names">Names of parties.</param>
/// <param name="acts">What makes them the ones who did it.</param>
/// <param name="segments">The clauses: a party does not do what another clause tells.</param>
/// <param name="words">What the words around a party are.</param>
internal sealed class SecondVerbs(Document document, Tagging names, Tagging acts, Segments segments, ActWords words)
{
    /// <summary>Tokens between a party and a second verb of its own, at most.</summary>
    private const int LongestJoint = 30;

    /// <summary>"The army entered the town at dawn and shot five men": a second verb, with what it did it to, of the party that its clause is about.</summary>
    public bool IsOf(TokenRange actor, int from)
    {
        if (!OpensClause(actor.First))
            return false;
        var mine = segments.Of(actor.First);
        var fights = false;
        for (var token = from; token < actor.End + LongestJoint && words.InSentence(token, actor.First) && segments.Of(token) == mine; token++)
        {
            fights |= acts.Is(token, "fights");
            if ((acts.Is(token, "and") || (fights && document.IsSymbol(token, ','))) && IsSecondVerb(token + 1))
                return true;
            if (EndsJoint(token) && !(fights && IsOpponent(token)))
                return false;
        }

        return false;
    }

    /// <summary>"clashed with B near the town and killed eight": whom it fights is named between the two verbs.</summary>
    private bool IsOpponent(int token) => names.Over(token) is { } other && words.IsTarget(other.Range.First);

    /// <summary>Another party, a word of saying and a passive turn a clause to somebody else's deeds.</summary>
    private bool EndsJoint(int token) => (names.Over(token) is { } other && !other.Cues.All(cue => cue.Has(ActorChoice.General))) || acts.Is(token, "notDoes") || acts.Is(token, "says") || acts.Is(token, "passive");

    private bool IsSecondVerb(int verb) =>
        acts.Is(verb, "harms") && acts.Over(verb)!.Value.Range.End is var next && words.InSentence(next, verb) && (words.IsNumber(next) || acts.Is(next, "small"));

    /// <summary>Nothing but small words stands before it in its clause.</summary>
    private bool OpensClause(int first)
    {
        var mine = segments.Of(first);
        for (var token = first - 1; words.InSentence(token, first) && segments.Of(token) == mine; token--)
            if (!words.Skipped(token) && !words.IsQuality(token) && !acts.Is(token, "force") && !words.IsOfForce(token) && document.Tokens[token].Kind == TokenKind.Word)
                return false;
        return true;
    }

    /// <summary>"stormed the village and killed five", "overran the camp, killing five".</summary>
    public bool GoesOnToHarm(int first)
    {
        var mine = segments.Of(first);
        for (var token = first; token < first + LongestJoint && words.InSentence(token, first - 1) && segments.Of(token) == mine; token++)
            if (acts.Is(token, "harms") && (acts.Is(token - 1, "and") || document.IsSymbol(token - 1, ',')))
                return true;
            else if (acts.Is(token, "notDoes") || acts.Is(token, "says") || acts.Is(token, "passive"))
                return false;
        return false;
    }
}
